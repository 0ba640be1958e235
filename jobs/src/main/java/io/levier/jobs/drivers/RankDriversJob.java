package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.levier.common.config.DriverModel;
import io.levier.common.config.SuiteConfig;
import io.levier.common.drivers.ClusterErrors;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.DriverAnalysis;
import io.levier.common.drivers.DriverResult;
import io.levier.common.drivers.DriverSettings;
import io.levier.common.drivers.Gram;
import io.levier.common.drivers.LeastSquares;
import io.levier.common.drivers.Moments;
import io.levier.common.stats.Confidence;
import io.levier.common.table.Table;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.derived.DriverGram;
import io.levier.common.table.derived.DriverImportance;
import io.levier.common.table.derived.DriverPerformance;
import io.levier.common.table.derived.DriverRun;
import io.levier.common.table.derived.DriverSimulation;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Schemas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Ranks what goes with the outcome of each driver model, on all answers, with customers as clusters. */
public final class RankDriversJob implements Job<JobArgs, DriverJobSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "rank-drivers",
            "key drivers of NPS or satisfaction: exact Shapley shares, clustered errors, simulated gains",
            List.of(Feedback.TABLE),
            List.of(Rating.TABLE),
            List.of(
                    DriverGram.TABLE,
                    DriverRun.TABLE,
                    DriverImportance.TABLE,
                    DriverPerformance.TABLE,
                    DriverSimulation.TABLE),
            List.of("rank-drivers", "rank-drivers --conf conf/examples/sfo-airport"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public DriverJobSettings settings(JobArgs args, SuiteConfig suite) {
        return new DriverJobSettings(suite.driverModels(), suite.publication().level());
    }

    @Override
    public RunSummary run(JobContext context, DriverJobSettings settings) {
        Confidence confidence = new Confidence(settings.level());
        List<DriverOutcome> outcomes = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Optional<Dataset<Row>> grams = Optional.empty();
        List<DriverFrame> frames = new ArrayList<>();
        for (DriverModel model : settings.models()) {
            context.step("driver model " + model.id());
            Dataset<Row> feedback = feedback(context, model);
            List<DriverTerm> terms =
                    DriverTerms.of(model, feedback, context.tables().read(Rating.TABLE));
            if (terms.size() < 2) {
                warnings.add(model.id() + ": fewer than two drivers were asked or measured, nothing to rank");
                continue;
            }
            int partitions = context.spark().sessionState().conf().numShufflePartitions();
            DriverFrame frame = DriverFrame.of(model, terms, feedback, partitions);
            frames.add(frame);
            Dataset<Row> sums = GramPass.of(frame);
            grams = Optional.of(grams.map(others -> others.union(sums)).orElse(sums));
        }
        if (grams.isEmpty()) {
            return RunSummary.of("no driver model applies").withWarnings(warnings);
        }
        context.step("summing moments");
        context.tables().replaceAll(DriverGram.TABLE, grams.get());
        for (DriverFrame frame : frames) {
            context.step("explaining " + frame.model().id());
            outcomes.add(explain(context, frame, confidence));
            frame.release();
        }
        write(context, outcomes, confidence);
        for (DriverOutcome outcome : outcomes) {
            figures.add(DriverSentence.of(outcome));
            outcome.result()
                    .warnings()
                    .forEach(warning -> warnings.add(outcome.model().id() + ": " + warning.code()));
        }
        return RunSummary.of(figures.toArray(String[]::new)).withWarnings(warnings);
    }

    private static Dataset<Row> feedback(JobContext context, DriverModel model) {
        Dataset<Row> rows = context.tables().read(Feedback.TABLE);
        return model.where()
                .map(condition -> rows.where(condition))
                .orElse(rows)
                .where(expr(DriverFrame.outcomeExpression(model)).isNotNull());
    }

    private static DriverOutcome explain(JobContext context, DriverFrame frame, Confidence confidence) {
        DriverModel model = frame.model();
        Dataset<Row> feedback = feedback(context, model);
        Dataset<Row> grams =
                context.tables().read(DriverGram.TABLE).where(col("model").equalTo(model.id()));
        List<Moments> buckets = GramPass.byBucket(frame.layout(), grams);
        long persons = frame.rows().select("respondent_id").distinct().count();
        Design design = frame.design();
        DriverResult result = new DriverAnalysis(new DriverSettings(model.replicates(), confidence, model.seed(), 0.05))
                .explain(buckets, design, persons);
        Moments total = new Moments(frame.layout());
        buckets.forEach(total::merge);
        Gram gram = Gram.of(total, design.columns());
        ClusterErrors errors =
                result.isRefused() ? null : ScorePass.of(frame, LeastSquares.of(design.correlation(gram)));
        Row span = feedback.agg(min("period_start"), max("period_start"), count(lit(1)))
                .first();
        LocalDate from = span.isNullAt(0) ? LocalDate.EPOCH : span.getDate(0).toLocalDate();
        LocalDate to = span.isNullAt(1) ? from : span.getDate(1).toLocalDate().plusMonths(1);
        return new DriverOutcome(
                model,
                frame.terms(),
                result,
                errors,
                Performance.of(frame.terms(), feedback, confidence),
                total.rows() == 0 ? Double.NaN : gram.mean(design.columns().indexOf(design.outcome())),
                span.getLong(2),
                total.rows(),
                from,
                to);
    }

    private static void write(JobContext context, List<DriverOutcome> outcomes, Confidence confidence) {
        List<Row> runs = new ArrayList<>();
        List<Row> importance = new ArrayList<>();
        List<Row> performance = new ArrayList<>();
        List<Row> simulation = new ArrayList<>();
        for (DriverOutcome outcome : outcomes) {
            runs.add(DriverRows.run(outcome));
            importance.addAll(DriverRows.importance(outcome, confidence));
            performance.addAll(DriverRows.performance(outcome));
            simulation.addAll(DriverRows.simulation(outcome));
        }
        replace(context, DriverRun.TABLE, runs);
        replace(context, DriverImportance.TABLE, importance);
        replace(context, DriverPerformance.TABLE, performance);
        replace(context, DriverSimulation.TABLE, simulation);
    }

    private static void replace(JobContext context, Table table, List<Row> rows) {
        context.step("writing " + table);
        context.tables().replaceAll(table, context.spark().createDataFrame(rows, Schemas.withoutRunId(table)));
    }
}

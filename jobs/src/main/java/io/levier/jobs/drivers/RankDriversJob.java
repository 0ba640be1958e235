package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.max;

import io.levier.common.config.DriverModel;
import io.levier.common.config.SuiteConfig;
import io.levier.common.drivers.BucketGrams;
import io.levier.common.drivers.CustomerErrors;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.DriverAnalysis;
import io.levier.common.drivers.DriverResult;
import io.levier.common.drivers.DriverSettings;
import io.levier.common.drivers.Gram;
import io.levier.common.drivers.LeastSquares;
import io.levier.common.stats.Confidence;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.table.curated.Experience;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.curated.TopicMention;
import io.levier.common.table.derived.DriverAsymmetry;
import io.levier.common.table.derived.DriverCompare;
import io.levier.common.table.derived.DriverCorrelation;
import io.levier.common.table.derived.DriverDominance;
import io.levier.common.table.derived.DriverGram;
import io.levier.common.table.derived.DriverImportance;
import io.levier.common.table.derived.DriverLinkage;
import io.levier.common.table.derived.DriverMediation;
import io.levier.common.table.derived.DriverPerformance;
import io.levier.common.table.derived.DriverResponse;
import io.levier.common.table.derived.DriverRobustness;
import io.levier.common.table.derived.DriverRun;
import io.levier.common.table.derived.DriverSimulation;
import io.levier.common.table.derived.ResponseWeight;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Ranks what goes with the outcome of each driver model, on all answers, with customers as clusters. */
public final class RankDriversJob implements Job<JobArgs, DriverJobSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "rank-drivers",
            "key drivers of NPS or satisfaction: exact Shapley shares, clustered errors, simulated gains",
            List.of(Feedback.TABLE),
            List.of(
                    Rating.TABLE,
                    CustomerPeriod.TABLE,
                    CustomerPeriodLabel.TABLE,
                    Experience.TABLE,
                    TopicMention.TABLE,
                    ResponseWeight.TABLE),
            List.of(
                    DriverGram.TABLE,
                    DriverRun.TABLE,
                    DriverImportance.TABLE,
                    DriverPerformance.TABLE,
                    DriverSimulation.TABLE,
                    DriverCompare.TABLE,
                    DriverAsymmetry.TABLE,
                    DriverMediation.TABLE,
                    DriverDominance.TABLE,
                    DriverCorrelation.TABLE,
                    DriverRobustness.TABLE,
                    DriverLinkage.TABLE,
                    DriverResponse.TABLE),
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
        return new DriverJobSettings(suite.driverModels(), suite.taxonomy().themes(), suite.publication());
    }

    @Override
    public RunSummary run(JobContext context, DriverJobSettings settings) {
        AnswerRows rows = new AnswerRows(context.tables());
        List<String> warnings = new ArrayList<>();
        List<Row> response = new ArrayList<>();
        List<DriverFrame> frames = new ArrayList<>();
        Map<String, Answers> answers = new HashMap<>();
        Optional<Dataset<Row>> grams = Optional.empty();
        for (DriverModel model : settings.models()) {
            context.step("driver model " + model.id());
            ModelAnswers found = ModelAnswers.of(context, rows, model, settings.publication());
            warnings.addAll(found.warnings());
            response.addAll(found.response());
            if (found.frame().isEmpty()) {
                continue;
            }
            DriverFrame frame = found.frame().get();
            frames.add(frame);
            answers.put(model.id(), found.counted());
            Dataset<Row> sums = GramPass.of(frame);
            grams = Optional.of(grams.map(others -> others.union(sums)).orElse(sums));
        }
        if (grams.isEmpty()) {
            return RunSummary.of("no driver model applies").withWarnings(warnings);
        }
        context.step("summing moments");
        context.tables().replaceAll(DriverGram.TABLE, grams.get());
        Map<String, GramBook> books =
                GramBook.of(frames, latest(answers), context.tables().read(DriverGram.TABLE));
        StatedImportance stated = StatedImportance.of(context.tables().read(Rating.TABLE));
        @Nullable Integer horizon = horizonDays(context);
        List<DriverOutcome> outcomes = new ArrayList<>();
        for (DriverFrame frame : frames) {
            String id = frame.model().id();
            context.step("explaining " + id);
            Dataset<Row> feedback = rows.answers(frame.model());
            outcomes.add(explain(frame, found(books, id), found(answers, id), feedback, stated, horizon, settings));
            frame.release();
        }
        write(context, outcomes, new Confidence(settings.publication().level()));
        context.tables().replaceAll(DriverResponse.TABLE, response);
        List<String> figures = new ArrayList<>();
        for (DriverOutcome outcome : outcomes) {
            figures.add(DriverSentence.of(outcome));
            DriverRows.raised(outcome, outcome.main())
                    .forEach(warning -> warnings.add(outcome.model().id() + ": " + warning.meaning()));
            outcome.categories()
                    .leftOut()
                    .forEach(reason -> warnings.add(outcome.model().id() + ": " + reason));
        }
        return RunSummary.of(figures.toArray(String[]::new)).withWarnings(warnings);
    }

    private static Map<String, LocalDate> latest(Map<String, Answers> answers) {
        Map<String, LocalDate> latest = new HashMap<>();
        answers.forEach((model, found) -> latest.put(model, found.last()));
        return latest;
    }

    /** Days after the month of an answer in which behaviour is looked for; null where nobody has labels. */
    private static @Nullable Integer horizonDays(JobContext context) {
        Row longest = context.tables()
                .readOrEmpty(CustomerPeriodLabel.TABLE)
                .agg(max(CustomerPeriodLabel.HORIZON_D.name()))
                .first();
        return longest.isNullAt(0) ? null : longest.getInt(0);
    }

    private static <T> T found(Map<String, T> byModel, String model) {
        return Optional.ofNullable(byModel.get(model))
                .orElseThrow(() -> new IllegalStateException("nothing was computed for driver model " + model));
    }

    private static DriverOutcome explain(
            DriverFrame frame,
            GramBook book,
            Answers answers,
            Dataset<Row> feedback,
            StatedImportance stated,
            @Nullable Integer horizonDays,
            DriverJobSettings settings) {
        Confidence confidence = new Confidence(settings.publication().level());
        DriverModel model = frame.model();
        RespondentCounts respondents = RespondentCounts.of(frame, answers.last());
        Design design = frame.design();
        BucketGrams grams = book.grams(design, GramBook.Part.ALL);
        DriverResult result = new DriverAnalysis(
                        new DriverSettings(model.replicates(), confidence, model.seed(), 0.05, model.adjustment()))
                .explain(grams, design, respondents.persons());
        Gram total = grams.total();
        // Where drivers are missing there are no residuals to score.
        boolean isScored = !result.isRefused() && !model.missing().usesGaps();
        CustomerErrors errors = isScored
                ? ScorePass.of(frame, LeastSquares.of(design.correlation(total)), respondents.persons())
                : null;
        Ranking main = new Ranking(
                design.outcome(), Ranking.TOTAL, Ranking.ALL, true, result, grams.rows(), respondents.persons());
        return new DriverOutcome(
                model,
                frame.terms(),
                main,
                errors,
                ModelStudy.of(frame, book, respondents, ColumnCounts.of(frame), settings.themes(), confidence, main),
                result.isRefused() ? CategoryStudy.NONE : CategoryStudy.of(frame, answers.number(), confidence),
                stated,
                Performance.of(frame.terms().rated(), feedback, confidence),
                total.rows() == 0 ? Double.NaN : total.mean(design.columns().indexOf(design.outcome())),
                answers.number(),
                answers.gaps(),
                horizonDays,
                answers.first(),
                answers.number() == 0 ? answers.last() : answers.last().plusMonths(1));
    }

    private static void write(JobContext context, List<DriverOutcome> outcomes, Confidence confidence) {
        Map<Table, Function<DriverOutcome, List<Row>>> tables = new LinkedHashMap<>();
        tables.put(DriverRun.TABLE, DriverRows::runs);
        tables.put(DriverImportance.TABLE, outcome -> ImportanceRows.of(outcome, confidence));
        tables.put(DriverPerformance.TABLE, DriverRows::performance);
        tables.put(DriverSimulation.TABLE, SimulationRows::of);
        tables.put(DriverCompare.TABLE, StudyRows::comparisons);
        tables.put(DriverAsymmetry.TABLE, StudyRows::asymmetry);
        tables.put(DriverMediation.TABLE, StudyRows::mediation);
        tables.put(DriverDominance.TABLE, StudyRows::dominance);
        tables.put(DriverCorrelation.TABLE, StudyRows::correlations);
        tables.put(DriverRobustness.TABLE, StudyRows::robustness);
        tables.put(DriverLinkage.TABLE, StudyRows::linkage);
        tables.forEach((table, rows) -> {
            context.step("writing " + table);
            List<Row> all = outcomes.stream()
                    .flatMap(outcome -> rows.apply(outcome).stream())
                    .toList();
            context.tables().replaceAll(table, all);
        });
    }
}

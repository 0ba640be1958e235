package io.levier.jobs.gaps;

import static org.apache.spark.sql.functions.col;

import io.levier.common.config.SuiteConfig;
import io.levier.common.gap.GapProxy;
import io.levier.common.gap.ServiceMeasure;
import io.levier.common.metric.FactTable;
import io.levier.common.table.Table;
import io.levier.common.table.curated.ExpectationPair;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.derived.DriverImportance;
import io.levier.common.table.derived.FrictionPoint;
import io.levier.common.table.derived.GapSignal;
import io.levier.common.table.derived.GapWaterfall;
import io.levier.common.table.derived.JourneyFunnel;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.derived.ProcessEdge;
import io.levier.common.table.derived.ServiceGap;
import io.levier.common.table.derived.StandardAttainment;
import io.levier.common.table.derived.TopicMetric;
import io.levier.common.table.input.ServiceStandard;
import io.levier.common.table.input.Survey;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Measures the gaps between what customers expect, what is believed, promised and delivered, and what they perceive. */
public final class MeasureGapsJob implements Job<JobArgs, GapJobSettings> {
    private static final List<Table> OF_ANSWERS = List.of(
            ExpectationPair.TABLE,
            Rating.TABLE,
            SurveyResponse.TABLE,
            SurveyAnswer.TABLE,
            SurveyQuestion.TABLE,
            Survey.TABLE);

    /** Place of the value in a row of service_gap. */
    private static final int GAP_VALUE = ServiceGap.TABLE.fields().indexOf(ServiceGap.VALUE);

    private static final JobSpec SPEC = new JobSpec(
            "measure-gaps",
            "what customers get against what they expect, and where between the two it is lost, by service",
            List.of(Rating.TABLE),
            Stream.of(
                            OF_ANSWERS.stream(),
                            Arrays.stream(FactTable.values()).map(FactTable::table),
                            Stream.of(
                                    ServiceStandard.TABLE,
                                    MetricValues.TABLE,
                                    TopicMetric.TABLE,
                                    JourneyFunnel.TABLE,
                                    ProcessEdge.TABLE,
                                    DriverImportance.TABLE))
                    .flatMap(tables -> tables)
                    .distinct()
                    .toList(),
            List.of(
                    ServiceGap.TABLE,
                    GapWaterfall.TABLE,
                    StandardAttainment.TABLE,
                    GapSignal.TABLE,
                    FrictionPoint.TABLE),
            List.of("measure-gaps"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public GapJobSettings settings(JobArgs args, SuiteConfig suite) {
        return new GapJobSettings(suite.gaps(), suite.publication(), suite.zone());
    }

    @Override
    public RunSummary run(JobContext context, GapJobSettings settings) {
        Tables tables = context.tables();
        Promises promises =
                new Promises(tables.readOrEmpty(ServiceStandard.TABLE).collectAsList());
        List<String> warnings = new ArrayList<>();
        List<ServiceMeasure> measures = measures(tables, settings, promises, warnings);
        context.step("adding up what is expected, promised and perceived");
        Dataset<Row> placed = context.sql()
                .query("gaps/placed_level", Map.of("level_row", levelRows(context, settings, measures)), Map.of());
        LevelSums levels = LevelSums.of(
                context.sql()
                        .query("gaps/level_sum", Map.of("placed_level", placed), Map.of())
                        .collectAsList(),
                settings.publication().kAnonymity());
        context.step("looking for hints");
        Signals signals =
                Signals.of(settings.gaps().proxies(), hints(context, settings, new BrokenPromises(levels, promises)));
        List<Row> gaps = new ArrayList<>(new GapRows(levels, promises, settings.publication()).all());
        long measured = gaps.stream().filter(row -> !row.isNullAt(GAP_VALUE)).count();
        gaps.addAll(signals.gaps());
        gaps.addAll(weighted(context, settings, placed, levels));
        context.step("writing " + ServiceGap.TABLE);
        tables.replaceAll(ServiceGap.TABLE, gaps);
        List<Row> ways =
                new WaterfallRows(levels, promises, settings.publication().minBase()).all();
        tables.replaceAll(GapWaterfall.TABLE, ways);
        tables.replaceAll(
                StandardAttainment.TABLE, new AttainmentRows(levels, promises, measures, settings.publication()).all());
        tables.replaceAll(GapSignal.TABLE, signals.signals());
        context.step("writing " + FrictionPoint.TABLE);
        tables.replaceAll(
                FrictionPoint.TABLE,
                context.sql()
                        .query(
                                "gaps/friction_point",
                                Map.of(
                                        "topic_metric", tables.readOrEmpty(TopicMetric.TABLE),
                                        "journey_funnel", tables.readOrEmpty(JourneyFunnel.TABLE),
                                        "process_edge", tables.readOrEmpty(ProcessEdge.TABLE)),
                                Map.of()));
        return RunSummary.of(String.format(
                        Locale.ROOT,
                        "%,d gaps measured of %d drivers, %d promises watched, %,d months of hints",
                        measured,
                        levels.subjects(LevelSums.PAIR, LevelSums.EXPECTED).stream()
                                .filter(driver -> !driver.equals(LevelSums.ALL))
                                .count(),
                        levels.subjects(LevelSums.STANDARD).size(),
                        signals.gaps().size()))
                .withWarnings(warnings);
    }

    /** What is promised and can be measured; says of the rest why it is not. */
    private static List<ServiceMeasure> measures(
            Tables tables, GapJobSettings settings, Promises promises, List<String> warnings) {
        SortedSet<String> unmeasured = new TreeSet<>(promises.items());
        List<ServiceMeasure> measures = new ArrayList<>();
        for (ServiceMeasure measure : settings.gaps().measures()) {
            if (unmeasured.remove(measure.item())) {
                if (tables.exists(measure.of().table())) {
                    measures.add(measure);
                } else {
                    warnings.add("the promise about " + measure.item() + " is not measured: there is no table "
                            + measure.of().table());
                }
            }
        }
        if (!unmeasured.isEmpty()) {
            warnings.add("service_standard promises " + String.join(", ", unmeasured)
                    + ", which no file of gaps/ says how to measure");
        }
        return measures;
    }

    private static Dataset<Row> levelRows(JobContext context, GapJobSettings settings, List<ServiceMeasure> measures) {
        Tables tables = context.tables();
        Map<String, Dataset<Row>> inputs = new HashMap<>();
        OF_ANSWERS.forEach(table -> inputs.put(table.name(), tables.readOrEmpty(table)));
        Dataset<Row> answered = context.sql()
                .query(
                        "gaps/answered_level",
                        inputs,
                        Map.of("zone", settings.zone().getId(), "as_of", context.asOf()));
        Dataset<Row> asked = context.sql()
                .query(
                        "gaps/expected_standard",
                        Map.of(
                                "rating",
                                tables.readOrEmpty(Rating.TABLE),
                                "asked_standard",
                                PromiseUnits.asked(context.spark(), measures)),
                        Map.of());
        return PromiseUnits.of(measures, fact -> tables.read(fact.table()))
                .map(units -> context.sql()
                        .query(
                                "gaps/promised_level",
                                Map.of("promise_unit", units, "service_standard", tables.read(ServiceStandard.TABLE)),
                                Map.of()))
                .map(answered::unionByName)
                .orElse(answered)
                .unionByName(asked);
    }

    /** What customers perceive less what they expect, by the importance of drivers. */
    private static List<Row> weighted(
            JobContext context, GapJobSettings settings, Dataset<Row> placed, LevelSums levels) {
        Tables tables = context.tables();
        WeightedGapRows rows = new WeightedGapRows(
                levels,
                context.sql()
                        .query(
                                "gaps/importance",
                                Map.of(
                                        "rating", tables.readOrEmpty(Rating.TABLE),
                                        "driver_importance", tables.readOrEmpty(DriverImportance.TABLE),
                                        "expectation_pair", tables.readOrEmpty(ExpectationPair.TABLE)),
                                Map.of("k_anonymity", settings.publication().kAnonymity()))
                        .collectAsList(),
                settings.publication());
        List<Row> shown = rows.shown();
        return rows.of(
                shown.isEmpty()
                        ? List.of()
                        : context.sql()
                                .query(
                                        "gaps/weighted_gap",
                                        Map.of(
                                                "placed_level",
                                                placed,
                                                "shown_gap",
                                                context.spark().createDataFrame(shown, WeightedGapRows.SHOWN)),
                                        Map.of())
                                .collectAsList());
    }

    private static List<Hint> hints(JobContext context, GapJobSettings settings, BrokenPromises broken) {
        List<GapProxy> proxies = settings.gaps().proxies();
        if (proxies.isEmpty()) {
            return List.of();
        }
        Object[] metrics =
                proxies.stream().flatMap(proxy -> proxy.metrics().stream()).toArray();
        Object[] topics =
                proxies.stream().flatMap(proxy -> proxy.topics().stream()).toArray();
        Stream<Hint> ofStandards = proxies.stream()
                .flatMap(proxy -> proxy.standards().stream())
                .distinct()
                .flatMap(item -> broken.of(item).stream());
        Stream<Hint> others = context
                .sql()
                .query(
                        "gaps/gap_signal",
                        Map.of(
                                "metric_values",
                                context.tables()
                                        .readOrEmpty(MetricValues.TABLE)
                                        .where(col("metric_id").isin(metrics)),
                                "topic_metric",
                                context.tables()
                                        .readOrEmpty(TopicMetric.TABLE)
                                        .where(col("topic").isin(topics))),
                        Map.of())
                .collectAsList()
                .stream()
                .map(Hint::of);
        return Stream.concat(ofStandards, others).toList();
    }
}

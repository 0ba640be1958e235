package io.levier.jobs.metrics;

import io.levier.common.config.SuiteConfig;
import io.levier.common.metric.FactTable;
import io.levier.common.stats.Confidence;
import io.levier.common.table.Table;
import io.levier.common.table.derived.MetricComponents;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.time.MonthRange;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.MathFunctions;
import io.levier.jobs.platform.RunSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Computes every defined metric by period and cut, one aggregation per fact table. */
public final class ComputeMetricsJob implements Job<JobArgs, MetricsSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "compute-metrics",
            "every metric by month, quarter, year and cut, with intervals, comparisons and suppression",
            List.of(),
            Arrays.stream(FactTable.values()).map(FactTable::table).toList(),
            List.of(MetricDefinitions.TABLE, MetricValues.TABLE, MetricComponents.TABLE),
            List.of("compute-metrics", "compute-metrics --period 2026-03"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public MetricsSettings settings(JobArgs args, SuiteConfig suite) {
        return new MetricsSettings(
                suite.metrics(), suite.dimensions(), suite.periods(), suite.publication(), suite.zone(), args.months());
    }

    @Override
    public RunSummary run(JobContext context, MetricsSettings settings) {
        Confidence confidence = new Confidence(settings.publication().level());
        List<FactPlan> plans = Arrays.stream(FactTable.values())
                .filter(fact -> context.tables().exists(fact.table()))
                .map(fact -> FactPlan.of(fact, settings))
                .filter(plan -> !plan.layout().metrics().isEmpty())
                .toList();
        Optional<Dataset<Row>> cells =
                plans.stream().map(plan -> cells(context, plan, confidence)).reduce(Dataset::union);
        if (cells.isEmpty()) {
            return RunSummary.of("no fact table to compute metrics of");
        }
        Dataset<Row> kept = cells.get().persist(StorageLevel.MEMORY_AND_DISK());
        Cuts.requireReadable(kept, settings.dimensions());
        Dataset<Row> definitions = DefinitionRows.of(context.spark(), settings.metrics());
        context.step("writing " + MetricDefinitions.TABLE);
        context.tables().replaceAll(MetricDefinitions.TABLE, definitions);
        context.step("comparing, testing, suppressing");
        Dataset<Row> published =
                published(context, settings, kept, definitions, confidence).persist(StorageLevel.MEMORY_AND_DISK());
        long values = write(context, settings, MetricValues.TABLE, published);
        context.step("writing " + MetricComponents.TABLE);
        write(context, settings, MetricComponents.TABLE, components(context, kept, published));
        published.unpersist();
        kept.unpersist();
        long metrics =
                plans.stream().mapToLong(plan -> plan.layout().metrics().size()).sum();
        return RunSummary.of(String.format(Locale.ROOT, "%,d metrics, %,d values", metrics, values));
    }

    private static Dataset<Row> cells(JobContext context, FactPlan plan, Confidence confidence) {
        context.step("summing " + plan.fact().table());
        Dataset<Row> facts =
                context.tables().read(plan.fact().table()).where(plan.fact().condition());
        return MetricCells.of(plan, CellSumming.of(plan, facts), confidence);
    }

    private static Dataset<Row> published(
            JobContext context,
            MetricsSettings settings,
            Dataset<Row> cells,
            Dataset<Row> definitions,
            Confidence confidence) {
        MathFunctions.register(context.spark());
        return context.sql()
                .query(
                        "metrics/metric_values",
                        Map.of("metric_cell", cells, "metric_definitions", definitions),
                        Map.of(
                                "k_anonymity", settings.publication().kAnonymity(),
                                "min_base", settings.publication().minBase(),
                                "level", settings.publication().level(),
                                "z", confidence.z(),
                                "zone", settings.zone().getId(),
                                "as_of", context.asOf()));
    }

    private static Dataset<Row> components(JobContext context, Dataset<Row> cells, Dataset<Row> published) {
        return context.sql()
                .query("metrics/metric_components", Map.of("metric_cell", cells, "metric_values", published), Map.of());
    }

    /** All values, or those of the asked months and of the longer periods around them. */
    private static long write(JobContext context, MetricsSettings settings, Table table, Dataset<Row> rows) {
        return settings.months()
                .map(months -> context.tables().replaceWhere(table, rows.where(touching(months)), touching(months)))
                .orElseGet(() -> context.tables().replaceAll(table, rows));
    }

    /** Dates of our own calendar, so nothing foreign gets into the text. */
    private static String touching(MonthRange months) {
        return "period_start < date'" + months.end() + "' and add_months(period_start, "
                + "case period_type when 'month' then 1 when 'quarter' then 3 else 12 end) > date'" + months.firstDay()
                + "'";
    }
}

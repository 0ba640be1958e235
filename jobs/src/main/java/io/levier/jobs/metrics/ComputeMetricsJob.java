package io.levier.jobs.metrics;

import io.levier.common.config.SuiteConfig;
import io.levier.common.metric.FactTable;
import io.levier.common.table.Table;
import io.levier.common.table.derived.MetricComparisons;
import io.levier.common.table.derived.MetricComponents;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.derived.ResponseWeight;
import io.levier.common.table.input.InputTables;
import io.levier.common.table.input.Target;
import io.levier.common.time.MetricPeriod;
import io.levier.common.time.MonthRange;
import io.levier.jobs.metrics.MergedCells.Merged;
import io.levier.jobs.platform.Concurrently;
import io.levier.jobs.platform.CountedFacts;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Computes every defined metric by period and cut, one aggregation per fact table. */
public final class ComputeMetricsJob implements Job<JobArgs, MetricsSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "compute-metrics",
            "every metric by period and cut, with intervals, comparisons, targets and suppression",
            List.of(),
            Stream.of(
                            Arrays.stream(FactTable.values()).map(FactTable::table),
                            InputTables.ALL.stream(),
                            Stream.of(ResponseWeight.TABLE))
                    .flatMap(tables -> tables)
                    .toList(),
            List.of(MetricDefinitions.TABLE, MetricValues.TABLE, MetricComponents.TABLE, MetricComparisons.TABLE),
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
        Computability computability =
                Computability.of(settings.metrics(), context.tables()::exists, context.tables()::read);
        List<FactPlan> plans = Arrays.stream(FactTable.values())
                .map(fact -> FactPlan.of(fact, settings, computability.computable()))
                .filter(plan -> !plan.layout().metrics().isEmpty())
                .toList();
        if (plans.isEmpty()) {
            return RunSummary.of("no fact table to compute metrics of");
        }
        try (KeptRows kept = new KeptRows()) {
            long values = compute(context, settings, computability, plans, kept);
            return RunSummary.of(String.format(
                    Locale.ROOT,
                    "%,d metrics (%,d without input), %,d values",
                    settings.metrics().size(),
                    settings.metrics().size() - computability.computable().size(),
                    values));
        }
    }

    private static long compute(
            JobContext context,
            MetricsSettings settings,
            Computability computability,
            List<FactPlan> plans,
            KeptRows kept) {
        // None of them waits for another.
        List<SummedFact> facts = Concurrently.map(plans, plan -> {
            context.step("summing " + plan.fact().id());
            JavaRDD<Merged> merged = kept.keep(sums(context, plan));
            Cuts.requireReadable(CellTotals.values(merged), plan.dimensions());
            return new SummedFact(plan, merged, CellTotals.of(merged), scarce(context, plan));
        });
        SilentPeriods silent = SilentPeriods.until(
                context.asOf().atZone(settings.zone()).toLocalDate(),
                facts.stream().map(SummedFact::totals).toList(),
                settings.periods());
        JavaRDD<Row> computed = facts.stream()
                .map(fact -> MetricCells.of(
                        fact.plan().cells(),
                        fact.cells().union(silentCells(context, fact, silent)),
                        fact.totals(),
                        settings.publication().level()))
                .reduce(JavaRDD::union)
                .orElseThrow();
        Dataset<Row> all = kept.keep(context.spark()
                .createDataFrame(computed, MetricCells.SCHEMA)
                .unionByName(computability.rows(context.spark(), settings, context.asOf())));
        Dataset<Row> definitions = DefinitionRows.of(context.spark(), settings.metrics());
        context.step("writing " + MetricDefinitions.TABLE);
        context.tables().replaceAll(MetricDefinitions.TABLE, definitions);
        context.step("hiding small bases, comparing, testing");
        PublishedMetrics published = new PublishedMetrics(
                context.sql(),
                settings,
                all,
                definitions,
                context.tables().readOrEmpty(Target.TABLE),
                facts.stream().collect(Collectors.toMap(fact -> fact.plan().fact(), SummedFact::scarce)),
                context.asOf(),
                kept);
        long values = write(context, settings, MetricValues.TABLE, published.values());
        context.step("writing " + MetricComponents.TABLE);
        write(context, settings, MetricComponents.TABLE, published.components());
        context.step("writing " + MetricComparisons.TABLE);
        write(context, settings, MetricComparisons.TABLE, published.comparisons());
        return values;
    }

    private record SummedFact(FactPlan plan, JavaRDD<Merged> cells, CellTotals totals, Set<CellPlace> scarce) {}

    /** Cells nobody is told of because few agents are behind them. */
    private static Set<CellPlace> scarce(JobContext context, FactPlan plan) {
        return ScarceAgents.handling(plan.fact())
                .filter(handling -> context.tables().exists(handling.table()))
                .map(handling -> ScarceAgents.of(
                        plan,
                        CountedFacts.of(context.tables(), plan.fact()),
                        handling,
                        context.tables().read(handling.table())))
                .orElse(Set.of());
    }

    private static JavaRDD<Merged> silentCells(JobContext context, SummedFact fact, SilentPeriods silent) {
        return JavaSparkContext.fromSparkContext(context.spark().sparkContext())
                .parallelize(silent.of(fact.plan(), fact.totals()), 1);
    }

    private static JavaRDD<Merged> sums(JobContext context, FactPlan plan) {
        return MergedCells.of(plan.layout(), CellSumming.of(plan, CountedFacts.of(context.tables(), plan.fact())));
    }

    /** All values, or those of the asked months and of the longer periods around them. */
    private static long write(JobContext context, MetricsSettings settings, Table table, Dataset<Row> rows) {
        return settings.months()
                .map(months -> touching(months, settings.periods()))
                .map(touching -> context.tables().replaceWhere(table, rows.where(touching), touching))
                .orElseGet(() -> context.tables().replaceAll(table, rows));
    }

    /** Dates and names of our own, so nothing foreign gets into the text. */
    private static String touching(MonthRange months, List<MetricPeriod> periods) {
        String ends = periods.stream()
                .map(period -> "when '" + period.label() + "' then "
                        + (period.isOfMonths()
                                ? "add_months(period_start, " + period.monthsLong() + ")"
                                : "date_add(period_start, " + period.daysLong() + ")"))
                .collect(Collectors.joining(" "));
        return "period_start < date'" + months.end() + "' and case period_type " + ends + " end > date'"
                + months.firstDay() + "'";
    }
}

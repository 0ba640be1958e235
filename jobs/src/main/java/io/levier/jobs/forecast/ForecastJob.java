package io.levier.jobs.forecast;

import static org.apache.spark.sql.functions.col;

import io.levier.common.config.SuiteConfig;
import io.levier.common.stats.Confidence;
import io.levier.common.table.Table;
import io.levier.common.table.derived.ForecastBacktest;
import io.levier.common.table.derived.ForecastValue;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.common.table.derived.MetricTrend;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.derived.NpsGrowthLink;
import io.levier.common.table.input.Target;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Foresees headline metrics by segment, each by the method that would have foreseen its past best. */
public final class ForecastJob implements Job<JobArgs, ForecastJobSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "forecast",
            "headline metrics in the months to come, with ranges, back-test and the odds of reaching targets",
            List.of(MetricValues.TABLE),
            List.of(MetricDefinitions.TABLE, Target.TABLE),
            List.of(ForecastValue.TABLE, ForecastBacktest.TABLE, NpsGrowthLink.TABLE, MetricTrend.TABLE),
            List.of("forecast", "forecast --set forecast.metrics=nps,churn_rate --set forecast.horizon=12"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public ForecastJobSettings settings(JobArgs args, SuiteConfig suite) {
        return ForecastJobSettings.of(
                suite.forecast(),
                suite.metrics(),
                new Confidence(suite.publication().level()),
                suite.zone());
    }

    @Override
    public RunSummary run(JobContext context, ForecastJobSettings settings) {
        context.step("gathering series of months and quarters");
        Dataset<Row> series = context.sql()
                .query(
                        "forecast/metric_series",
                        Map.of(
                                "metric_values",
                                context.tables()
                                        .read(MetricValues.TABLE)
                                        .where(col("metric_id")
                                                .isin(settings.bounds().keySet().toArray())),
                                "metric_definitions",
                                context.tables().readOrEmpty(MetricDefinitions.TABLE),
                                "target",
                                context.tables().readOrEmpty(Target.TABLE)),
                        Map.of("zone", settings.zone().getId()));
        ForecastRows rows = new ForecastRows(new TreeMap<>(settings.bounds()), settings.rules());
        JavaRDD<ForecastRows.Foreseen> foreseen =
                series.toJavaRDD().map(rows::of).persist(StorageLevel.MEMORY_AND_DISK());
        context.step("foreseeing periods to come");
        long values = replace(
                context,
                ForecastValue.TABLE,
                foreseen.flatMap(one -> one.values().iterator()));
        long scores = replace(
                context,
                ForecastBacktest.TABLE,
                foreseen.flatMap(one -> one.scores().iterator()));
        foreseen.unpersist();
        writeTrends(context, settings);
        context.step("holding growth against the scores before it");
        context.tables()
                .replaceAll(
                        NpsGrowthLink.TABLE,
                        GrowthRows.of(
                                context.sql()
                                        .query(
                                                "forecast/growth_panel",
                                                Map.of(
                                                        "metric_values",
                                                        context.tables().read(MetricValues.TABLE)),
                                                Map.of())
                                        .collectAsList(),
                                settings.confidence()));
        return summary(context, values, scores);
    }

    /** Of every metric, whether it is foreseen or not. */
    private static void writeTrends(JobContext context, ForecastJobSettings settings) {
        context.step("looking for trends of months");
        Dataset<Row> series = context.sql()
                .query(
                        "forecast/month_series",
                        Map.of(
                                "metric_values", context.tables().read(MetricValues.TABLE),
                                "metric_definitions", context.tables().readOrEmpty(MetricDefinitions.TABLE)),
                        Map.of("zone", settings.zone().getId()));
        Dataset<Row> tested = context.spark().createDataFrame(series.toJavaRDD().map(TrendRows::of), TrendRows.TESTED);
        context.tables()
                .replaceAll(
                        MetricTrend.TABLE,
                        context.sql().query("forecast/metric_trend", Map.of("trend_test", tested), Map.of()));
    }

    private static long replace(JobContext context, Table table, JavaRDD<Row> rows) {
        context.step("writing " + table);
        return context.tables().replaceAll(table, context.spark().createDataFrame(rows, Schemas.withoutRunId(table)));
    }

    private static RunSummary summary(JobContext context, long values, long scores) {
        if (values == 0) {
            return RunSummary.of("no value of a month or a quarter of a metric to forecast");
        }
        Row counts = context.sql()
                .query(
                        "forecast/outcome",
                        Map.of(
                                "forecast_value", context.tables().read(ForecastValue.TABLE),
                                "forecast_backtest", context.tables().read(ForecastBacktest.TABLE)),
                        Map.of())
                .first();
        List<String> warnings = new ArrayList<>();
        if (counts.getLong(2) > 0 && counts.getDouble(4) < 0.85) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "in the back-test the 95 %% ranges held %.0f %% of the values: those that are told were widened",
                    100 * counts.getDouble(4)));
        }
        return RunSummary.of(
                        String.format(
                                Locale.ROOT,
                                "%,d series, %,d of them too short, without change or interrupted",
                                counts.getLong(0),
                                counts.getLong(1)),
                        String.format(
                                Locale.ROOT,
                                "%,d back-tests; of %,d series foreseen %,d by the naive method",
                                scores,
                                counts.getLong(2),
                                counts.getLong(3)))
                .withWarnings(warnings);
    }
}

package io.levier.jobs.forecast;

import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.forecast.MonthlyTrend;
import io.levier.common.stats.MultipleTests;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.common.table.derived.MetricValues;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Which way published months go. */
@OnSpark
class MetricTrendTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
    private static final int MONTHS = 24;

    /** In the zone of the company June 2026, the last of the months, has been over for half an hour. */
    private static final String AS_OF = "2026-06-30 22:30:00";

    /** What a month brings a segment of the share of repeat revenue. */
    private static final Map<String, Double> SLOPES =
            new TreeMap<>(Map.of("BE", 0.0, "CH", 0.09, "DE", -0.8, "FR", 0.5, "LU", 0.0));

    private final SparkSession spark;

    MetricTrendTest(SparkSession spark) {
        this.spark = spark;
    }

    private static Map<String, double[]> planted() {
        Random random = new Random(11);
        Map<String, double[]> planted = new TreeMap<>();
        SLOPES.forEach((country, slope) -> {
            double[] values = new double[MONTHS];
            for (int t = 0; t < MONTHS; t++) {
                values[t] = 40 + slope * t + random.nextGaussian();
            }
            planted.put(country, values);
        });
        return planted;
    }

    private static String month(int t) {
        return " | month | " + FIRST.plusMonths(t) + " | " + FIRST.plusMonths(t + 1) + " | " + AS_OF;
    }

    /** Of a small country no status says that July goes on, nor that contacts of June are followed for thirty days. */
    private static String mixed() {
        StringBuilder text = new StringBuilder();
        for (int t = 0; t <= MONTHS; t++) {
            text.append("churn_rate" + month(t) + " | country | LI | percent | " + (9 - t / 10.0) + " | low_base\n");
        }
        for (int t = 0; t < MONTHS; t++) {
            String status = t < MONTHS - 1 ? "ok" : "provisional";
            text.append("fcr" + month(t) + " | total | all | percent | " + (50 + t) + " | " + status + "\n");
            text.append("fcr" + month(t) + " | country | LI | percent | " + (50 + t) + " | low_base\n");
        }
        return text.toString();
    }

    private Dataset<Row> trends() {
        StringBuilder text = new StringBuilder(
                "metric_id | period_type | period_start | period_end | data_as_of | segment_set | segment_key | unit"
                        + " | value | status\n");
        planted().forEach((country, values) -> {
            for (int t = 0; t < MONTHS; t++) {
                text.append("repeat_revenue_share" + month(t) + " | country | " + country + " | percent | " + values[t]
                        + " | ok\n");
            }
        });
        for (int t = 0; t < MONTHS; t++) {
            String month = month(t);
            // One month is hidden, so that six are left in a row.
            text.append("repeat_revenue_share" + month + " | country | MC | percent | " + (t == 17 ? "" : t) + " | "
                    + (t == 17 ? "suppressed" : "ok") + "\n");
            text.append("churn_rate" + month + " | total | all | percent | " + (9 - t / 10.0) + " | ok\n");
            text.append("aht" + month + " | total | all | seconds | " + (300 + t) + " | low_base\n");
        }
        text.append("churn_rate" + month(MONTHS) + " | total | all | percent | 99 | provisional\n");
        text.append("churn_rate | quarter | " + FIRST + " | " + FIRST.plusMonths(3) + " | " + AS_OF
                + " | total | all | percent | 99 | ok\n");
        text.append(mixed());
        Dataset<Row> series = TestSql.of(spark)
                .query(
                        "forecast/month_series",
                        Map.of(
                                "metric_values",
                                PipeTable.of(spark, MetricValues.TABLE, text.toString()),
                                "metric_definitions",
                                PipeTable.of(spark, MetricDefinitions.TABLE, """
                                    metric_id            | direction
                                    repeat_revenue_share | higher
                                    churn_rate           | lower
                                    aht                  | target
                                    fcr                  | higher
                                    """)
                                        .withColumn("lookahead_days", expr("if(metric_id = 'fcr', 30, null)"))),
                        Map.of("zone", "Europe/Paris"));
        Dataset<Row> tested = spark.createDataFrame(series.toJavaRDD().map(TrendRows::of), TrendRows.TESTED);
        return TestSql.of(spark).query("forecast/metric_trend", Map.of("trend_test", tested), Map.of());
    }

    @Test
    void tellsWhichWayMetricsGo() {
        assertEquals(
                List.of(
                        "aht all ok 2026-06-01 24 up - 1",
                        "churn_rate LI ok 2026-06-01 24 down true -0.1",
                        "churn_rate all ok 2026-06-01 24 down true -0.1",
                        "fcr LI ok 2026-05-01 23 up true 1",
                        "fcr all ok 2026-05-01 23 up true 1",
                        "repeat_revenue_share DE ok 2026-06-01 24 down false -0.8",
                        "repeat_revenue_share FR ok 2026-06-01 24 up true 0.5",
                        "repeat_revenue_share MC not_computable 2026-06-01 6 na - -"),
                trends()
                        .where("segment_key not in ('BE', 'CH', 'LU')")
                        .orderBy("metric_id", "segment_key")
                        .selectExpr("concat_ws(' ', metric_id, segment_key, status, last_month, n_months, trend_sig,"
                                + " coalesce(string(is_improvement), '-'), coalesce(string(round(slope, 1)), '-'))")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0).replace(" 1.0", " 1"))
                        .toList());
    }

    /** Five countries are five tests: the p-values are adjusted as anywhere else. */
    @Test
    void manySegmentsAreManyTests() {
        List<Double> raw = new ArrayList<>();
        planted().values().forEach(values -> raw.add(MonthlyTrend.of(values).pValue()));
        double[] adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjust(
                raw.stream().mapToDouble(p -> p).toArray());
        List<Row> rows = trends().where("metric_id = 'repeat_revenue_share' and p_value is not null")
                .orderBy("segment_key")
                .collectAsList();
        assertEquals(SLOPES.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(raw.get(i), rows.get(i).<Double>getAs("p_value"), 1e-9);
            assertEquals(adjusted[i], rows.get(i).<Double>getAs("p_adj"), 1e-9);
        }
    }
}

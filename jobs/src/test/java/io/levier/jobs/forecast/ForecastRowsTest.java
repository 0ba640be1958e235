package io.levier.jobs.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.forecast.Bounds;
import io.levier.common.forecast.ForecastRules;
import io.levier.common.table.Table;
import io.levier.common.table.derived.ForecastBacktest;
import io.levier.common.table.derived.ForecastValue;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.input.Target;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Published values of two metrics: what becomes of series that are long, short, hidden, interrupted or of nothing. */
@OnSpark
class ForecastRowsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private final SparkSession spark;

    ForecastRowsTest(SparkSession spark) {
        this.spark = spark;
    }

    /** In the zone of the company June 2026 has been over for half an hour. */
    private static String period(String type, int months) {
        LocalDate start = FIRST.plusMonths(months);
        return " | " + type + " | " + start + " | " + start.plusMonths(type.equals("month") ? 1 : 3)
                + " | 2026-06-30 22:30:00";
    }

    private static String values() {
        Random random = new Random(7);
        Random leaving = new Random(8);
        StringBuilder text = new StringBuilder(
                "metric_id | period_type | period_start | period_end | data_as_of | segment_set | segment_key | unit | value"
                        + " | se | status | reason\n");
        for (int t = 0; t < 31; t++) {
            String month = period("month", t);
            String status = t == 30 ? "provisional" : "ok";
            double nps = 20 + 0.5 * t + 3 * random.nextGaussian();
            text.append("nps" + month + " | total | all | points | " + nps + " | 2.5 | " + status + " | \n");
            if (t >= 22) {
                text.append("nps" + month + " | country | FR | points | " + nps + " | 4 | " + status + " | \n");
            }
            // Of the few in Belgium no status says that the last month goes on.
            String hidden = t == 29 ? " | | | suppressed | " : " | 40 | 4 | low_base | ";
            text.append("nps" + month + " | country | BE | points" + hidden + "\n");
            text.append("churn_rate" + month + " | total | all | percent | " + (8 + leaving.nextGaussian()) + " | 1 | "
                    + status + " | \n");
            text.append("ces_mean" + month + " | total | all | score | | | not_computable | there is no survey\n");
        }
        text.append("nps" + period("quarter", 0) + " | total | all | points | 99 | 1 | ok | \n");
        // Asked in one month of three: no series of months, ten quarters in a row.
        for (int t = 0; t < 30; t += 3) {
            String wave = " | total | all | percent | " + (40 + t % 2 + 2 * random.nextGaussian()) + " | 2 | ok | \n";
            text.append("fcr" + period("month", t) + wave);
            text.append("fcr" + period("quarter", t) + wave);
        }
        // The third quarter of the few in Belgium has begun.
        text.append("fcr" + period("quarter", 30) + " | country | BE | percent | 40 | 2 | low_base | \n");
        text.append("fcr" + period("month", 29) + " | country | FR | percent | 40 | 2 | ok | \n");
        return text.toString();
    }

    private static final String TARGETS = """
            metric_id | segment_key | period_type | valid_from | value | kind
            nps | total | month | 2024-01-01 | 20 | min
            nps | total | month | 2026-08-01 | 60 | min
            nps | total | quarter | 2024-01-01 | -10 | min
            nps | country=FR | month | 2024-01-01 | 35 | band
            fcr | total | month | 2024-01-01 | 99 | min
            fcr | total | quarter | 2024-01-01 | 41 | min
            churn_rate | total | month | 2024-01-01 | 3 |
            """;

    private static final String DEFINITIONS = """
            metric_id | direction
            nps | higher
            ces_mean | higher
            churn_rate | lower
            """;

    private List<Row> rows(int partitions, Table table) {
        Dataset<Row> series = TestSql.of(spark)
                .query(
                        "forecast/metric_series",
                        Map.of(
                                "metric_values",
                                PipeTable.of(spark, MetricValues.TABLE, values())
                                        .repartition(partitions),
                                "metric_definitions",
                                PipeTable.of(spark, MetricDefinitions.TABLE, DEFINITIONS),
                                "target",
                                PipeTable.of(spark, Target.TABLE, TARGETS)),
                        Map.of("zone", "Europe/Paris"));
        ForecastRows rows = new ForecastRows(
                new TreeMap<>(Map.of(
                        "nps",
                        new Bounds(-100, 100),
                        "ces_mean",
                        new Bounds(1, 7),
                        "churn_rate",
                        new Bounds(0, 100),
                        "fcr",
                        new Bounds(0, 100))),
                new ForecastRules(4, 12, 12));
        // The table itself stays here: only the answer travels to where rows are made.
        boolean isValues = table.equals(ForecastValue.TABLE);
        return spark.createDataFrame(
                        series.toJavaRDD()
                                .map(rows::of)
                                .flatMap(one -> (isValues ? one.values() : one.scores()).iterator()),
                        Schemas.withoutRunId(table))
                .orderBy("metric_id", "segment_set", "segment_key", isValues ? "ahead" : "model")
                .collectAsList();
    }

    private static List<Row> of(List<Row> rows, String metric, String segment) {
        return rows.stream()
                .filter(row -> row.getAs("metric_id").equals(metric)
                        && row.getAs("segment_key").equals(segment))
                .toList();
    }

    @Test
    void monthsToComeAreForeseen() {
        List<Row> rows = of(rows(3, ForecastValue.TABLE), "nps", "all");
        assertEquals(4, rows.size());
        Row first = rows.get(0);
        assertEquals("2026-06-01", first.getAs("origin").toString(), "what is not over is not known");
        assertEquals("2026-07-01", first.getAs("target_period").toString());
        assertEquals("ok", first.getAs("status"));
        assertEquals(30, first.<Integer>getAs("n_months"));
        assertEquals(35, first.<Double>getAs("mean"), 3);
        for (Row row : rows) {
            assertTrue(
                    row.<Double>getAs("lo95") < row.<Double>getAs("lo80")
                            && row.<Double>getAs("lo80") < row.<Double>getAs("mean")
                            && row.<Double>getAs("mean") < row.<Double>getAs("hi80")
                            && row.<Double>getAs("hi80") < row.<Double>getAs("hi95"),
                    row + "");
            assertTrue(row.<Double>getAs("hi95") - row.<Double>getAs("lo95") > 2 * 1.96 * 2.5, row + "");
        }
    }

    /** Of months with gaps nothing is known; of quarters without any the next one is, with the target set for quarters. */
    @Test
    void whatIsAskedInWavesIsForeseenByTheQuarter() {
        List<Row> rows = of(rows(3, ForecastValue.TABLE), "fcr", "all");
        assertEquals(1, rows.size(), "four months hold one whole quarter");
        Row next = rows.get(0);
        assertEquals("quarter", next.getAs("period_type"));
        assertEquals("2026-04-01", next.getAs("origin").toString());
        assertEquals("2026-07-01", next.getAs("target_period").toString());
        assertEquals("ok", next.getAs("status"), "two years of quarters are enough: " + next);
        assertEquals(30, next.<Integer>getAs("n_months"));
        assertEquals(40.5, next.<Double>getAs("mean"), 3);
        assertEquals(41, next.<Double>getAs("target"));
        assertTrue(next.<Double>getAs("p_target") > 0.1 && next.<Double>getAs("p_target") < 0.9, next + "");
        assertEquals(
                "quarter",
                of(rows(3, ForecastBacktest.TABLE), "fcr", "all").get(0).<String>getAs("period_type"));
        // One month alone is no series, and there are no quarters of it.
        Row brief = of(rows(3, ForecastValue.TABLE), "fcr", "FR").get(0);
        assertEquals("not_computable", brief.getAs("status"));
        assertEquals("1 month, at least 5 are needed", brief.getAs("reason"));
    }

    @Test
    void targetsAreThoseInForce() {
        List<Row> rows = of(rows(3, ForecastValue.TABLE), "nps", "all");
        assertEquals(20, rows.get(0).<Double>getAs("target"));
        assertTrue(rows.get(0).<Double>getAs("p_target") > 0.99, rows.get(0) + "");
        assertEquals(60, rows.get(1).<Double>getAs("target"));
        assertTrue(rows.get(1).<Double>getAs("p_target") < 0.01, rows.get(1) + "");
        Row band = of(rows(3, ForecastValue.TABLE), "nps", "FR").get(0);
        assertEquals("band", band.getAs("target_kind"));
        assertTrue(band.<Double>getAs("p_target") > 0.1 && band.<Double>getAs("p_target") < 0.9, band + "");
    }

    /** Eight of a hundred leave a month where at most three should. */
    @Test
    void whatShouldBeLowIsBoundedFromAbove() {
        Row churn = of(rows(3, ForecastValue.TABLE), "churn_rate", "all").get(0);
        assertEquals("max", churn.getAs("target_kind"));
        assertTrue(churn.<Double>getAs("p_target") < 0.05, churn + "");
    }

    @Test
    void whatCannotBeForeseenSaysWhy() {
        List<Row> rows = rows(3, ForecastValue.TABLE);
        Row brief = of(rows, "nps", "FR").get(0);
        assertEquals("short", brief.getAs("status"));
        assertEquals("naive", brief.getAs("model"));
        assertEquals("8 months, 12 are needed to choose a method", brief.getAs("reason"));
        assertEquals(brief.<Double>getAs("baseline"), brief.<Double>getAs("mean"));
        List<Row> hidden = of(rows, "nps", "BE");
        assertEquals(1, hidden.size());
        assertEquals("no value of 2026-06, the last month", hidden.get(0).getAs("reason"));
        assertNull(hidden.get(0).getAs("mean"));
        Row absent = of(rows, "ces_mean", "all").get(0);
        assertEquals("there is no survey", absent.getAs("reason"));
        assertNull(absent.getAs("origin"));
    }

    @Test
    void oneMethodIsChosenAndTheNaiveOneAlwaysShown() {
        List<Row> rows = of(rows(3, ForecastBacktest.TABLE), "nps", "all");
        assertEquals(
                1, rows.stream().filter(row -> row.<Boolean>getAs("is_chosen")).count());
        assertEquals(
                1,
                rows.stream().filter(row -> row.<Boolean>getAs("is_baseline")).count());
        Row chosen = rows.stream()
                .filter(row -> row.<Boolean>getAs("is_chosen"))
                .findFirst()
                .orElseThrow();
        assertEquals(10, chosen.<Integer>getAs("n_origins"));
        assertEquals(4 * 7 + 3 + 2 + 1, chosen.<Integer>getAs("n_forecasts"));
        assertEquals(
                of(rows(3, ForecastValue.TABLE), "nps", "all").get(0).<String>getAs("model"),
                chosen.<String>getAs("model"));
        assertTrue(rows.stream().noneMatch(row -> row.<String>getAs("model").equals("ets-aaa")), "too few years");
    }

    @Test
    void partitionsDoNotMatter() {
        assertEquals(rows(1, ForecastValue.TABLE), rows(7, ForecastValue.TABLE));
        assertEquals(rows(1, ForecastBacktest.TABLE), rows(7, ForecastBacktest.TABLE));
    }
}

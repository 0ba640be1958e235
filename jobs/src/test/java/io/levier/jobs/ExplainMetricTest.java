package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Table;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.derived.ResponseWeight;
import io.levier.jobs.platform.Warehouse;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metrics of a few answers, computed as a whole: the rows behind a value add up to it, and what cannot be told says why. */
@OnSpark
class ExplainMetricTest {
    private static final String ANSWERS = """
        | response_id | question_id | sub_question_id | respondent_id | completed_at        | completed_on | metric_role | scale_min | scale_max | value | turned_value | norm100 | is_top | is_bottom | weight |
        | r1          | ltr         | main            | ana           | 2026-05-02 10:00:00 | 2026-05-02   | LTR         | 0         | 10        | 10    | 10           | 100     | true   | false     | 1      |
        | r2          | ltr         | main            | bo            | 2026-05-03 10:00:00 | 2026-05-03   | LTR         | 0         | 10        | 9     | 9            | 90      | true   | false     | 1      |
        | r3          | ltr         | main            | cy            | 2026-05-04 10:00:00 | 2026-05-04   | LTR         | 0         | 10        | 8.5   | 8.5          | 85      | false  | false     | 1      |
        | r4          | ltr         | main            | di            | 2026-05-05 10:00:00 | 2026-05-05   | LTR         | 0         | 10        | 6.5   | 6.5          | 65      | false  | true      | 2      |
        | r1          | csat        | main            | ana           | 2026-05-02 10:00:00 | 2026-05-02   | CSAT        | 1         | 5         | 4     | 4            | 75      | true   | false     | 1      |
        | r2          | csat        | main            | bo            | 2026-05-03 10:00:00 | 2026-05-03   | CSAT        | 0         | 10        | 8     | 8            | 80      | true   | false     | 1      |
        """;

    private static Path home;

    private final CapturedConsole console = new CapturedConsole(Clock.systemUTC());
    private final SparkSession spark;

    ExplainMetricTest(SparkSession spark) {
        this.spark = spark;
    }

    private static Warehouse warehouse(SparkSession spark) {
        return Warehouse.at(
                home.resolve("warehouse").toString(), spark.sparkContext().hadoopConfiguration());
    }

    private static void plant(SparkSession spark, Table table, String rows) {
        PipeTable.of(spark, table, rows)
                .write()
                .format("delta")
                .save(warehouse(spark).pathOf(table));
    }

    private static String[] words(Object... words) {
        return SmallCompany.tiny(SmallCompany.words(words));
    }

    @BeforeAll
    static void compute(SparkSession spark, @TempDir Path folder) {
        home = folder;
        plant(spark, Rating.TABLE, ANSWERS);
        plant(spark, ResponseWeight.TABLE, """
            | response_id | weight |
            | r1          | 0.5    |
            | r2          | 1.5    |
            | r4          | 1.25   |
            """);
        CapturedConsole jobs = new CapturedConsole(Clock.systemUTC());
        assertEquals(
                0,
                jobs.launch(words(
                        "compute-metrics",
                        "--warehouse",
                        home.resolve("warehouse"),
                        "--set",
                        "publication.k-anonymity=1")),
                jobs.err());
    }

    private Row value(String metric) {
        List<Row> rows = spark.read()
                .format("delta")
                .load(warehouse(spark).pathOf(MetricValues.TABLE))
                .where("metric_id = '" + metric + "' and period_type = 'month' and segment_set = 'total'")
                .orderBy("period_start")
                .collectAsList();
        return rows.stream()
                .filter(row -> row.getAs("period_start").toString().equals("2026-05-01"))
                .findFirst()
                .orElseGet(() -> rows.get(0));
    }

    private String explained(String metric, int rows) {
        String[] words = words(
                "explain-metric",
                metric,
                "--start",
                "2026-05-01",
                "--rows",
                rows,
                "--warehouse",
                home.resolve("warehouse"));
        assertEquals(0, console.launch(words), console.err());
        return console.out();
    }

    /** Raked: 0.5 and 1.5 for, 1.25 against, and the passive answer nobody has weighted with its own 1. */
    @Test
    void rowsBehindAWeightedValueAddUpToIt() {
        Row published = value("nps_weighted");
        assertEquals(4.25, published.<Double>getAs("den"));
        assertEquals(0.75, published.<Double>getAs("num"));

        String told = explained("nps_weighted", 9);

        assertTrue(told.contains("4 rows add up to den 4.25 and num 0.75"), told);
        assertTrue(told.contains("a row weighs weight"), told);
        double[] sums = new double[2];
        told.lines()
                .filter(line -> line.contains("2026-05-0") && line.contains(" ltr "))
                .forEach(line -> {
                    String[] cells = line.strip().split("\\s+", -1);
                    sums[0] += Double.parseDouble(cells[cells.length - 2]);
                    sums[1] += Double.parseDouble(cells[cells.length - 1]);
                });
        assertEquals(4.25, sums[0], 1e-9, told);
        assertEquals(0.75, sums[1], 1e-9, told);
    }

    /** Rows that are not shown are added up all the same. */
    @Test
    void whatIsNotShownIsCounted() {
        assertTrue(explained("nps", 1).contains("4 rows add up to den 4.0 and num 1.0"), console.out());
    }

    /** 4 of five points and 8 of ten are no 6. */
    @Test
    void scalesAreNotPooled() {
        Row mean = value("csat_mean");
        assertEquals("not_computable", mean.getAs("status"));
        assertEquals("needs the same scale_min and scale_max in all of its rows", mean.getAs("reason"));
        assertEquals(77.5, value("csat_index").<Double>getAs("value"));
    }

    /** Whoever promotes, is passive or detracts is one of all, and no two of them. */
    @Test
    void groupsOfTheScoreShareOutItsBase() {
        Row score = value("nps");
        double base = 0;
        double percent = 0;
        for (String group : List.of("promoter", "passive", "detractor")) {
            Row share = value("nps_" + group + "_pct");
            base += share.<Double>getAs("num");
            percent += share.<Double>getAs("value");
            assertEquals(score.<Long>getAs("n"), share.<Long>getAs("n"), group);
        }
        assertEquals(score.<Long>getAs("n"), (long) base);
        assertEquals(100, percent, 1e-6);
        assertEquals(
                value("nps_promoter_pct").<Double>getAs("value")
                        - value("nps_detractor_pct").<Double>getAs("value"),
                score.<Double>getAs("value"),
                1e-6);
    }
}

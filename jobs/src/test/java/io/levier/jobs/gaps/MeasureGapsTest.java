package io.levier.jobs.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Publication;
import io.levier.common.gap.AskedStandard;
import io.levier.common.gap.Gap;
import io.levier.common.gap.GapProxy;
import io.levier.common.gap.ServiceMeasure;
import io.levier.common.metric.FactTable;
import io.levier.common.table.curated.ExpectationPair;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.derived.DriverImportance;
import io.levier.common.table.derived.ServiceGap;
import io.levier.common.table.derived.StandardAttainment;
import io.levier.common.table.input.ServiceStandard;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From levels and promises to the rows of the gaps: sums against single answers, what is missing, and what is hidden. */
@OnSpark
class MeasureGapsTest {
    private static final Publication PUBLICATION = new Publication(10, 30, 0.95);
    private static final StructType LEVEL =
            StructType.fromDDL("source string, subject string, cluster_key string, happened_on date, service_id string,"
                    + " product_line string, from_value double, to_value double");
    private static final StructType UNIT =
            StructType.fromDDL("item string, cluster_key string, happened_on date, service_id string,"
                    + " product_line string, channel string, value double, is_at_most boolean");

    private final SparkSession spark;

    MeasureGapsTest(SparkSession spark) {
        this.spark = spark;
    }

    private static Row level(String source, int person, @Nullable String service, double from, double to) {
        return RowFactory.create(source, "ease", "c" + person, Date.valueOf("2026-05-07"), service, null, from, to);
    }

    private LevelSums sums(List<Row> levels) {
        Dataset<Row> rows = spark.createDataFrame(levels, LEVEL).repartition(4);
        return LevelSums.of(
                TestSql.of(spark)
                        .query("gaps/level_sum", Map.of("placed_level", placed(rows)), Map.of())
                        .collectAsList(),
                PUBLICATION.kAnonymity());
    }

    private Dataset<Row> placed(Dataset<Row> levels) {
        return TestSql.of(spark).query("gaps/placed_level", Map.of("level_row", levels), Map.of());
    }

    private static Row gap(List<Row> rows, String set, String key, String gap) {
        return rows.stream()
                .filter(row -> row.get(0).equals("month")
                        && row.get(2).equals(set)
                        && row.get(3).equals(key)
                        && row.get(5).equals(gap))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Row row, String column) {
        return row.getDouble(Schemas.withoutRunId(ServiceGap.TABLE).fieldIndex(column));
    }

    private static @Nullable Object cell(Row row, String column) {
        return row.get(Schemas.withoutRunId(ServiceGap.TABLE).fieldIndex(column));
    }

    @Test
    void gapsAreThoseOfSingleAnswersAndWhatIsMissingIsNamed() {
        Random random = new Random(1);
        List<Row> levels = new ArrayList<>();
        double expected = 0;
        double perceived = 0;
        double believed = 0;
        for (int i = 0; i < 90; i++) {
            double from = 70 + random.nextInt(30);
            double to = random.nextInt(100);
            expected += from / 90;
            perceived += to / 90;
            levels.add(level("pair", i % 45, i < 60 ? "delivery" : null, from, to));
        }
        for (int i = 0; i < 40; i++) {
            double from = 50 + random.nextInt(30);
            believed += from / 40;
            levels.add(level("believed", i, "delivery", from, 0));
        }
        LevelSums sums = sums(levels);
        List<Row> rows = new GapRows(sums, new Promises(List.of()), PUBLICATION).all();
        Row knowledge = gap(rows, "total", "all", "knowledge");
        assertEquals(believed - expected, number(knowledge, "value"), 1e-6);
        assertEquals(40L, cell(knowledge, "n_employees"));
        assertEquals("ok", cell(knowledge, "status"));
        Row satisfaction = gap(rows, "total", "all", "satisfaction");
        assertEquals(perceived - expected, number(satisfaction, "value"), 1e-6);
        assertEquals(expected - perceived, number(satisfaction, "value_seed"), 1e-6);
        assertEquals(45L, cell(satisfaction, "n_customers"));
        Row design = gap(rows, "service", "delivery", "design");
        assertEquals("not_computable", cell(design, "status"));
        assertTrue(String.valueOf(cell(design, "reason")).startsWith("service_standard promises nothing"), design + "");
        assertNull(cell(design, "value"));
        assertEquals("not_computable", cell(gap(rows, "total", "all", "implementation"), "status"));
        List<Row> ways = new WaterfallRows(sums, new Promises(List.of()), 30).all();
        List<Row> total = ways.stream()
                .filter(row -> row.get(0).equals("month") && row.get(2).equals("total"))
                .toList();
        assertEquals(
                List.of("knowledge", "design+implementation+perception"),
                total.stream().map(row -> row.getString(6)).toList());
        assertEquals(
                perceived - expected,
                total.stream().mapToDouble(row -> row.getDouble(11)).sum(),
                2e-6);
    }

    @Test
    void servicesOfFewCustomersAreHiddenAndCannotBeSubtracted() {
        List<Row> levels = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            levels.add(level("pair", i, i < 9 ? "rare" : i < 25 ? "next" : "often", 80, 60));
        }
        List<Row> rows = new GapRows(sums(levels), new Promises(List.of()), PUBLICATION).all();
        assertEquals("suppressed", cell(gap(rows, "service", "rare", "satisfaction"), "status"));
        assertEquals("suppressed", cell(gap(rows, "service", "next", "satisfaction"), "status"));
        assertEquals("ok", cell(gap(rows, "service", "often", "satisfaction"), "status"));
    }

    /** Promised 60 s by phone: 40 of 60 kept it, ten took half as long again, ten were never answered; e-mails are not promised. */
    @Test
    void promisesAreWatchedWithWhatBrokeThem() {
        List<Row> units = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            @Nullable Double wait = i < 40 ? Double.valueOf(30) : i < 50 ? Double.valueOf(90) : null;
            units.add(
                    RowFactory.create("wait_s", "c" + i, Date.valueOf("2026-05-07"), null, null, "phone", wait, true));
            units.add(RowFactory.create("wait_s", "c" + i, Date.valueOf("2026-05-07"), null, null, "email", 5.0, true));
            units.add(RowFactory.create("wait_s", "c" + i, Date.valueOf("2024-05-07"), null, null, "phone", 5.0, true));
        }
        Dataset<Row> standards = PipeTable.of(spark, ServiceStandard.TABLE, """
                | standard_id | item   | channel | driver_id | value | norm100_value | valid_from |
                | S1          | wait_s | phone   | ease      | 60    | 90            | 2025-01-01 |
                """);
        Dataset<Row> rows = TestSql.of(spark)
                .query(
                        "gaps/promised_level",
                        Map.of("promise_unit", spark.createDataFrame(units, UNIT), "service_standard", standards),
                        Map.of());
        List<Row> levels = new ArrayList<>(rows.collectAsList());
        for (int i = 0; i < 50; i++) {
            levels.add(level("pair", i, null, 80, 70));
        }
        LevelSums sums = sums(levels);
        List<Row> attained = new AttainmentRows(sums, new Promises(List.of()), List.of(), PUBLICATION)
                .all().stream().filter(row -> row.get(0).equals("day")).toList();
        assertEquals(1, attained.size());
        assertEquals(100 * 40 / 60.0, attained.get(0).getDouble(7), 1e-6);
        assertEquals((40 * 30 - 10 * 30) / 50.0, attained.get(0).getDouble(10), 1e-6);
        List<Row> gaps = new GapRows(sums, new Promises(standards.collectAsList()), PUBLICATION).all();
        assertEquals(100 * 40 / 60.0 - 100, number(gap(gaps, "total", "all", "implementation"), "value"), 1e-6);
        assertEquals(10, number(gap(gaps, "total", "all", "design"), "value"), 1e-6);
        assertEquals(
                List.of(10.0, -20.0, 0.0),
                new WaterfallRows(sums, new Promises(List.of()), 30)
                        .all().stream()
                                .filter(row ->
                                        row.get(0).equals("month") && row.get(2).equals("total"))
                                .map(row -> row.getDouble(11))
                                .toList());
    }

    private List<Row> weighted(List<Row> levels, List<Row> importances) {
        Dataset<Row> rows = spark.createDataFrame(levels, LEVEL);
        WeightedGapRows gaps = new WeightedGapRows(
                sums(levels),
                spark.createDataFrame(
                                importances, StructType.fromDDL("driver_id string, importance double, source string"))
                        .collectAsList(),
                PUBLICATION);
        List<Row> shown = gaps.shown();
        List<Row> told = TestSql.of(spark)
                .query(
                        "gaps/weighted_gap",
                        Map.of(
                                "placed_level",
                                placed(rows.repartition(3)),
                                "shown_gap",
                                spark.createDataFrame(shown, WeightedGapRows.SHOWN)),
                        Map.of())
                .collectAsList();
        return gaps.of(told);
    }

    private static Row pair(String driver, int person, double from, double to) {
        return RowFactory.create("pair", driver, "c" + person, Date.valueOf("2026-05-07"), null, null, from, to);
    }

    /** Against what happens when each customer in turn is left out: the jackknife knows nothing of influences. */
    @Test
    void driversCountByTheirImportance() {
        Random random = new Random(5);
        int customers = 400;
        List<Row> levels = new ArrayList<>();
        double[][] sums = new double[customers][3];
        int[][] counts = new int[customers][3];
        List<String> drivers = List.of("ease", "price", "wait");
        for (int i = 0; i < customers; i++) {
            double mood = random.nextInt(30);
            for (int d = 0; d < 3; d++) {
                for (int j = random.nextInt(3 - d); j >= 0; j--) {
                    double to = 20 + mood + random.nextInt(30);
                    levels.add(pair(drivers.get(d), i, 70, to));
                    levels.add(RowFactory.create(
                            "pair", "all", "c" + i, Date.valueOf("2026-05-07"), null, null, 70.0, to));
                    sums[i][d] += to - 70;
                    counts[i][d]++;
                }
            }
        }
        double[] weights = {50, 30, 5};
        List<Row> rows = weighted(
                levels,
                List.of(
                        RowFactory.create("ease", 50.0, "as asked"),
                        RowFactory.create("price", 30.0, "as asked"),
                        RowFactory.create("wait", 5.0, "as asked"),
                        RowFactory.create("unknown", 90.0, "as asked")));
        Row total = gap(rows, "total", "all", "satisfaction_weighted");
        double value = leftOut(sums, counts, weights, -1);
        assertEquals(value, number(total, "value"), 1e-6);
        assertEquals((long) customers, cell(total, "n_customers"));
        double squares = 0;
        double mean = 0;
        for (int i = 0; i < customers; i++) {
            mean += leftOut(sums, counts, weights, i) / customers;
        }
        for (int i = 0; i < customers; i++) {
            squares += Math.pow(leftOut(sums, counts, weights, i) - mean, 2);
        }
        double error = Math.sqrt(squares * (customers - 1) / customers);
        double half = (number(total, "ci_high") - number(total, "ci_low")) / 2;
        assertEquals(1.966 * error, half, 0.01 * half);
    }

    private static double leftOut(double[][] sums, int[][] counts, double[] weights, int out) {
        double value = 0;
        double all = 0;
        for (int d = 0; d < weights.length; d++) {
            double sum = 0;
            int n = 0;
            for (int i = 0; i < sums.length; i++) {
                if (i != out) {
                    sum += sums[i][d];
                    n += counts[i][d];
                }
            }
            value += weights[d] * sum / n;
            all += weights[d];
        }
        return value / all;
    }

    /** A driver few rated is left out of the weighted gap: else what the others leave would be its own. */
    @Test
    void weightedGapsTellNoHiddenDriver() {
        List<Row> levels = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            levels.add(pair("ease", i, 80, 60));
            levels.add(pair("all", i, 80, 60));
        }
        for (int i = 0; i < 4; i++) {
            levels.add(pair("rare", i, 80, 0));
            levels.add(pair("all", i, 80, 0));
        }
        List<Row> importances =
                List.of(RowFactory.create("ease", 10.0, "as asked"), RowFactory.create("rare", 90.0, "as asked"));
        assertEquals(-20, number(gap(weighted(levels, importances), "total", "all", "satisfaction_weighted"), "value"));
        Row unweighted = gap(
                new WeightedGapRows(sums(levels), List.of(), PUBLICATION).of(List.of()),
                "total",
                "all",
                "satisfaction_weighted");
        assertEquals("not_computable", cell(unweighted, "status"));
    }

    /** Where customers say what matters to them that counts; else the driver model that knows most of what they expect. */
    @Test
    void importanceIsAskedBeforeItIsDerived() {
        Dataset<Row> pairs = PipeTable.of(spark, ExpectationPair.TABLE, """
                | response_id | driver_id | performance | expectation |
                | 1           | ease      | 50          | 80          |
                | 1           | price     | 50          | 80          |
                """);
        Dataset<Row> models = PipeTable.of(spark, DriverImportance.TABLE, """
                | model | level  | segment_set | is_main | driver_id | lmg_pct |
                | a     | driver | total       | true    | ease      | 90      |
                | b     | driver | total       | true    | ease      | 40      |
                | b     | driver | total       | true    | price     | 20      |
                | b     | driver | total       | true    | wait      | 30      |
                | b     | driver | segment     | true    | price     | 77      |
                """);
        Dataset<Row> ratings = PipeTable.of(spark, Rating.TABLE, """
                | respondent_id | driver_id | item_kind  | norm100 | weight |
                | 1             | ease      | IMPORTANCE | 80      | 3      |
                | 2             | ease      | IMPORTANCE | 40      | 1      |
                | 3             | price     | IMPORTANCE | 40      | 1      |
                | 1             | price     | P          | 10      | 1      |
                """);
        assertEquals(List.of("[ease,70.0,as customers say]"), importances(ratings, models, pairs, 2));
        assertEquals(
                List.of("[ease,40.0,as in the driver model b]", "[price,20.0,as in the driver model b]"),
                importances(ratings, models, pairs, 3));
    }

    private List<String> importances(Dataset<Row> ratings, Dataset<Row> models, Dataset<Row> pairs, int few) {
        return TestSql.of(spark)
                .query(
                        "gaps/importance",
                        Map.of("rating", ratings, "driver_importance", models, "expectation_pair", pairs),
                        Map.of("k_anonymity", few))
                .collectAsList()
                .stream()
                .map(Row::toString)
                .toList();
    }

    /** An answer within a day is promised, within six hours expected by one half and within ten by the other. */
    @Test
    void promisesAreHeldAgainstWhatIsExpectedInTheirUnit() {
        Dataset<Row> standards = PipeTable.of(spark, ServiceStandard.TABLE, """
                | standard_id | item  | value |
                | S1          | frt_s | 86400 |
                """);
        ServiceMeasure measure = new ServiceMeasure(
                "frt_s",
                FactTable.CONTACT,
                "true",
                "wait_s",
                ServiceMeasure.Kept.AT_MOST,
                Optional.of(new AskedStandard("promises", "hours", 3600)));
        StringBuilder ratings = new StringBuilder("respondent_id | completed_on | survey_id | question_id | value\n");
        List<Row> levels = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ratings.append("c" + i + " | 2026-05-07 | promises | hours | " + (i % 2 == 0 ? 6 : 10) + "\n");
            ratings.append("c" + i + " | 2026-05-07 | promises | other | 99\n");
            ratings.append("c" + i + " | 2026-05-07 | another  | hours | 99\n");
            levels.add(RowFactory.create(
                    "standard", "S1", "c" + i, Date.valueOf("2026-05-07"), null, null, 1.0, i < 10 ? 0.0 : 1.0));
        }
        levels.addAll(TestSql.of(spark)
                .query(
                        "gaps/expected_standard",
                        Map.of(
                                "rating",
                                PipeTable.of(spark, Rating.TABLE, ratings.toString()),
                                "asked_standard",
                                PromiseUnits.asked(spark, List.of(measure))),
                        Map.of())
                .collectAsList());
        Row month = new AttainmentRows(
                        sums(levels), new Promises(standards.collectAsList()), List.of(measure), PUBLICATION)
                .all().stream()
                        .filter(row -> row.get(0).equals("month") && row.get(2).equals("total"))
                        .findFirst()
                        .orElseThrow();
        StructType columns = Schemas.withoutRunId(StandardAttainment.TABLE);
        assertEquals(8 * 3600, month.getDouble(columns.fieldIndex("expected")), 1e-6);
        assertEquals((8 - 24) * 3600, month.getDouble(columns.fieldIndex("design_gap")), 1e-6);
        double half = 2 * 3600 / Math.sqrt(39) * 2.0227;
        assertEquals((8 - 24) * 3600 - half, month.getDouble(columns.fieldIndex("design_gap_low")), 1);
        assertEquals((8 - 24) * 3600 + half, month.getDouble(columns.fieldIndex("design_gap_high")), 1);
        assertEquals(75, month.getDouble(columns.fieldIndex("attainment_pct")), 1e-6);
    }

    /** A promise for one service is held against what is expected of that service, and one for a channel against nothing. */
    @Test
    void aPromiseIsHeldAgainstWhatIsExpectedOfTheSame() {
        Promises promises =
                new Promises(PipeTable.of(spark, ServiceStandard.TABLE, """
                | standard_id | item  | value | service_id | channel |
                | all         | frt_s | 60    |            |         |
                | repair      | frt_s | 60    | repair     |         |
                | chat        | frt_s | 60    |            | chat    |
                """).collectAsList());
        Place total = new Place("month", LocalDate.of(2026, 5, 1), "total", "all");
        Place line = new Place("month", LocalDate.of(2026, 5, 1), "product_line", "garden");
        assertEquals(Optional.of(total), promises.promised("all").orElseThrow().asked(total));
        assertEquals(Optional.of(line), promises.promised("all").orElseThrow().asked(line));
        assertEquals(
                Optional.of(total.ofService("repair")),
                promises.promised("repair").orElseThrow().asked(total));
        assertEquals(
                Optional.of(total.ofService("repair")),
                promises.promised("repair").orElseThrow().asked(total.ofService("repair")));
        assertEquals(Optional.empty(), promises.promised("repair").orElseThrow().asked(line));
        assertEquals(Optional.empty(), promises.promised("chat").orElseThrow().asked(total));
    }

    /** Seven months of sixty waits each under two promises, more of them too long in the last. */
    @Test
    void waitsOverTheirStandardHintAtAGap() {
        List<Row> units = new ArrayList<>();
        for (int month = 1; month <= 7; month++) {
            for (int i = 0; i < 60; i++) {
                double wait = i < (month == 7 ? 30 : 5 + month % 2) ? 90 : 30;
                String channel = i % 2 == 0 ? "phone" : "chat";
                units.add(RowFactory.create(
                        "wait_s", "c" + i, Date.valueOf("2026-0" + month + "-07"), null, null, channel, wait, true));
            }
        }
        Dataset<Row> standards = PipeTable.of(spark, ServiceStandard.TABLE, """
                | standard_id | item   | channel | driver_id | value | norm100_value |
                | S1          | wait_s | phone   | ease      | 60    | 90            |
                | S2          | wait_s | chat    | ease      | 60    | 90            |
                | S3          | days   |         | ease      | 60    | 90            |
                """);
        Dataset<Row> rows = TestSql.of(spark)
                .query(
                        "gaps/promised_level",
                        Map.of("promise_unit", spark.createDataFrame(units, UNIT), "service_standard", standards),
                        Map.of());
        BrokenPromises broken = new BrokenPromises(sums(rows.collectAsList()), new Promises(standards.collectAsList()));
        List<Hint> hints = broken.of("wait_s").stream()
                .filter(hint -> hint.set().equals("total"))
                .toList();
        assertEquals(
                List.of(10.0, 100 * 5 / 60.0, 10.0, 100 * 5 / 60.0, 10.0, 100 * 5 / 60.0, 50.0),
                hints.stream().map(Hint::value).toList());
        Signals signals = Signals.of(
                List.of(new GapProxy("late", Gap.IMPLEMENTATION, List.of(), List.of(), List.of("wait_s"))), hints);
        Row last = signals.gaps().get(6);
        assertEquals("mean of standard:wait_s", cell(last, "reason"));
        double usual = (10 + 100 * 5 / 60.0) / 2;
        double spread = (10 - usual) * Math.sqrt(6 / 5.0);
        assertEquals(-(50 - usual) / spread, number(last, "value"), 1e-6);
        assertEquals(List.of(), broken.of("unheard"));
    }
}

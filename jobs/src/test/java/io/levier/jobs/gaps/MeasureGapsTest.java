package io.levier.jobs.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Publication;
import io.levier.common.table.derived.ServiceGap;
import io.levier.common.table.input.ServiceStandard;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.PipeTable;
import io.levier.jobs.testkit.SparkExtension;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From levels and promises to the rows of the gaps: sums against single answers, what is missing, and what is hidden. */
@ExtendWith(SparkExtension.class)
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
                        .query("gaps/level_sum", Map.of("level_row", rows), Map.of())
                        .collectAsList(),
                PUBLICATION.kAnonymity());
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
        List<Row> attained = new AttainmentRows(sums, PUBLICATION)
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
}

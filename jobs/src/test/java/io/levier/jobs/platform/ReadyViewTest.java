package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.derived.Alert;
import io.levier.common.table.derived.DriverCompare;
import io.levier.common.table.derived.DriverImportance;
import io.levier.common.table.derived.DriverPerformance;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.ops.RunLog;
import io.levier.common.table.ops.RunWrite;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nights of one name and a backfill: on the first all went well, on the second ingest found nothing new and curate
 * failed after it had written; the backfill of January wrote half of what curate had.
 */
@OnSpark
class ReadyViewTest {
    private static final String LOG = """
            run_key  | job    | state     | code | months  | message | as_of                | at
            nightly  | ingest | STARTED   | 0    |         |         | 2026-07-01T00:00:00Z | 2026-07-01T02:00:00Z
            nightly  | ingest | SUCCEEDED | 0    |         |         | 2026-07-01T00:00:00Z | 2026-07-01T02:02:00Z
            nightly  | curate | STARTED   | 0    |         |         | 2026-07-01T00:00:00Z | 2026-07-01T02:03:00Z
            nightly  | curate | SUCCEEDED | 0    |         |         | 2026-07-01T00:00:00Z | 2026-07-01T02:05:00Z
            backfill | curate | STARTED   | 0    | 2026-01 |         | 2026-07-01T12:00:00Z | 2026-07-01T12:00:00Z
            backfill | curate | SUCCEEDED | 0    | 2026-01 |         | 2026-07-01T12:00:00Z | 2026-07-01T12:03:00Z
            nightly  | ingest | UNCHANGED | 0    |         |         | 2026-07-02T00:00:00Z | 2026-07-02T02:00:00Z
            nightly  | curate | STARTED   | 0    |         |         | 2026-07-02T00:00:00Z | 2026-07-02T02:03:00Z
            nightly  | curate | FAILED    | 5    |         | full    | 2026-07-02T00:00:00Z | 2026-07-02T02:05:00Z
            """;

    private static final String WRITES = """
            run_key  | job    | table_name | content_id | rows_written | at
            nightly  | ingest | customer   | c1         | 10           | 2026-07-01T02:01:00Z
            nightly  | curate | person     | p1         | 8            | 2026-07-01T02:04:00Z
            nightly  | curate | sale       | s1         | 20           | 2026-07-01T02:04:30Z
            backfill | curate | person     | p1         | 8            | 2026-07-01T12:01:00Z
            backfill | curate | sale       | s2         | 10           | 2026-07-01T12:02:00Z
            nightly  | curate | sale       | s3         | 30           | 2026-07-02T02:04:00Z
            """;

    private final SparkSession spark;

    ReadyViewTest(SparkSession spark) {
        this.spark = spark;
    }

    private List<String> rows(ReadyView view, String... columns) {
        return rowsOf(LOG, WRITES, view, columns);
    }

    private List<String> rowsOf(String log, String writes, ReadyView view, String... columns) {
        Map<String, Dataset<Row>> inputs = Map.of(
                "run_log", PipeTable.of(spark, RunLog.TABLE, log),
                "run_write", PipeTable.of(spark, RunWrite.TABLE, writes));
        return rowsOf(view, inputs, columns);
    }

    private List<String> rowsOf(ReadyView view, Map<String, Dataset<Row>> tables, String... columns) {
        return new Sql(spark)
                .query("view/" + view.viewName(), tables, Map.of()).selectExpr(columns).collectAsList().stream()
                        .map(row -> row.mkString(" "))
                        .sorted()
                        .toList();
    }

    @Test
    void tellsHowJobsLastEndedForEachSpan() {
        assertEquals(
                List.of(
                        "curate 2026-01 SUCCEEDED backfill",
                        "curate all FAILED nightly",
                        "ingest all UNCHANGED nightly"),
                rows(ReadyView.INTERVAL_STATE, "job", "months", "state", "run_key"));
        assertEquals(
                List.of("curate 5 full false"), rows(ReadyView.LAST_FAILURES, "job", "code", "message", "is_mended"));
    }

    /** What was written before a failure is not taken for a state, and looking in vain is as fresh as writing. */
    @Test
    void tellsUpToWhenTheDataOfATableGo() {
        assertEquals(
                List.of("customer 10 1 2", "person 8 1 1", "sale 10 1 1"),
                rows(ReadyView.FRESHNESS, "table_name", "rows_written", "day(written_at)", "day(data_as_of)"));
    }

    /** On the third, ingest is asked for the data of the end of June. */
    @Test
    void aRunOfAnEarlierDayMakesTablesOlder() {
        String log = LOG + """
                again    | ingest | STARTED   | 0    |         |         | 2026-06-28T00:00:00Z | 2026-07-03T02:00:00Z
                again    | ingest | SUCCEEDED | 0    |         |         | 2026-06-28T00:00:00Z | 2026-07-03T02:02:00Z
                """;
        String writes = WRITES + "again | ingest | customer | c0 | 9 | 2026-07-03T02:01:00Z\n";
        assertEquals(
                List.of("customer 9 3 28", "person 8 1 1", "sale 10 1 1"),
                rowsOf(
                        log,
                        writes,
                        ReadyView.FRESHNESS,
                        "table_name",
                        "rows_written",
                        "day(written_at)",
                        "day(data_as_of)"));
    }

    @Test
    void tellsWhatEveryStartChanged() {
        assertEquals(
                List.of(
                        "backfill person 2026-01 false false 8 8",
                        "backfill sale 2026-01 false true 20 10",
                        "nightly customer all true true null 10",
                        "nightly person all true true null 8",
                        "nightly sale all true true null 20"),
                rows(
                        ReadyView.WHAT_CHANGED,
                        "run_key",
                        "table_name",
                        "months",
                        "is_first",
                        "is_changed",
                        "rows_before",
                        "rows_written"));
    }

    /** A query that names one may use it as a table; nothing of it is left where the warehouse has no runs. */
    @Test
    void isKnownToQueriesByItsName(@TempDir Path home) {
        Warehouse warehouse = Warehouse.at(home.toString(), new Configuration());
        assertEquals(List.of(), ReadyView.named(warehouse, "select * from freshness"));
        for (String table : List.of("run_log", "run_write")) {
            boolean isLog = table.equals("run_log");
            PipeTable.of(spark, isLog ? RunLog.TABLE : RunWrite.TABLE, isLog ? LOG : WRITES)
                    .write()
                    .format("delta")
                    .save(warehouse.pathOf(isLog ? RunLog.TABLE : RunWrite.TABLE));
        }
        Dataset<Row> failed = new Sql(spark)
                .ask("select job from Last_Failures where not is_mended", warehouse, WarehouseViews.Personal.MASKED);
        assertEquals("curate", failed.first().getString(0));
        for (ReadyView view : ReadyView.values()) {
            String select = view.select(warehouse);
            assertFalse(select.contains("identifier(") || select.contains("--"), select);
            if (view.isPossible(warehouse::holds)) {
                // The log above names no versions.
                assertEquals(view == ReadyView.LINEAGE, spark.sql(select).isEmpty(), view.viewName());
            }
            assertTrue(Arrays.stream(view.meaning().split(" ")).count() > 4, view.viewName());
        }
    }

    /** The second night of the same name read a later version: each write has what its own beginning found. */
    @Test
    void tellsWhatEveryWriteWasMadeFrom() {
        String log = """
                run_key | job    | state     | read_versions      | at
                nightly | curate | STARTED   | customer:3, sale:1 | 2026-07-01T02:03:00Z
                nightly | curate | SUCCEEDED |                    | 2026-07-01T02:05:00Z
                nightly | curate | STARTED   | customer:4         | 2026-07-02T02:03:00Z
                """;
        String writes = """
                run_key | job    | table_name | delta_version | rows_written | at
                nightly | curate | person     | 7             | 8            | 2026-07-01T02:04:00Z
                nightly | curate | person     | 8             | 9            | 2026-07-02T02:04:00Z
                """;
        assertEquals(
                List.of("customer 3 person 7 8", "customer 4 person 8 9", "sale 1 person 7 8"),
                rowsOf(
                        log,
                        writes,
                        ReadyView.LINEAGE,
                        "read_table",
                        "read_version",
                        "written_table",
                        "written_version",
                        "rows_written"));
    }

    @Test
    void tellsWhereDriversLie() {
        Dataset<Row> performance = PipeTable.of(spark, DriverPerformance.TABLE, """
                model | driver_id | quadrant | mean_norm100 | x_cut | y_cut
                nps   | delivery  | fix      | 40           | 60    | 50
                nps   | staff     | low      | 50           | 60    | 50
                """);
        Dataset<Row> importance = PipeTable.of(spark, DriverImportance.TABLE, """
                model | outcome  | segment_set | segment_key | level  | driver_id | is_main | lmg_pct
                nps   | nps      | total       | all         | driver | delivery  | true    | 70
                nps   | promoter | total       | all         | driver | delivery  | false   | 10
                nps   | nps      | country     | FR          | driver | delivery  | true    | 20
                nps   | nps      | total       | all         | theme  | delivery  | true    | 30
                """);
        assertEquals(
                List.of("delivery fix 40.0 70.0", "staff low 50.0 null"),
                rowsOf(
                        ReadyView.DRIVER_QUADRANT,
                        Map.of("driver_performance", performance, "driver_importance", importance),
                        "driver_id",
                        "quadrant",
                        "x",
                        "y"));
    }

    @Test
    void tellsPartsOfTables() {
        Dataset<Row> compared = PipeTable.of(spark, DriverCompare.TABLE, """
                model | kind    | subject    | reference | driver_id | beta_p
                nps   | segment | country=FR | rest      | delivery  | 0.25
                nps   | period  | 2026       | before    | delivery  | 0.5
                """);
        assertEquals(
                List.of("country=FR delivery 0.25"),
                rowsOf(
                        ReadyView.DRIVER_SEGMENT_DIFF,
                        Map.of("driver_compare", compared),
                        "segment",
                        "driver_id",
                        "interaction_p"));
        Dataset<Row> values = PipeTable.of(spark, MetricValues.TABLE, """
                metric_id | segment_key | value | target | target_status
                nps       | all         | 30    | 25     | met
                nps       | FR          | 20    |        |
                """);
        assertEquals(
                List.of("nps all met"),
                rowsOf(
                        ReadyView.TARGET_STATUS,
                        Map.of("metric_values", values),
                        "metric_id",
                        "segment_key",
                        "target_status"));
    }

    @Test
    void tellsWhoHasWhatToDo() {
        Map<String, Dataset<Row>> alerts = Map.of("alert", PipeTable.of(spark, Alert.TABLE, """
                alert_id | person_id | audience | owner | priority | status   | due_at     | close_due_at | value_at_risk
                a        | ana       | service  | lyon  | 3        | open     | 2026-07-05 | 2026-07-15   | 100
                b        | ana       | service  | lyon  | 2        | overdue  | 2026-07-01 | 2026-07-11   | 20
                c        | bo        | service  | lyon  | 4        | followed | 2026-06-01 | 2026-06-29   |
                d        | cy        | service  | lyon  | 1        | blocked  | 2026-06-01 | 2026-06-11   | 500
                e        | di        | service  | lyon  | 1        | closed   | 2026-06-01 | 2026-06-11   | 500
                f        | ed        | account  | paris | 1        | open     | 2026-07-02 | 2026-07-12   |
                """));
        assertEquals(
                List.of("account paris 1 1 0 1 2 null", "service lyon 2 3 1 2 29 120.00"),
                rowsOf(
                        ReadyView.AUDIENCE_ROUTE,
                        alerts,
                        "audience",
                        "owner",
                        "highest_priority",
                        "n_waiting",
                        "n_overdue",
                        "n_customers",
                        "day(next_due_at)",
                        "value_at_risk"));
        assertEquals(List.of("a", "b", "c", "e", "f"), rowsOf(ReadyView.CLOSED_LOOP_CASE, alerts, "alert_id"));
    }
}

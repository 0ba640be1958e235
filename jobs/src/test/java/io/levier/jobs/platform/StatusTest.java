package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.ops.RunLog;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What status says of starts that ended, died and run. */
@OnSpark
class StatusTest {

    /** The first night died in curate, the second ran ingest alone, the third is in its forecast. */
    @Test
    void aJobWithoutAnEndIsAbortedOnceAnotherStartHasCome(SparkSession spark) {
        Dataset<Row> log = PipeTable.of(spark, RunLog.TABLE, """
                run_key | job      | state     | code | at
                first   | ingest   | STARTED   | 0    | 2026-07-01T02:17:00Z
                first   | ingest   | SUCCEEDED | 0    | 2026-07-01T02:18:00Z
                first   | curate   | STARTED   | 0    | 2026-07-01T02:18:01Z
                second  | ingest   | STARTED   | 0    | 2026-07-02T02:17:00Z
                second  | ingest   | FAILED    | 4    | 2026-07-02T02:18:00Z
                second  | start    | FAILED    | 4    | 2026-07-02T02:18:01Z
                third   | forecast | STARTED   | 0    | 2026-07-03T02:17:00Z
                """);
        assertEquals(
                List.of("curate ABORTED 0 first", "ingest FAILED 4 second", "forecast STARTED 0 third"),
                status(spark, log, "job", "state", "code", "run_key"));
    }

    private static List<String> status(SparkSession spark, Dataset<Row> log, String... columns) {
        return new Sql(spark)
                .query("ops/status", Map.of("run_log", log), Map.of()).selectExpr(columns).collectAsList().stream()
                        .map(row -> row.mkString(" "))
                        .toList();
    }

    /** A scheduler calls every night by the same name: the first one ended well, the second was killed in curate. */
    @Test
    void aJobThatWasKilledLastNightIsAbortedThoughTonightHasTheSameName(SparkSession spark) {
        String before = """
                run_key | job    | state     | code | as_of                | at
                nightly | ingest | STARTED   | 0    | 2026-07-01T00:00:00Z | 2026-07-01T02:17:00Z
                nightly | ingest | SUCCEEDED | 0    | 2026-07-01T00:00:00Z | 2026-07-01T02:18:00Z
                nightly | curate | STARTED   | 0    | 2026-07-01T00:00:00Z | 2026-07-01T02:18:00Z
                nightly | curate | SUCCEEDED | 0    | 2026-07-01T00:00:00Z | 2026-07-01T02:19:00Z
                nightly | start  | SUCCEEDED | 0    | 2026-07-01T00:00:00Z | 2026-07-01T02:19:00Z
                nightly | ingest | UNCHANGED | 0    | 2026-07-02T00:00:00Z | 2026-07-02T02:17:00Z
                nightly | curate | STARTED   | 0    | 2026-07-02T00:00:00Z | 2026-07-02T02:18:00Z
                """;
        String[] columns = {"job", "state", "day(started_at)", "minute(started_at)"};
        assertEquals(
                List.of("ingest UNCHANGED 2 17", "curate STARTED 2 18"),
                status(spark, PipeTable.of(spark, RunLog.TABLE, before), columns),
                "it runs, as far as anybody knows");
        String tonight = before + """
                nightly | ingest | STARTED   | 0    | 2026-07-03T00:00:00Z | 2026-07-03T02:17:00Z
                """;
        assertEquals(
                List.of("curate ABORTED 2 18", "ingest STARTED 3 17"),
                status(spark, PipeTable.of(spark, RunLog.TABLE, tonight), columns));
        String sameNight = before + """
                nightly | ingest | UNCHANGED | 0    | 2026-07-02T00:00:00Z | 2026-07-02T02:30:00Z
                """;
        assertEquals(
                List.of("curate ABORTED 2 18", "ingest UNCHANGED 2 30"),
                status(spark, PipeTable.of(spark, RunLog.TABLE, sameNight), columns),
                "the scheduler started the night once more");
        String again = sameNight + """
                nightly | curate | STARTED   | 0    | 2026-07-02T00:00:00Z | 2026-07-02T02:31:00Z
                """;
        assertEquals(
                List.of("ingest UNCHANGED 2 30", "curate STARTED 2 31"),
                status(spark, PipeTable.of(spark, RunLog.TABLE, again), columns));
    }
}

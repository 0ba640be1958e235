package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.ops.RunLog;
import io.levier.jobs.testkit.PipeTable;
import io.levier.jobs.testkit.SparkExtension;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What status says of starts that ended, died and run. */
@ExtendWith(SparkExtension.class)
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
        Dataset<Row> status = new Sql(spark).query("ops/status", Map.of("run_log", log), Map.of());
        assertEquals(
                List.of("curate ABORTED 0 first", "ingest FAILED 4 second", "forecast STARTED 0 third"),
                status.select("job", "state", "code", "run_key").collectAsList().stream()
                        .map(row -> row.mkString(" "))
                        .toList());
    }
}

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

/** Which starts are worth another try. */
@OnSpark
class ToRetryTest {
    private static List<String> toRetry(SparkSession spark, String log) {
        Dataset<Row> rows = PipeTable.of(spark, RunLog.TABLE, log);
        return new Sql(spark)
                        .query("ops/to_retry", Map.of("run_log", rows), Map.of())
                        .selectExpr("concat_ws(' ', run_key, command_line, date(as_of), array_join(jobs, '+'))")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0))
                        .toList();
    }

    /** One month fails and one is killed, later ones stand; a month and a job are made good, one by all months. */
    @Test
    void findsTheOneMonthThatNobodyHasMadeGood(SparkSession spark) {
        assertEquals(
                List.of("feb curate-feb 2026-07-01 curate", "mar curate-mar 2026-07-02 curate"), toRetry(spark, """
                        run_key | job    | state     | command_line | months  | as_of                | at
                        jan     | curate | STARTED   | curate-jan   | 2026-01 | 2026-07-01T00:00:00Z | 2026-07-01T01:00:00Z
                        jan     | curate | SUCCEEDED | curate-jan   | 2026-01 | 2026-07-01T00:00:00Z | 2026-07-01T01:01:00Z
                        feb     | curate | STARTED   | curate-feb   | 2026-02 | 2026-07-01T00:00:00Z | 2026-07-01T02:00:00Z
                        feb     | curate | FAILED    | curate-feb   | 2026-02 | 2026-07-01T00:00:00Z | 2026-07-01T02:01:00Z
                        mar     | curate | STARTED   | curate-mar   | 2026-03 | 2026-07-02T00:00:00Z | 2026-07-02T03:00:00Z
                        apr     | curate | FAILED    | curate-apr   | 2026-04 | 2026-07-02T00:00:00Z | 2026-07-02T04:00:00Z
                        again   | curate | SUCCEEDED | curate-apr   | 2026-04 | 2026-07-03T00:00:00Z | 2026-07-03T01:00:00Z
                        """));
        assertEquals(List.of(), toRetry(spark, """
                        run_key | job    | state     | command_line | months  | as_of                | at
                        feb     | curate | FAILED    | curate-feb   | 2026-02 | 2026-07-01T00:00:00Z | 2026-07-01T02:01:00Z
                        feb     | ingest | SKIPPED   | curate-feb   | 2026-02 | 2026-07-01T00:00:00Z | 2026-07-01T02:01:00Z
                        all     | curate | UNCHANGED | run          |         | 2026-07-04T00:00:00Z | 2026-07-04T01:00:00Z
                        """));
    }

    /** What failed again after it was made good is to be done again; two jobs of one start are one try. */
    @Test
    void looksAtTheLastOfEachJob(SparkSession spark) {
        assertEquals(List.of("second run 2026-07-02 curate+ingest"), toRetry(spark, """
                        run_key | job    | state     | command_line | months | as_of                | at
                        first   | curate | SUCCEEDED | run          |        | 2026-07-01T00:00:00Z | 2026-07-01T01:00:00Z
                        second  | ingest | FAILED    | run          |        | 2026-07-02T00:00:00Z | 2026-07-02T01:00:00Z
                        second  | curate | FAILED    | run          |        | 2026-07-02T00:00:00Z | 2026-07-02T02:00:00Z
                        """));
    }
}

package io.levier.jobs.platform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import io.levier.common.problem.BadArgument;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.table.Table;
import io.levier.common.table.ops.RunLog;
import io.levier.common.table.ops.RunWrite;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What the run log tells about earlier starts, without adding to it. */
public final class RunHistory {
    private final SparkSession spark;
    private final Warehouse warehouse;

    public RunHistory(SparkSession spark, Warehouse warehouse) {
        this.spark = spark;
        this.warehouse = warehouse;
    }

    /**
     * How a job last succeeded.
     *
     * @param settings as the run log writes them
     */
    public record Success(String settings, String codeVersion, Instant asOf, Instant at) {}

    /** How each job last ended, most recent start last: columns of {@code sql/ops/status.sql}. */
    public Dataset<Row> status() {
        return new Sql(spark).query("ops/status", Map.of("run_log", read(RunLog.TABLE)), Map.of());
    }

    /** The state each job last reached, by job. */
    public Map<String, String> lastStates() {
        Map<String, String> states = new TreeMap<>();
        status().select("job", "state").collectAsList().forEach(row -> states.put(row.getString(0), row.getString(1)));
        return states;
    }

    public Map<String, Success> lastSuccesses() {
        Map<String, Success> successes = new TreeMap<>();
        read(RunLog.TABLE)
                .where(col("state").equalTo(RunLedger.State.SUCCEEDED.name()))
                .groupBy("job")
                .agg(max_by(struct("settings", "code_version", "as_of", "at"), col("at"))
                        .as("last"))
                .select("job", "last.*")
                .collectAsList()
                .forEach(row -> successes.put(
                        row.getString(0),
                        new Success(
                                String.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getTimestamp(3).toInstant(),
                                row.getTimestamp(4).toInstant())));
        return successes;
    }

    /** When each table was last written, by table name. */
    public Map<String, Instant> lastWrites() {
        Map<String, Instant> writes = new TreeMap<>();
        read(RunWrite.TABLE)
                .groupBy("table_name")
                .agg(max("at"))
                .collectAsList()
                .forEach(row -> writes.put(row.getString(0), row.getTimestamp(1).toInstant()));
        return writes;
    }

    /**
     * The exit code of a start.
     *
     * @throws BadArgument when no start of that name is known
     * @throws OutsideFailure when it has not come to its end: it still runs, or died
     */
    public int verdict(String runKey) {
        List<Row> entries = read(RunLog.TABLE)
                .where(col("run_key").equalTo(runKey))
                .orderBy(col("at").desc())
                .select("job", "state", "code", "at")
                .limit(1)
                .collectAsList();
        if (entries.isEmpty()) {
            throw new BadArgument(
                    "the run log of " + warehouse.root() + " knows no start \"" + runKey + "\"",
                    "levier status shows the last starts; give the --run-key the jobs were started with");
        }
        Row last = entries.get(0);
        if (!last.getString(0).equals(RunLedger.WHOLE)) {
            throw new OutsideFailure(
                    "the start " + runKey + " has not come to its end: " + last.getString(0) + " " + last.getString(1)
                            + " at " + last.getTimestamp(3).toInstant(),
                    "wait for it; if its process is gone, start the jobs again",
                    null);
        }
        return last.getInt(2);
    }

    private Dataset<Row> read(Table table) {
        return warehouse.holds(table)
                ? DeltaScan.of(spark, warehouse.pathOf(table))
                : spark.createDataFrame(List.of(), Schemas.of(table));
    }
}

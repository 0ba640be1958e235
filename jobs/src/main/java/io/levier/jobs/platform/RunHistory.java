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
import java.util.Optional;
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
     * A start in which jobs failed or were killed, and that nobody has made good since.
     *
     * @param commandLine as the run log keeps it
     * @param jobs that failed
     */
    public record Failure(String runKey, Optional<String> commandLine, Instant asOf, List<String> jobs) {}

    /** Failures of these jobs, the oldest first. */
    public List<Failure> failures(List<String> jobs) {
        Dataset<Row> log = read(RunLog.TABLE).where(col("job").isin(jobs.toArray()));
        return new Sql(spark)
                .query("ops/to_retry", Map.of("run_log", log), Map.of()).collectAsList().stream()
                        .map(row -> new Failure(
                                row.getString(0),
                                Optional.ofNullable(row.getString(1)),
                                row.getTimestamp(2).toInstant(),
                                row.getList(3)))
                        .toList();
    }

    /**
     * How a start, or a job of it, ended.
     *
     * @param at when the last of what was asked for came to its end
     */
    public record End(int code, Instant at) {}

    /** The state a job of a start last reached. */
    private record Last(String job, String state, int code, Instant at) {
        static Last of(Row row) {
            return new Last(
                    row.getString(0),
                    row.getString(1),
                    row.getInt(2),
                    row.getTimestamp(3).toInstant());
        }

        boolean isEnd() {
            return !state.equals(RunLedger.State.STARTED.name());
        }
    }

    /**
     * How the last start of a name ended, or all those of its jobs that are named: a scheduler may start each by itself
     * under one name.
     *
     * @throws BadArgument when no start of that name is known
     * @throws OutsideFailure when it, or a named job, has not come to its end: it still runs, died or never began
     */
    public End end(String runKey, List<String> jobs) {
        List<Last> lasts = read(RunLog.TABLE)
                .where(col("run_key").equalTo(runKey))
                .groupBy("job")
                .agg(
                        max_by(struct("state", "code"), col("at")).as("last"),
                        max("at").as("at"))
                .select("job", "last.state", "last.code", "at")
                .orderBy("at")
                .collectAsList()
                .stream()
                .map(Last::of)
                .toList();
        if (lasts.isEmpty()) {
            throw new BadArgument(
                    "the run log of " + warehouse.root() + " knows no start \"" + runKey + "\"",
                    "levier status shows the last starts; give the --run-key the jobs were started with");
        }
        Last last = lasts.get(lasts.size() - 1);
        if (!last.job().equals(RunLedger.WHOLE)) {
            throw unended(runKey, last.job() + " " + last.state() + " at " + last.at());
        }
        List<Last> asked = lasts.stream()
                .filter(one -> jobs.isEmpty() ? one.equals(last) : jobs.contains(one.job()))
                .toList();
        for (String job : jobs) {
            if (asked.stream().noneMatch(one -> one.job().equals(job) && one.isEnd())) {
                throw unended(runKey, "of " + job + " it has no end");
            }
        }
        int code = asked.stream()
                .mapToInt(Last::code)
                .filter(one -> one != 0)
                .findFirst()
                .orElse(0);
        Instant at = asked.stream().map(Last::at).min(Instant::compareTo).orElse(last.at());
        return new End(code, at);
    }

    private static OutsideFailure unended(String runKey, String state) {
        return new OutsideFailure(
                "the start " + runKey + " has not come to its end: " + state,
                "wait for it; if its process is gone, start the jobs again",
                null);
    }

    /** A table of the log, without rows when it has not been written. */
    Dataset<Row> read(Table table) {
        return warehouse.holds(table)
                ? DeltaScan.of(spark, warehouse.pathOf(table))
                : spark.createDataFrame(List.of(), Schemas.of(table));
    }
}

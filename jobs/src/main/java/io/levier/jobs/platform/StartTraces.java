package io.levier.jobs.platform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.levier.common.table.ops.RunLog;
import io.levier.common.table.ops.RunWrite;
import io.levier.common.telemetry.JobTrace;
import io.levier.common.telemetry.StartTrace;
import io.levier.common.telemetry.TableWrite;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads out of the run log what monitors are told of a start. */
final class StartTraces {
    private static final String STARTED = RunLedger.State.STARTED.name();

    private StartTraces() {}

    /** The start as the log has it now: each job once, as it last stood under this name. */
    static StartTrace of(RunHistory history, String runKey, String company, String warehouse) {
        Map<String, List<TableWrite>> writes = new HashMap<>();
        Map<String, Map<String, Instant>> writtenAt = new HashMap<>();
        history.read(RunWrite.TABLE)
                .where(col("run_key").equalTo(runKey))
                .groupBy("job", "table_name")
                .agg(
                        max_by(struct("rows_written", "rows_read", "rows_quarantined", "rows_duplicate"), col("at"))
                                .as("last"),
                        max("at").as("at"))
                .select("job", "table_name", "at", "last.*")
                .orderBy("job", "table_name")
                .collectAsList()
                .forEach(row -> {
                    writes.computeIfAbsent(row.getString(0), job -> new ArrayList<>())
                            .add(write(row));
                    writtenAt
                            .computeIfAbsent(row.getString(0), job -> new HashMap<>())
                            .put(row.getString(1), instant(row, 2));
                });
        @Nullable Integer code = null;
        @Nullable Instant asOf = null;
        @Nullable Instant endedAt = null;
        List<JobTrace> jobs = new ArrayList<>();
        for (Row row : states(history.read(RunLog.TABLE).where(col("run_key").equalTo(runKey)))) {
            asOf = instant(row, 7);
            if (row.getString(0).equals(RunLedger.WHOLE)) {
                code = row.getInt(2);
                endedAt = instant(row, 5);
                continue;
            }
            endedAt = null;
            JobTrace job = trace(row, writes.getOrDefault(row.getString(0), List.of()));
            jobs.add(fresh(job, writtenAt.getOrDefault(job.job(), Map.of())));
        }
        Map<String, Instant> successes = new TreeMap<>();
        history.lastSuccesses().forEach((job, success) -> successes.put(job, success.at()));
        successes.remove(RunLedger.WHOLE);
        return new StartTrace(
                runKey, company, warehouse, endedAt == null ? null : code, asOf, endedAt, jobs, successes);
    }

    /** One row per job, what happened last at the end. */
    private static List<Row> states(Dataset<Row> log) {
        return log.groupBy("job")
                .agg(
                        max_by(struct("state", "code", "message", "seconds", "as_of"), col("at"))
                                .as("last"),
                        max(when(col("state").equalTo(lit(STARTED)), col("at"))).as("started_at"),
                        max("at").as("at"))
                .select(
                        "job",
                        "last.state",
                        "last.code",
                        "last.message",
                        "started_at",
                        "at",
                        "last.seconds",
                        "last.as_of")
                .orderBy("at", "job")
                .collectAsList();
    }

    private static JobTrace trace(Row row, List<TableWrite> writes) {
        String state = row.getString(1);
        boolean idle = state.equals(RunLedger.State.SKIPPED.name()) || state.equals(RunLedger.State.UNCHANGED.name());
        @Nullable Timestamp started = idle ? null : row.getTimestamp(4);
        return new JobTrace(
                row.getString(0),
                state,
                row.getInt(2),
                row.getString(3),
                started == null ? null : started.toInstant(),
                instant(row, 5),
                row.isNullAt(6) ? null : row.getDouble(6),
                writes);
    }

    /** Without what an earlier start of the same name wrote. */
    private static JobTrace fresh(JobTrace job, Map<String, Instant> writtenAt) {
        Instant from = job.began().orElse(Instant.MAX);
        List<TableWrite> own = job.writes().stream()
                .filter(write ->
                        !writtenAt.getOrDefault(write.table(), Instant.MIN).isBefore(from))
                .toList();
        return new JobTrace(
                job.job(), job.state(), job.code(), job.message(), job.startedAt(), job.at(), job.seconds(), own);
    }

    private static TableWrite write(Row row) {
        return new TableWrite(
                row.getString(1),
                row.getLong(3),
                row.isNullAt(4) ? null : row.getLong(4),
                row.isNullAt(5) ? null : row.getLong(5),
                row.isNullAt(6) ? null : row.getLong(6));
    }

    private static Instant instant(Row row, int column) {
        return row.getTimestamp(column).toInstant();
    }
}

package io.levier.jobs.platform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.levier.common.table.Table;
import io.levier.common.table.ops.LockEvent;
import io.levier.common.table.ops.RunLog;
import io.levier.common.table.ops.RunWrite;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;

/** The suite's memory: which job last succeeded with which fingerprint, and what stands in which table. */
public final class RunLedger {
    /** What stands for the job in the entry that closes a start. */
    public static final String WHOLE = "start";

    private static final int MANY_FILES = 64;

    private static final JobSpec SPEC = new JobSpec(
            "ledger",
            "keeps the run log",
            List.of(),
            List.of(),
            List.of(RunLog.TABLE, RunWrite.TABLE, LockEvent.TABLE),
            List.of());

    private final SparkSession spark;
    private final Tables tables;
    private final Start start;
    private final Clock clock;
    private final String engine;
    private final Map<String, String> lastSuccess = new ConcurrentHashMap<>();
    private final Set<String> unsettled = ConcurrentHashMap.newKeySet();
    private final Map<String, String> contents = new ConcurrentHashMap<>();
    private final List<Row> unwritten = new ArrayList<>();

    /**
     * What all entries of one start have in common.
     *
     * @param commandLine verb and options for {@code retry}, null where they may name a person
     * @param months it was to write, null for all
     */
    public record Start(
            String runKey,
            Instant asOf,
            String codeVersion,
            String host,
            @Nullable String commandLine,
            @Nullable String months) {}

    public RunLedger(SparkSession spark, Warehouse warehouse, Start start, Clock clock) {
        this.spark = spark;
        this.tables = new Tables(spark, warehouse, SPEC, start.runKey(), Tables.Mode.WRITE);
        this.start = start;
        this.clock = clock;
        this.engine = "Spark " + spark.version() + ", Delta " + CodeVersion.delta() + ", Java " + Runtime.version();
        new TableShapes(spark, warehouse).require(SPEC.writes(), List.of());
        remember();
    }

    private void remember() {
        if (tables.exists(RunLog.TABLE)) {
            Column isDone = col("state").equalTo(State.SUCCEEDED.name());
            tables.read(RunLog.TABLE)
                    .where(isDone.or(col("state").equalTo(State.STARTED.name())))
                    .groupBy("job")
                    .agg(
                            max_by(col("run_id"), when(isDone, col("at"))).as("run_id"),
                            max_by(isDone, struct(col("at"), isDone)).as("is_settled"))
                    .collectAsList()
                    .forEach(row -> {
                        if (!row.isNullAt(1)) {
                            lastSuccess.put(row.getString(0), row.getString(1));
                        }
                        if (!row.getBoolean(2)) {
                            unsettled.add(row.getString(0));
                        }
                    });
        }
        if (tables.exists(RunWrite.TABLE)) {
            tables.read(RunWrite.TABLE)
                    .groupBy("table_name")
                    .agg(max_by(col("content_id"), col("at")).as("content_id"))
                    .where(col("content_id").isNotNull())
                    .collectAsList()
                    .forEach(row -> contents.put(row.getString(0), row.getString(1)));
        }
    }

    /** Whether a table is the suite's own memory, which every start makes longer: no result depends on that. */
    static boolean keeps(Table table) {
        return SPEC.writes().contains(table);
    }

    /** States a job can reach. */
    public enum State {
        STARTED,
        SUCCEEDED,
        FAILED,
        SKIPPED,
        UNCHANGED
    }

    public Start start() {
        return start;
    }

    /** The time of day, for what is stamped and for what cannot have happened yet: no other result depends on it. */
    public Instant now() {
        return clock.instant();
    }

    public Optional<String> lastSuccess(String job) {
        return Optional.ofNullable(lastSuccess.get(job));
    }

    /** Whether the last time the job was begun it came to a good end: where it was killed or failed, it did not. */
    public boolean isSettled(String job) {
        return !unsettled.contains(job);
    }

    /**
     * The rows that ingest read for each table when it published it, the last time first.
     *
     * @param last how many times back
     */
    public Map<String, List<Long>> rowsImported(int last) {
        Map<String, List<Long>> rows = new HashMap<>();
        if (tables.exists(RunWrite.TABLE)) {
            tables.read(RunWrite.TABLE)
                    .where(col("job").equalTo("ingest").and(col("rows_read").isNotNull()))
                    .withColumn(
                            "nth",
                            row_number()
                                    .over(Window.partitionBy("table_name")
                                            .orderBy(
                                                    col("at").desc(),
                                                    col("run_key").desc())))
                    .where(col("nth").leq(last))
                    .orderBy("table_name", "nth")
                    .select("table_name", "rows_read")
                    .collectAsList()
                    .forEach(row -> rows.computeIfAbsent(row.getString(0), table -> new ArrayList<>())
                            .add(row.getLong(1)));
        }
        return rows;
    }

    /** Fingerprint of what stands in a table, empty when this suite has not written it. */
    public Optional<String> contentOf(Table table) {
        return Optional.ofNullable(contents.get(table.name()));
    }

    /**
     * One job of the start, as it stands in every state.
     *
     * @param reads version of each table it finds, told when it begins
     */
    record Entry(String job, String runId, String settings, Map<String, Long> reads) {
        Entry(String job, String runId, String settings) {
            this(job, runId, settings, Map.of());
        }

        Entry reading(Map<String, Long> versions) {
            return new Entry(job, runId, settings, versions);
        }
    }

    synchronized void log(Entry entry, State state, int code, @Nullable String message, @Nullable Double seconds) {
        unwritten.add(row(entry, state, code, message, seconds));
        tables.append(RunLog.TABLE, spark.createDataFrame(List.copyOf(unwritten), Schemas.of(RunLog.TABLE)));
        unwritten.clear();
        if (state == State.STARTED) {
            unsettled.add(entry.job());
        }
        if (state == State.SUCCEEDED) {
            unsettled.remove(entry.job());
            lastSuccess.put(entry.job(), entry.runId());
        }
    }

    /** A job that had nothing to do: told with the next entry, for a commit would take longer than to find that out. */
    synchronized void logUnchanged(Entry entry) {
        unwritten.add(row(entry, State.UNCHANGED, 0, null, null));
    }

    private Row row(Entry entry, State state, int code, @Nullable String message, @Nullable Double seconds) {
        return RowFactory.create(
                start.runKey(),
                entry.job(),
                state.name(),
                entry.runId(),
                code,
                message,
                Timestamp.from(start.asOf()),
                entry.settings(),
                start.commandLine(),
                start.months(),
                start.codeVersion(),
                seconds,
                start.host(),
                System.getProperty("user.name"),
                engine,
                entry.reads().isEmpty() ? null : entry.reads(),
                Timestamp.from(clock.instant()));
    }

    /** Tells of the holders a start found when it took the lock: whoever was taken for dead may not have been. */
    public void tell(WarehouseLock lock) {
        List<Row> rows = lock.met().stream()
                .map(met -> RowFactory.create(
                        start.runKey(),
                        met.event(),
                        met.holder(),
                        met.waited().toMillis() / 1e3,
                        Timestamp.from(met.at())))
                .toList();
        if (!rows.isEmpty()) {
            tables.append(LockEvent.TABLE, spark.createDataFrame(rows, Schemas.of(LockEvent.TABLE)));
        }
    }

    /** The last word on a start: with it stands that all of its jobs were done, or where they ended. */
    public void close(int code) {
        State state = code == 0 ? State.SUCCEEDED : State.FAILED;
        log(new Entry(WHOLE, start.runKey(), ""), state, code, null, null);
    }

    /** Each entry is a file of its own, and every start opens them all: when they are many they are joined. */
    public void tidy() {
        for (Table table : List.of(RunLog.TABLE, RunWrite.TABLE)) {
            if (tables.exists(table)) {
                TableUpkeep upkeep = new TableUpkeep(spark, tables.warehouse(), table);
                if (upkeep.files() >= MANY_FILES) {
                    upkeep.compact();
                }
            }
        }
    }

    /** Books the writes of a job; the balance of an import comes with its counts. */
    synchronized void book(String job, List<Tables.TableWrite> writes, Map<String, ImportBalance> balances) {
        if (writes.isEmpty()) {
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        List<Row> rows = new ArrayList<>();
        for (Tables.TableWrite write : writes) {
            @Nullable ImportBalance balance = balances.get(write.table().name());
            rows.add(RowFactory.create(
                    start.runKey(),
                    job,
                    write.table().name(),
                    write.contentId(),
                    write.rows(),
                    balance == null ? null : balance.read(),
                    balance == null ? null : balance.quarantined(),
                    balance == null ? null : balance.duplicates(),
                    write.commit().map(LastCommit::version).orElse(null),
                    write.commit()
                            .map(LastCommit::bytes)
                            .filter(OptionalLong::isPresent)
                            .map(OptionalLong::getAsLong)
                            .orElse(null),
                    now));
            contents.put(write.table().name(), write.contentId());
        }
        tables.append(RunWrite.TABLE, spark.createDataFrame(rows, Schemas.of(RunWrite.TABLE)));
    }
}

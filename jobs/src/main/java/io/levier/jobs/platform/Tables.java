package io.levier.jobs.platform;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.problem.BrokenContract;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * All reading and writing of Delta tables. An instance belongs to one run of one job and refuses tables its
 * {@link JobSpec} does not declare. Every write replaces a stated scope, so that repeating it changes nothing.
 */
public final class Tables {
    /** Rows to write, in a condition of {@link #upsert}. */
    public static final String INPUT = "input";

    /** Rows the table holds, in a condition of {@link #upsert}. */
    public static final String STANDING = "standing";

    static final String RUN_ID = "run_id";

    private final SparkSession spark;
    private final Warehouse warehouse;
    private final JobSpec spec;
    private final String runId;
    private final Mode mode;
    private final List<TableWrite> writes = Collections.synchronizedList(new ArrayList<>());

    Tables(SparkSession spark, Warehouse warehouse, JobSpec spec, String runId, Mode mode) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.spec = spec;
        this.runId = runId;
        this.mode = mode;
    }

    /** Whether writes reach the warehouse, or are computed and counted only, for a dry run. */
    enum Mode {
        WRITE,
        COUNT_ONLY
    }

    /**
     * One finished write.
     *
     * @param contentId what makes two writes of the same rows recognisable
     */
    public record TableWrite(Table table, String contentId, long rows) {}

    public Warehouse warehouse() {
        return warehouse;
    }

    /** Models beside the tables, under the same rules. */
    public ModelFiles models() {
        return new ModelFiles(warehouse, mode);
    }

    public boolean exists(Table table) {
        return warehouse.holds(table);
    }

    /**
     * The rows of a table as of its last write.
     *
     * @throws BrokenContract when the table has not been written yet
     */
    public Dataset<Row> read(Table table) {
        if (!spec.reads().contains(table) && !spec.writes().contains(table)) {
            throw new IllegalStateException("job " + spec.name() + " reads " + table + " without declaring it");
        }
        if (!exists(table)) {
            throw new BrokenContract(
                    "there is no table " + table + " in " + warehouse.root(),
                    "run the jobs before this one: levier run");
        }
        return DeltaScan.of(spark, warehouse.pathOf(table));
    }

    /** The table, or no rows of its schema when the company has no such data. */
    public Dataset<Row> readOrEmpty(Table table) {
        return exists(table) ? read(table) : spark.createDataFrame(List.of(), Schemas.of(table));
    }

    /** Whether a table is absent, or has the columns it is declared with: an older version may have written others. */
    public boolean fits(Table table) {
        return !exists(table) || TableShape.of(spark, warehouse, table).isUsable();
    }

    /** The fingerprint the last write gave the table, as Delta itself remembers it; empty when there is none. */
    public Optional<String> contentOf(Table table) {
        return exists(table) ? LastCommit.of(warehouse, table).contentId() : Optional.empty();
    }

    /** Replaces the whole table. */
    public long replaceAll(Table table, Dataset<Row> rows) {
        return replaceAll(table, rows, runId);
    }

    /** Replaces the whole table with rows that stand on the driver, without their run id. */
    public long replaceAll(Table table, List<Row> rows) {
        return replaceAll(table, spark.createDataFrame(rows, Schemas.withoutRunId(table)));
    }

    /** Replaces the whole table with rows that have their own fingerprint, such as a file's. */
    public long replaceAll(Table table, Dataset<Row> rows, String contentId) {
        return write(table, rows, contentId, true, Tables::counted, writer -> writer.mode("overwrite"));
    }

    /** Replaces the rows of the table that satisfy a condition; rows outside it are refused by Delta. */
    public long replaceWhere(Table table, Dataset<Row> rows, String condition) {
        return replaceWhere(table, rows, condition, runId);
    }

    /** Replaces the rows of the table that satisfy a condition, and says what the table holds then. */
    public long replaceWhere(Table table, Dataset<Row> rows, String condition, String contentId) {
        new TableShapes(spark, warehouse).require(List.of(table), List.of());
        return write(
                table,
                rows,
                contentId,
                false,
                // Without statistics Delta cannot tell them from rows it has only moved.
                () -> read(table).where(condition).count(),
                writer -> writer.mode("overwrite").option("replaceWhere", condition));
    }

    /** Adds rows. Only for tables whose rows are events of the suite itself. */
    public long append(Table table, Dataset<Row> rows) {
        return write(table, rows, runId, false, Tables::counted, writer -> writer.mode("append"));
    }

    /** Delta always counts the rows of what is written whole or added. */
    private static long counted() {
        return 0;
    }

    private long write(
            Table table,
            Dataset<Row> rows,
            String contentId,
            boolean isWhole,
            LongSupplier uncounted,
            UnaryOperator<DataFrameWriter<Row>> scope) {
        requireWritable(table);
        Dataset<Row> declared = conform(table, rows);
        if (mode == Mode.COUNT_ONLY) {
            return record(table, contentId, declared.count());
        }
        if (exists(table) && (!isWhole || fits(table))) {
            scope.apply(declared.write().format("delta"))
                    .option("userMetadata", commitNote(contentId))
                    .save(warehouse.pathOf(table));
        } else {
            NewTable.write(warehouse, table, declared, commitNote(contentId));
        }
        return record(table, contentId, LastCommit.of(warehouse, table).rows().orElseGet(uncounted));
    }

    /**
     * Updates rows with the same key and adds the others.
     *
     * @throws IllegalStateException when the input has a null or doubled key, which MERGE would let through silently
     */
    public long merge(Table table, Dataset<Row> rows) {
        return upsert(table, rows, lit(true), runId);
    }

    /**
     * Adds rows with new keys and updates those with a known key where the new version is to win.
     *
     * @param wins condition over the aliases {@link #INPUT} and {@link #STANDING}
     * @return rows added or updated
     * @throws IllegalStateException when the input has a null or doubled key, which MERGE would let through silently
     */
    public long upsert(Table table, Dataset<Row> rows, Column wins, String contentId) {
        if (!exists(table) || mode == Mode.COUNT_ONLY) {
            return replaceAll(table, rows, contentId);
        }
        requireWritable(table);
        new TableShapes(spark, warehouse).require(List.of(table), List.of());
        Dataset<Row> input = conform(table, rows);
        refuseAmbiguousKeys(table, input);
        Column sameKey = table.keys().stream()
                .map(key -> col(STANDING + "." + key.name()).eqNullSafe(col(INPUT + "." + key.name())))
                .reduce(Column::and)
                .orElseThrow(() -> new IllegalStateException("table " + table + " has no key to merge by"));
        return record(table, contentId, into(table, input, sameKey, contentId).upserting(wins));
    }

    /**
     * Deletes rows, without a word of them in the history of the table.
     *
     * @param doomed what tells the rows, each once
     * @param isSame condition over the aliases {@link #INPUT} and {@link #STANDING}; it names no value
     * @return rows deleted
     */
    public long delete(Table table, Dataset<Row> doomed, Column isSame, String contentId) {
        requireWritable(table);
        if (mode == Mode.COUNT_ONLY) {
            return record(table, contentId, doomed.count());
        }
        return record(table, contentId, into(table, doomed, isSame, contentId).deleting());
    }

    /** Rows this job deleted from a table since an instant, by Delta's own account: a run that was killed gave none. */
    public long deletedSince(Table table, Instant since) {
        return exists(table) ? LastCommit.deletedSince(warehouse, table, spec.name(), since) : 0;
    }

    /** Empties optional cells of rows; see {@link #delete}. */
    public long blank(Table table, Dataset<Row> doomed, Column isSame, List<Field> cells, String contentId) {
        requireWritable(table);
        if (mode == Mode.COUNT_ONLY) {
            return record(table, contentId, doomed.count());
        }
        return record(table, contentId, into(table, doomed, isSame, contentId).blanking(cells));
    }

    private Merge into(Table table, Dataset<Row> input, Column isSame, String contentId) {
        SparkSession noting = Sessions.noting(spark, commitNote(contentId));
        return Merge.into(noting, warehouse.pathOf(table), input, isSame);
    }

    List<TableWrite> writes() {
        return List.copyOf(writes);
    }

    private long record(Table table, String contentId, long rows) {
        writes.add(new TableWrite(table, contentId, rows));
        return rows;
    }

    private String commitNote(String contentId) {
        return note(spec.name(), runId, contentId);
    }

    /** What a commit says of itself, as {@link LastCommit} reads it. */
    static String note(String job, String runId, String contentId) {
        return "{\"job\":\"" + job + "\",\"run_id\":\"" + runId + "\",\"content_id\":\"" + contentId + "\"}";
    }

    private void requireWritable(Table table) {
        if (!spec.writes().contains(table)) {
            throw new IllegalStateException("job " + spec.name() + " writes " + table + " without declaring it");
        }
        warehouse.fence().run();
    }

    /** Exactly the declared columns, in order, with type and comment; the run id is stamped where declared. */
    private Dataset<Row> conform(Table table, Dataset<Row> rows) {
        Dataset<Row> stamped =
                table.declares(RUN_ID) && !Arrays.asList(rows.columns()).contains(RUN_ID)
                        ? rows.withColumn(RUN_ID, lit(runId))
                        : rows;
        Set<String> missing =
                new TreeSet<>(table.fields().stream().map(Field::name).toList());
        List.of(stamped.columns()).forEach(missing::remove);
        Set<String> unknown = new TreeSet<>(List.of(stamped.columns()));
        table.fields().forEach(field -> unknown.remove(field.name()));
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalStateException(
                    "rows for " + table + " do not fit its declaration: missing " + missing + ", unknown " + unknown);
        }
        return Schemas.told(stamped, Schemas.of(table));
    }

    private static void refuseAmbiguousKeys(Table table, Dataset<Row> input) {
        Column[] keys = table.keys().stream().map(key -> col(key.name())).toArray(Column[]::new);
        Column anyNull =
                Arrays.stream(keys).map(Column::isNull).reduce(Column::or).orElse(lit(false));
        List<Row> bad = input.groupBy(keys)
                .agg(count(lit(1)).as("n"))
                .where(col("n").gt(1).or(anyNull))
                .limit(1)
                .collectAsList();
        if (!bad.isEmpty()) {
            throw new IllegalStateException("rows to merge into " + table + " have a null or doubled key ("
                    + table.keys().stream().map(Field::name).collect(joining(", ")) + ")");
        }
    }
}

package io.levier.jobs.platform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.problem.BrokenContract;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Column;
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
     * @param commit of the write, empty when rows were only counted
     */
    record TableWrite(Table table, String contentId, long rows, Optional<LastCommit> commit) {}

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
        return write(table, rows, contentId, true, Tables::counted, StandingTable.Place.ALL);
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
                StandingTable.Place.where(condition));
    }

    /** Adds rows. Only for tables whose rows are events of the suite itself. */
    public long append(Table table, Dataset<Row> rows) {
        return write(table, rows, runId, false, Tables::counted, StandingTable.Place.NONE);
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
            StandingTable.Place place) {
        requireWritable(table);
        Dataset<Row> declared = DeclaredRows.of(table, rows, runId);
        if (mode == Mode.COUNT_ONLY) {
            return counted(table, contentId, declared);
        }
        CommitTicket ticket = ticket(contentId);
        if (exists(table) && (!isWhole || fits(table))) {
            new StandingTable(spark, warehouse, table).write(declared, place, ticket);
        } else {
            NewTable.write(warehouse, table, declared, ticket);
        }
        LastCommit commit = ticket.readBack(warehouse, table);
        return record(table, contentId, commit.rows().orElseGet(uncounted), Optional.of(commit));
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
        Dataset<Row> input = DeclaredRows.of(table, rows, runId);
        DeclaredRows.requireKeys(table, input);
        Column sameKey = table.keys().stream()
                .map(key -> col(STANDING + "." + key.name()).eqNullSafe(col(INPUT + "." + key.name())))
                .reduce(Column::and)
                .orElseThrow(() -> new IllegalStateException("table " + table + " has no key to merge by"));
        return merge(table, input, sameKey, contentId, merge -> merge.upserting(wins));
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
            return counted(table, contentId, doomed);
        }
        return merge(table, doomed, isSame, contentId, Merge::deleting);
    }

    /** Rows this job deleted from a table since an instant, by Delta's own account: a run that was killed gave none. */
    public long deletedSince(Table table, Instant since) {
        return exists(table) ? LastCommit.deletedSince(warehouse, table, spec.name(), since) : 0;
    }

    /** Empties optional cells of rows; see {@link #delete}. */
    public long blank(Table table, Dataset<Row> doomed, Column isSame, List<Field> cells, String contentId) {
        requireWritable(table);
        if (mode == Mode.COUNT_ONLY) {
            return counted(table, contentId, doomed);
        }
        return merge(table, doomed, isSame, contentId, merge -> merge.blanking(cells));
    }

    private long merge(Table table, Dataset<Row> input, Column isSame, String contentId, ToLongFunction<Merge> change) {
        CommitTicket ticket = ticket(contentId);
        Merge merge = Merge.into(ticket.on(spark), warehouse.pathOf(table), input, isSame);
        long rows = change.applyAsLong(merge);
        return record(table, contentId, rows, Optional.of(ticket.readBack(warehouse, table)));
    }

    List<TableWrite> writes() {
        return List.copyOf(writes);
    }

    private long counted(Table table, String contentId, Dataset<Row> rows) {
        return record(table, contentId, rows.count(), Optional.empty());
    }

    private long record(Table table, String contentId, long rows, Optional<LastCommit> commit) {
        writes.add(new TableWrite(table, contentId, rows, commit));
        return rows;
    }

    private CommitTicket ticket(String contentId) {
        return CommitTicket.draw(warehouse.fence(), spec.name(), runId, contentId);
    }

    private void requireWritable(Table table) {
        if (!spec.writes().contains(table)) {
            throw new IllegalStateException("job " + spec.name() + " writes " + table + " without declaring it");
        }
    }
}

package io.levier.jobs.platform;

import io.delta.tables.DeltaTable;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.Metadata;
import scala.Console$;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What keeps a table quick and no larger than it must be. Whoever calls it holds the lock of the warehouse; readers are not
 * locked out, and find what they began to read as long as its files are kept.
 */
public final class TableUpkeep {
    /** Files below this are small: opening one takes longer than reading it. */
    public static final long SMALL = 32L << 20;

    /** Fewer small files than this in a partition are left alone. */
    public static final int SEVERAL = 8;

    /** Where a table says how long files of earlier versions, and commits, are kept, and what it means when it does not. */
    private static final String KEPT_FILES = "delta.deletedFileRetentionDuration";

    private static final String KEPT_LOG = "delta.logRetentionDuration";
    private static final long DAYS_OF_FILES = 7;
    private static final long DAYS_OF_LOG = 30;

    private static final String COMMIT = "[0-9]{20}\\.json";
    private static final String VERSIONED = "[0-9]{20}\\..*";

    private final SparkSession spark;
    private final Warehouse warehouse;
    private final Table table;
    private final String path;
    private final FileSystem files;

    public TableUpkeep(SparkSession spark, Warehouse warehouse, Table table) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.table = table;
        this.path = warehouse.pathOf(table);
        this.files = fileSystem();
    }

    private FileSystem fileSystem() {
        try {
            return new Path(path).getFileSystem(warehouse.hadoop());
        } catch (IOException e) {
            throw refused("reached", e);
        }
    }

    /**
     * How much room a table takes.
     *
     * @param files of the current version
     * @param smallFiles of these, in partitions that have several
     * @param otherFiles that no current version needs: those of earlier ones, and of writes that never came to an end
     */
    public record Size(long files, long bytes, long smallFiles, long otherFiles, long otherBytes, long commits) {}

    /** The room it takes now. */
    public Size size() {
        LiveFiles live = LiveFiles.of(snapshot());
        long found = 0;
        long bytes = 0;
        try {
            RemoteIterator<LocatedFileStatus> all = files.listFiles(new Path(path), true);
            while (all.hasNext()) {
                LocatedFileStatus file = all.next();
                if (isData(file.getPath())) {
                    found++;
                    bytes += file.getLen();
                }
            }
        } catch (IOException e) {
            throw refused("listed", e);
        }
        return new Size(
                live.files(), live.bytes(), live.small(), found - live.files(), bytes - live.bytes(), commits());
    }

    /** Files of the current version. */
    long files() {
        return LiveFiles.number(snapshot());
    }

    private boolean isData(Path file) {
        String below = file.toUri()
                .getPath()
                .substring(new Path(path).toUri().getPath().length());
        return Arrays.stream(below.split("/")).noneMatch(part -> part.startsWith("_") || part.startsWith("."));
    }

    private long commits() {
        try {
            return Arrays.stream(files.listStatus(log()))
                    .filter(file -> file.getPath().getName().matches(COMMIT))
                    .count();
        } catch (IOException e) {
            throw refused("listed", e);
        }
    }

    /**
     * Joins small files to larger ones; rows and their order by key stay what they are. The commit says again what the last
     * of ours said: that one is forgotten some day, and with it, by what name the rows are known to jobs that read them.
     */
    public void compact() {
        SparkSession beside = Sessions.beside(
                repeating(),
                Map.of(
                        "spark.databricks.delta.optimize.minFileSize", String.valueOf(SMALL),
                        "spark.databricks.delta.optimize.maxFileSize", String.valueOf(4 * SMALL)));
        DeltaTable.forPath(beside, path).optimize().executeCompaction();
    }

    /** A session whose commits carry the note of the last commit of ours. */
    private SparkSession repeating() {
        return LastCommit.of(warehouse, table)
                .note()
                .map(note -> CommitTicket.repeating(note).on(spark))
                .orElse(spark);
    }

    /** What others left as the last commit, or a maintenance of before, says nothing of the rows: a commit that does. */
    private void repeatNote() {
        LastCommit last = LastCommit.of(warehouse, table);
        if (last.note().isPresent() && !last.isNoted()) {
            commit(Map.of());
        }
    }

    /** A commit that touches no row, repeats what the last of ours said, and gives the table some properties. */
    private void commit(Map<String, String> properties) {
        SparkSession.setActiveSession(repeating());
        try {
            OptimisticTransaction transaction =
                    DeltaLog.forTable(spark, path).startTransaction(Option.empty(), Option.empty());
            Metadata before = transaction.metadata();
            if (!properties.isEmpty()) {
                Map<String, String> all = new HashMap<>(CollectionConverters.asJava(before.configuration()));
                all.putAll(properties);
                transaction.updateMetadata(
                        before.copy(
                                before.id(),
                                before.name(),
                                before.description(),
                                before.format(),
                                before.schemaString(),
                                before.partitionColumns(),
                                Map$.MODULE$.from(CollectionConverters.asScala(all)),
                                before.createdTime()),
                        false);
            }
            transaction.commit(
                    CollectionConverters.asScala(List.<Action>of()).toSeq(),
                    new DeltaOperations.UpdateSchema(before.schema(), before.schema()));
        } finally {
            SparkSession.setActiveSession(spark);
        }
    }

    /**
     * Removes files no version of so many days needs; whoever reads an older version meanwhile fails. Delta goes by what the
     * table itself says, and by what it is told only where that is nothing at all.
     */
    public void vacuum(Duration keep) {
        if (!keep.isZero()) {
            keepFor(keep.toDays());
        }
        SparkSession beside = Sessions.beside(
                spark,
                Map.of(
                        "spark.databricks.delta.retentionDurationCheck.enabled",
                        "false",
                        // Delta lists folders by ten thousand tasks unless it is told how many hands there are.
                        "spark.sql.sources.parallelPartitionDiscovery.parallelism",
                        String.valueOf(spark.sparkContext().defaultParallelism())));
        DeltaTable lean = DeltaTable.forPath(beside, path);
        // It tells the screen how many files it deleted, table by table; table_size does.
        Console$.MODULE$.withOut(OutputStream.nullOutputStream(), () -> lean.vacuum(keep.toMinutes() / 60d));
    }

    /** The log must remember at least as long which files went: what it forgot, nobody knows the age of. */
    private void keepFor(long days) {
        String wanted = interval(days);
        Map<String, String> held =
                CollectionConverters.asJava(snapshot().metadata().configuration());
        if (!wanted.equals(held.getOrDefault(KEPT_FILES, interval(DAYS_OF_FILES)))) {
            commit(Map.of(KEPT_FILES, wanted, KEPT_LOG, interval(Math.max(days, DAYS_OF_LOG))));
        }
    }

    private static String interval(long days) {
        return "interval " + days + " days";
    }

    /** Writes the current version in one piece, which lets Delta drop commits older than its log retention (30 days). */
    public void checkpoint() {
        repeatNote();
        DeltaLog deltaLog = DeltaLog.forTable(spark, path);
        deltaLog.checkpointAndCleanUpDeltaLog(snapshot(), Option.empty());
    }

    /** Forgets how the table came to be what it is: only the current version can be read from then on. */
    public void forgetHistory() {
        if (earlier(snapshot()).isEmpty()) {
            return;
        }
        repeatNote();
        Snapshot current = snapshot();
        DeltaLog.forTable(spark, path).checkpoint(current, Option.empty());
        try {
            for (Path file : earlier(current)) {
                files.delete(file, false);
            }
        } catch (IOException e) {
            throw refused("cleared", e);
        }
    }

    /** Files of the log that tell of versions before one. */
    private List<Path> earlier(Snapshot current) {
        String version = String.format(Locale.ROOT, "%020d", current.version());
        try {
            return Arrays.stream(files.listStatus(log()))
                    .map(FileStatus::getPath)
                    .filter(file -> file.getName().matches(VERSIONED)
                            && file.getName().substring(0, version.length()).compareTo(version) < 0)
                    .toList();
        } catch (IOException e) {
            throw refused("listed", e);
        }
    }

    /** Whether its log tells no least and greatest values of personal columns: earlier versions of Levier let it. */
    public boolean isDiscreet() {
        return NewTable.isDiscreet(
                table, CollectionConverters.asJava(snapshot().metadata().configuration()));
    }

    /** Whether it has rows or cells of persons, so that its earlier versions must go with them. */
    public boolean leadsToPersons() {
        return NewTable.leadsToPersons(table);
    }

    private Snapshot snapshot() {
        return DeltaLog.forTable(spark, path).update(false, Option.empty(), Option.empty());
    }

    private Path log() {
        return new Path(path, "_delta_log");
    }

    private static OutsideFailure refused(String what, IOException e) {
        return new OutsideFailure(
                "the files of a table cannot be " + what + ": " + e.getMessage(), "check the file system", e);
    }
}

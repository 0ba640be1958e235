package io.levier.jobs.platform;

import io.levier.common.problem.BadArgument;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.table.Table;
import java.io.IOException;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where the tables lie: one directory per table below its layer, on any file system Hadoop knows.
 *
 * @param root the warehouse directory, with its scheme: Delta takes a relative path for the name of a table
 * @param fence what stands between a job and the tables when another process has taken the warehouse over
 */
public record Warehouse(String root, Configuration hadoop, Fence fence) {
    private static final String FIRST_COMMIT = "0".repeat(20) + ".json";

    /**
     * The warehouse at a path, relative ones seen from the working directory.
     *
     * @throws BadArgument when the path names no file system that can be reached
     */
    public static Warehouse at(String path, Configuration hadoop) {
        try {
            Path directory = new Path(path);
            return new Warehouse(
                    directory.getFileSystem(hadoop).makeQualified(directory).toString(), hadoop, Fence.OPEN);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadArgument(
                    "the warehouse " + path + " cannot be reached: " + e.getMessage(),
                    "give a directory, or a path of a file system the session knows, with --warehouse");
        }
    }

    /** The same place, for those who may write only as long as something holds. */
    public Warehouse fencedBy(Fence ours) {
        return new Warehouse(root, hadoop, ours);
    }

    public String pathOf(Table table) {
        return new Path(new Path(root, table.layer().name().toLowerCase(Locale.ROOT)), table.name()).toString();
    }

    /** A directory beside the tables, for what is not a table (fitted models). */
    public String pathOf(String name) {
        return new Path(root, name).toString();
    }

    /** Whether a table was ever written: a run that was killed before its first commit leaves an empty log behind. */
    public boolean holds(Table table) {
        Path log = new Path(pathOf(table), "_delta_log");
        try {
            FileSystem files = log.getFileSystem(hadoop);
            return files.exists(new Path(log, FIRST_COMMIT)) || files.exists(new Path(log, "_last_checkpoint"));
        } catch (IOException e) {
            throw new OutsideFailure("cannot look into " + log + ": " + e.getMessage(), "check the file system", e);
        }
    }

    /** Creates the warehouse and proves that it can be written, before any work is done for nothing. */
    public void prove() {
        Path directory = new Path(root);
        Path probe = new Path(directory, ".levier-write-probe");
        try {
            FileSystem files = directory.getFileSystem(hadoop);
            files.mkdirs(directory);
            files.create(probe, true).close();
            files.delete(probe, false);
        } catch (IOException e) {
            throw new OutsideFailure(
                    "the warehouse " + root + " cannot be written: " + e.getMessage(),
                    "make room or give the rights, or name a directory you may write with --warehouse",
                    e);
        }
    }
}

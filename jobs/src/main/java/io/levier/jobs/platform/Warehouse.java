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
 * @param root the warehouse directory
 */
public record Warehouse(String root, Configuration hadoop) {

    public String pathOf(Table table) {
        return new Path(new Path(root, table.layer().name().toLowerCase(Locale.ROOT)), table.name()).toString();
    }

    /** A directory beside the tables, for what is not a table (fitted models). */
    public String pathOf(String name) {
        return new Path(root, name).toString();
    }

    public boolean holds(Table table) {
        Path log = new Path(pathOf(table), "_delta_log");
        try {
            return log.getFileSystem(hadoop).exists(log);
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
        } catch (IOException | IllegalArgumentException e) {
            throw new BadArgument(
                    "the warehouse " + root + " cannot be written: " + e.getMessage(),
                    "give a directory you may write with --warehouse");
        }
    }
}

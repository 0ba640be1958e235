package io.levier.jobs.platform;

import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.OutsideFailure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.util.MLWritable;

/** Fitted models beside the tables: what MLlib keeps, and the small file scores are computed with. */
public final class ModelFiles {
    private final Warehouse warehouse;
    private final Tables.Mode mode;

    ModelFiles(Warehouse warehouse, Tables.Mode mode) {
        this.warehouse = warehouse;
        this.mode = mode;
    }

    /**
     * Writes a model; a dry run does not.
     *
     * @param path below the warehouse
     * @param description the small file
     */
    public void write(String path, MLWritable fitted, String description) {
        if (mode == Tables.Mode.COUNT_ONLY) {
            return;
        }
        Path home = new Path(warehouse.pathOf(path));
        try {
            fitted.write().overwrite().save(new Path(home, "mllib").toString());
            FileSystem files = home.getFileSystem(warehouse.hadoop());
            try (OutputStream stream = files.create(new Path(home, "model.json"), true)) {
                stream.write(description.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new OutsideFailure("the model " + home + " cannot be written: " + e.getMessage(), "run again", e);
        }
    }

    /**
     * The small file of a model.
     *
     * @throws BrokenContract when it is not there any more
     */
    public String read(String path) {
        Path file = new Path(warehouse.pathOf(path), "model.json");
        try (InputStream stream = file.getFileSystem(warehouse.hadoop()).open(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (FileNotFoundException e) {
            throw new BrokenContract(
                    "the churn model " + file + " is gone", "train it again: levier train-churn --force");
        } catch (IOException e) {
            throw new OutsideFailure("the model " + file + " cannot be read: " + e.getMessage(), "run again", e);
        }
    }
}

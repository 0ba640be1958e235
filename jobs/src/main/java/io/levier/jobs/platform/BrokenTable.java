package io.levier.jobs.platform;

import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.UserProblem;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.SparkThrowable;

/**
 * A table that lacks a file, or whose log cannot be read: the same an hour later. Somebody took the file away, a disk lost
 * it, or a write was cut where the file system promised that none can be.
 */
final class BrokenTable {
    private static final String LOG = "_delta_log";

    /** What Delta calls a log with commits missing or cut. */
    private static final Set<String> TORN_LOG = Set.of(
            "DELTA_LOG_FILE_NOT_FOUND",
            "DELTA_MISSING_PART_FILES",
            "DELTA_STATE_RECOVER_ERROR",
            "DELTA_TRUNCATED_TRANSACTION_LOG",
            "DELTA_VERSIONS_NOT_CONTIGUOUS");

    private static final String WAY_OUT =
            "bring it back from a backup, or have the table written anew: one that jobs make by"
                    + " run --force with the name of the job, an input table by ingest --reload";

    private BrokenTable() {}

    /** The problem one cause of a failure tells of. */
    static Optional<UserProblem> told(Throwable cause) {
        if (cause instanceof SparkThrowable known && known.getCondition() != null) {
            String condition = known.getCondition();
            String path = known.getMessageParameters().getOrDefault("path", "");
            if (TORN_LOG.contains(condition) || (condition.startsWith("FAILED_READ_FILE") && path.contains(LOG))) {
                return Optional.of(
                        torn(path.isEmpty() ? known.getMessageParameters().getOrDefault("logPath", LOG) : path));
            }
            if (condition.equals("FAILED_READ_FILE.FILE_NOT_EXIST")) {
                return Optional.of(missing(path));
            }
            if (condition.equals("FAILED_READ_FILE.CANNOT_READ_FILE_FOOTER")) {
                return Optional.of(new BrokenContract("the file " + path + " is cut or was written over", WAY_OUT));
            }
        }
        return cause instanceof FileNotFoundException || cause instanceof NoSuchFileException
                ? Optional.of(missing(
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse("")))
                : Optional.empty();
    }

    /** Of a log that is no list of commits any more. */
    static BrokenContract torn(String path) {
        return new BrokenContract(
                "the log of a table cannot be read, a commit is cut or missing: " + path,
                "bring the folder of the table back from a backup; without one remove it, and have the table written anew:"
                        + " one that jobs make by run, an input table by ingest --reload");
    }

    private static BrokenContract missing(String path) {
        return new BrokenContract(
                "a file that should be there is gone: " + path,
                "if VACUUM or maintain took it away from under this start, run again; if it stays away, " + WAY_OUT);
    }
}

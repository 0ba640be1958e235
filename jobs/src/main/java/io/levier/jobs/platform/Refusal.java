package io.levier.jobs.platform;

import io.levier.common.problem.OutsideFailure;
import io.levier.common.problem.UserProblem;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.spark.sql.delta.DeltaConcurrentModificationException;

/**
 * What is heard when a file system, a network or another program refuses, and the same an hour later may be granted. It is
 * known by its kind, or by what operating systems say: a stream that was closed too early, for one, was closed by a
 * program, and such a failure stays ours.
 */
final class Refusal {
    /** Kinds of the network and of rights, which every file system throws. */
    private static final List<Class<? extends Exception>> KINDS = List.of(
            SocketException.class,
            SocketTimeoutException.class,
            UnknownHostException.class,
            SSLException.class,
            TimeoutException.class,
            AccessDeniedException.class);

    /** Where file systems and their clients keep kinds of their own; none of them is needed to build Levier. */
    private static final List<String> HOMES = List.of(
            "org.apache.hadoop.ipc.",
            "org.apache.hadoop.hdfs.",
            "org.apache.hadoop.net.",
            "org.apache.hadoop.security.",
            "org.apache.hadoop.fs.s3a.",
            "org.apache.hadoop.fs.azurebfs.",
            "com.google.cloud.hadoop.",
            "com.google.api.client.http.",
            "software.amazon.awssdk.",
            "com.amazonaws.");

    /** What operating systems say, in an exception of no kind of its own. */
    private static final List<String> SAYINGS = List.of(
            "Connection reset",
            "Connection refused",
            "Broken pipe",
            "Connection timed out",
            "Read timed out",
            "Input/output error",
            "Stale file handle",
            "Read-only file system",
            "Permission denied",
            "Too many open files");

    private Refusal() {}

    /**
     * The problem one cause of a failure tells of. What it says is repeated: it names hosts and paths, and no cell of a row
     * travels so far.
     */
    static Optional<UserProblem> told(Throwable cause, Throwable failure) {
        if (cause instanceof DeltaConcurrentModificationException) {
            return Optional.of(new OutsideFailure(
                    "another program wrote to a table while this one did: "
                            + cause.getClass().getSimpleName(),
                    "run again; as long as a start works on a warehouse, nobody else may write there",
                    failure));
        }
        if (!isRefusal(cause)) {
            return Optional.empty();
        }
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return Optional.of(new OutsideFailure(
                "a file system or the network refused: " + cause.getClass().getSimpleName() + ": " + said,
                "look whether what it names is up and may be used, and run again; what is done will not be done twice",
                failure));
    }

    private static boolean isRefusal(Throwable cause) {
        String kind = cause.getClass().getName();
        return KINDS.stream().anyMatch(known -> known.isInstance(cause))
                || HOMES.stream().anyMatch(kind::startsWith)
                || (cause instanceof IOException
                        && SAYINGS.stream().anyMatch(String.valueOf(cause.getMessage())::contains));
    }
}

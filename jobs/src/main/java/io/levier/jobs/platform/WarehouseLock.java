package io.levier.jobs.platform;

import io.levier.common.problem.OutsideFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One writer at a time on a warehouse: a file that only one process can create. It tells who holds it; one left behind
 * by a dead process of the same machine is taken over.
 */
public final class WarehouseLock implements AutoCloseable {
    private static final String NAME = ".levier-lock";
    private static final Pattern HOLDER = Pattern.compile("host (\\S+) pid (\\d+)");
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final FileSystem files;
    private final Path path;
    private final String owner;

    private WarehouseLock(FileSystem files, Path path, String owner) {
        this.files = files;
        this.path = path;
        this.owner = owner;
    }

    /**
     * Takes the lock.
     *
     * @param wait how long to wait for another run to finish
     * @throws OutsideFailure naming the holder, when it is still held
     */
    public static WarehouseLock take(Warehouse warehouse, RunLedger.Start start, Duration wait, Clock clock) {
        Path path = new Path(warehouse.root(), NAME);
        Instant end = clock.instant().plus(wait);
        String owner = "run " + start.runKey() + " host " + start.host() + " pid "
                + ProcessHandle.current().pid() + " since " + clock.instant();
        try {
            FileSystem files = path.getFileSystem(warehouse.hadoop());
            while (!create(files, path, owner)) {
                String holder = read(files, path);
                if (isDead(holder, start.host())) {
                    files.delete(path, false);
                } else if (clock.instant().isAfter(end)) {
                    throw new OutsideFailure(
                            "another run works on " + warehouse.root() + ": " + holder,
                            "wait for it (" + JobArgs.WAIT_LOCK + " 10m); if it is dead, delete " + path,
                            null);
                } else {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
            return new WarehouseLock(files, path, owner);
        } catch (IOException e) {
            throw new OutsideFailure(
                    "the lock " + path + " cannot be taken: " + e.getMessage(), "check the file system", e);
        }
    }

    private static boolean create(FileSystem files, Path path, String owner) throws IOException {
        try (FSDataOutputStream stream = files.create(path, false)) {
            stream.write(owner.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (FileAlreadyExistsException | org.apache.hadoop.fs.PathExistsException e) {
            return false;
        }
    }

    private static String read(FileSystem files, Path path) throws IOException {
        try (InputStream stream = files.open(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.FileNotFoundException e) {
            return "";
        }
    }

    private static boolean isDead(String holder, String host) {
        Matcher named = HOLDER.matcher(holder);
        return named.find()
                && named.group(1).equals(host)
                && ProcessHandle.of(Long.parseLong(named.group(2))).isEmpty();
    }

    /**
     * Proves that nobody has taken the lock over meanwhile.
     *
     * @throws OutsideFailure when somebody has
     */
    public void requireHeld() {
        try {
            String holder = read(files, path);
            if (!holder.equals(owner)) {
                throw new OutsideFailure("the warehouse was taken over by " + holder, "run again", null);
            }
        } catch (IOException e) {
            throw new OutsideFailure("the lock " + path + " cannot be read: " + e.getMessage(), "run again", e);
        }
    }

    @Override
    public void close() {
        try {
            if (read(files, path).equals(owner)) {
                files.delete(path, false);
            }
        } catch (IOException e) {
            throw new OutsideFailure("the lock " + path + " cannot be released: " + e.getMessage(), "delete it", e);
        }
    }
}

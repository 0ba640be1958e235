package io.levier.jobs.platform;

import io.levier.common.problem.OutsideFailure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathExistsException;

/**
 * One writer at a time on a warehouse: a file that only one process can create. It tells who holds it, and its holder
 * writes it anew every minute. One left behind by a dead process that this one would see alive is taken over at once; by
 * another of the same host name, which may be another container, once it has missed three beats; by anybody once it has
 * been silent for ten minutes. A holder that comes back to life finds out before it writes.
 */
public final class WarehouseLock implements Fence, AutoCloseable {
    private static final String NAME = ".levier-lock";
    private static final Pattern HOLDER = Pattern.compile("host (\\S+) pid (\\d+) since \\S+(?: among (\\S+))?");
    private static final java.nio.file.Path BOOT = java.nio.file.Path.of("/proc/sys/kernel/random/boot_id");
    private static final java.nio.file.Path NUMBERS = java.nio.file.Path.of("/proc/self/ns/pid");
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration BEAT = Duration.ofMinutes(1);
    private static final Duration MISSED_BEATS = BEAT.multipliedBy(3);
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final FileSystem files;
    private final Path path;
    private final String owner;
    private final FencingToken token;
    private final List<Met> met;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "warehouse-lock");
        thread.setDaemon(true);
        return thread;
    });

    private WarehouseLock(FileSystem files, Path path, String owner, FencingToken token, List<Met> met) {
        this.files = files;
        this.path = path;
        this.owner = owner;
        this.token = token;
        this.met = met;
    }

    /**
     * A holder this one found when it came.
     *
     * @param event one of {@code waited} and {@code taken_over}
     * @param holder what the lock said of it
     * @param waited until the lock was this one's
     */
    record Met(String event, String holder, Duration waited, Instant at) {}

    /**
     * Takes the lock.
     *
     * @param wait how long to wait for another run to finish
     * @throws OutsideFailure naming the holder, when it is still held
     */
    public static WarehouseLock take(Warehouse warehouse, RunLedger.Start start, Duration wait, Clock clock) {
        Path path = new Path(warehouse.root(), NAME);
        Instant begin = clock.instant();
        Instant end = begin.plus(wait);
        String waitedFor = "";
        String seizedFrom = "";
        String owner = "run " + start.runKey() + " host " + start.host() + " pid "
                + ProcessHandle.current().pid() + " since " + clock.instant() + among();
        try {
            FileSystem files = path.getFileSystem(warehouse.hadoop());
            boolean isSeized = false;
            while (!create(files, path, owner) || (isSeized && isOvertaken(files, path, owner))) {
                String holder = read(files, path);
                if (isSilent(files, path, silence(holder, start.host()), clock)) {
                    files.delete(path, false);
                    isSeized = true;
                    seizedFrom = holder.isEmpty() ? "unknown" : holder;
                } else if (clock.instant().isAfter(end)) {
                    throw new OutsideFailure(
                            "another run works on " + warehouse.root() + ": " + holder,
                            "wait for it (" + JobArgs.WAIT_LOCK + " 10m); if it is dead, delete " + path
                                    + ", or start again ten minutes after its end",
                            null);
                } else {
                    waitedFor = holder.isEmpty() ? waitedFor : holder;
                    // Who holds it now was quicker: it was that one who took it over.
                    seizedFrom = "";
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
            List<Met> met = met(waitedFor, seizedFrom, Duration.between(begin, clock.instant()), clock.instant());
            long seconds = files.getFileStatus(path).getModificationTime() / 1000;
            FencingToken token = FencingToken.draw(files, path.getParent(), owner, seconds);
            WarehouseLock lock = new WarehouseLock(files, path, owner, token, met);
            ScheduledFuture<?> unused = lock.heart.scheduleWithFixedDelay(
                    lock::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
            return lock;
        } catch (IOException e) {
            throw new OutsideFailure(
                    "the lock " + path + " cannot be taken: " + e.getMessage(), "check the file system", e);
        }
    }

    /** Of one that was waited for and then taken over the second is told. */
    private static List<Met> met(String waitedFor, String seizedFrom, Duration waited, Instant at) {
        List<Met> met = new ArrayList<>();
        if (!waitedFor.isEmpty() && !waitedFor.equals(seizedFrom)) {
            met.add(new Met("waited", waitedFor, waited, at));
        }
        if (!seizedFrom.isEmpty()) {
            met.add(new Met("taken_over", seizedFrom, waited, at));
        }
        return List.copyOf(met);
    }

    /** Holders this one found when it came, none where the lock was free. */
    List<Met> met() {
        return met;
    }

    private static boolean create(FileSystem files, Path path, String owner) throws IOException {
        try {
            write(files, path, owner, false);
            return true;
        } catch (FileAlreadyExistsException | PathExistsException e) {
            return false;
        }
    }

    private static void write(FileSystem files, Path path, String owner, boolean overwrite) throws IOException {
        try (FSDataOutputStream stream = files.create(path, overwrite)) {
            stream.write(owner.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String read(FileSystem files, Path path) throws IOException {
        try (InputStream stream = files.open(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (FileNotFoundException | ChecksumException e) {
            // Gone, or being written at this moment, or never written to the end.
            return "";
        }
    }

    /** Two may find the same holder dead: whoever deletes last has deleted the lock of the other. */
    private static boolean isOvertaken(FileSystem files, Path path, String owner) throws IOException {
        LockSupport.parkNanos(PAUSE.toNanos());
        return !read(files, path).equals(owner);
    }

    /** By the clock that stamps the files: that of this machine may differ. */
    private static boolean isSilent(FileSystem files, Path path, Duration silence, Clock clock) throws IOException {
        if (silence.isZero()) {
            return true;
        }
        long last;
        try {
            last = files.getFileStatus(path).getModificationTime();
        } catch (FileNotFoundException e) {
            return false;
        }
        if (clock.millis() - last < silence.toMillis()) {
            return false;
        }
        Path probe = path.suffix("-clock-" + ProcessHandle.current().pid());
        files.create(probe, true).close();
        long now = files.getFileStatus(probe).getModificationTime();
        files.delete(probe, false);
        return now - last >= silence.toMillis();
    }

    private synchronized void beat() {
        try {
            if (read(files, path).equals(owner)) {
                write(files, path, owner, true);
            }
        } catch (IOException e) {
            // The next beat tries again, and requireHeld tells before anything is written.
        }
    }

    /**
     * How long a holder must have said nothing to be taken for dead. Containers may share the name of their host and not
     * its processes: only among processes this one can see does a missing number say that there is none.
     */
    private static Duration silence(String holder, String host) {
        Matcher named = HOLDER.matcher(holder);
        if (!named.find()
                || !named.group(1).equals(host)
                || ProcessHandle.of(Long.parseLong(named.group(2))).isPresent()) {
            return SILENCE;
        }
        String among = named.group(3);
        return among != null && (" among " + among).equals(among()) ? Duration.ZERO : MISSED_BEATS;
    }

    /** Names the processes this one can see: of one user, one boot of a machine, one container. Empty where nobody tells. */
    private static String among() {
        try {
            Fingerprint seen = new Fingerprint()
                    .add("user", String.valueOf(System.getProperty("user.name")))
                    .add("boot", Files.readString(BOOT))
                    .add("container", Files.readSymbolicLink(NUMBERS));
            return " among " + seen.toId();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    @Override
    public synchronized void requireHeld() {
        try {
            if (!read(files, path).equals(owner)) {
                String last = FencingToken.lastOwner(files, path.getParent());
                throw new OutsideFailure(
                        last.equals(owner) ? "somebody deleted " + path : "the warehouse was taken over by " + last,
                        "nothing more was written; run again",
                        null);
            }
        } catch (IOException e) {
            throw new OutsideFailure("the lock " + path + " cannot be read: " + e.getMessage(), "run again", e);
        }
    }

    @Override
    public OptionalLong nextToken() {
        return OptionalLong.of(token.next());
    }

    @Override
    public synchronized void close() {
        heart.shutdown();
        try {
            if (read(files, path).equals(owner)) {
                files.delete(path, false);
            }
        } catch (IOException e) {
            throw new OutsideFailure("the lock " + path + " cannot be released: " + e.getMessage(), "delete it", e);
        }
    }
}

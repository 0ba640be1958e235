package io.levier.jobs.bench;

import io.levier.jobs.testkit.LevierJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a process ended and what it took.
 *
 * @param rss megabytes of memory at the worst moment, 0 where the system does not tell
 * @param heap megabytes of heap left after a collection, at most
 */
public record WatchedProcess(int code, String out, String err, double seconds, CpuTrace cpu, long rss, long heap) {
    private static final long LOOK_EVERY_MS = 200;
    private static final double NANOS = 1e9;
    private static final Pattern RSS = Pattern.compile("VmHWM:\\s+([0-9]+) kB");
    private static final Pattern COLLECTED = Pattern.compile(" ([0-9]+)M->([0-9]+)M\\(");

    /** What makes a Java process tell of its collections in a file. */
    public static String tellsCollections(Path log) {
        return "-Xlog:gc:file=" + log + ":uptime:filecount=0";
    }

    /**
     * Runs a command from the top of the checkout to its end.
     *
     * @param folder for what it prints
     * @param collections where it tells of its collections
     */
    public static WatchedProcess run(ProcessBuilder command, Path folder, Path collections)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        long start = System.nanoTime();
        Process process = command.directory(LevierJar.root().toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        CpuTrace cpu = new CpuTrace();
        long rss = 0;
        try {
            do {
                process.toHandle()
                        .info()
                        .totalCpuDuration()
                        .ifPresent(used -> cpu.add(Instant.now(), used.toNanos() / NANOS));
                rss = Math.max(rss, rss(process.pid()));
            } while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS));
        } finally {
            process.destroyForcibly();
        }
        return new WatchedProcess(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8),
                (System.nanoTime() - start) / NANOS,
                cpu,
                rss,
                Files.exists(collections) ? heap(Files.readString(collections)) : 0);
    }

    private static long rss(long pid) {
        try {
            Matcher found = RSS.matcher(Files.readString(Path.of("/proc", pid + "", "status")));
            return found.find() ? Long.parseLong(found.group(1)) >> 10 : 0;
        } catch (IOException e) {
            // Another system, or the process has just ended.
            return 0;
        }
    }

    /** What was left by the collection that left most. */
    static long heap(String collections) {
        long most = 0;
        Matcher collected = COLLECTED.matcher(collections);
        while (collected.find()) {
            most = Math.max(most, Long.parseLong(collected.group(2)));
        }
        return most;
    }

    /** The last line of the output, where the verdict stands. */
    String lastLine() {
        return out.lines().reduce("", (before, line) -> line);
    }
}

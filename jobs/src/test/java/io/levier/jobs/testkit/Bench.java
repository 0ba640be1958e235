package io.levier.jobs.testkit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Times ways to the same result on the same data in one run and writes the table: medians after one round nobody counts,
 * and how the first way compares with each of the others. {@code -Dlevier.bench.scale=0.1} makes all sizes smaller.
 */
public final class Bench {
    private static final double NANOS = 1e9;

    private final String name;
    private final String what;
    private final Map<String, Map<String, Cost>> bySize = new LinkedHashMap<>();
    private Map<String, Cost> current = new LinkedHashMap<>();

    /** Seconds, and megabytes of heap in use at the worst moment, rubbish included. */
    private record Cost(double seconds, long heap) {}

    public Bench(String name, String what) {
        this.name = name;
        this.what = what;
    }

    /** A sixteenth, a fourth and all of a size. */
    public static List<Long> sizes(long whole) {
        double scale = Double.parseDouble(System.getProperty("levier.bench.scale", "1"));
        return List.of(Math.round(whole * scale / 16), Math.round(whole * scale / 4), Math.round(whole * scale));
    }

    public void size(long rows, String of) {
        current = new LinkedHashMap<>();
        bySize.put(String.format(Locale.ROOT, "%,d %s", rows, of), current);
    }

    /** The median of several rounds, after a round that warms up. */
    public void time(String way, int rounds, Runnable work) {
        work.run();
        timeWarm(way, rounds, work);
    }

    /** The same after something else has warmed up what takes too long to be done for nothing. */
    public void timeWarm(String way, int rounds, Runnable work) {
        List<Double> seconds = new ArrayList<>();
        long heap = 0;
        for (int round = 0; round < rounds; round++) {
            heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
            seconds.add(once(work));
            heap = Math.max(
                    heap,
                    heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
        }
        current.put(way, new Cost(seconds.stream().sorted().toList().get(rounds / 2), heap));
    }

    /** A share of work that would take too long, timed once, and what the whole would take. */
    public void timeShare(String way, int times, Runnable share) {
        current.put(way, new Cost(once(share) * times, 0));
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static double once(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS;
    }

    /** Prints the table and keeps it in {@code target/bench}. */
    public void print() throws IOException {
        StringBuilder text = new StringBuilder("# " + what + "\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%d processors, %,d MiB of heap, Java %s%n%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                System.getProperty("java.version")));
        text.append("| size | way | seconds | Levier / way | heap at most, MiB |\n|---|---|---:|---:|---:|\n");
        bySize.forEach((size, ways) -> {
            double first = ways.values().iterator().next().seconds();
            ways.forEach((way, cost) -> text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.2f | %s |%n",
                    size,
                    way,
                    cost.seconds(),
                    first / cost.seconds(),
                    cost.heap() == 0 ? "" : String.format(Locale.ROOT, "%,d", cost.heap()))));
        });
        Path file = Path.of("target", "bench", name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.err.println(text);
    }
}

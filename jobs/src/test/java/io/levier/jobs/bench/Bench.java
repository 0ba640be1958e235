package io.levier.jobs.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Times ways to the same result on the same data in one run and keeps the result: medians after one round nobody counts,
 * and how the first way compares with each of the others. {@code -Dlevier.bench.scale=0.1} makes all sizes smaller.
 */
public final class Bench {
    private static final double NANOS = 1e9;
    private static final String SCALE = "levier.bench.scale";

    private final String name;
    private final String what;
    private final Map<String, Map<String, Cost>> bySize = new LinkedHashMap<>();
    private final double load = BenchMachine.load();
    private Map<String, Cost> current = new LinkedHashMap<>();

    /** Seconds, and megabytes of heap in use at the worst moment, rubbish included. */
    private record Cost(double seconds, long heap) {}

    public Bench(String name, String what) {
        this.name = name;
        this.what = what;
    }

    /** A sixteenth, a fourth and all of a size. */
    public static List<Long> sizes(long whole) {
        return List.of(scaled(whole / 16.0), scaled(whole / 4.0), scaled((double) whole));
    }

    /** A size as large as asked for. */
    public static long scaled(double whole) {
        return Math.round(whole * Double.parseDouble(System.getProperty(SCALE, "1")));
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

    /** What a process of its own took. */
    public void took(String way, double seconds, long heap) {
        current.put(way, new Cost(seconds, heap));
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static double once(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS;
    }

    /** Prints the table and keeps what was measured in {@code target/bench}. */
    public void print(Class<?> bench) throws IOException {
        print(bench, "");
    }

    /**
     * The same with more to tell.
     *
     * @param text in Markdown
     */
    public void print(Class<?> bench, String text) throws IOException {
        List<BenchResult.Line> lines = new ArrayList<>();
        bySize.forEach((size, ways) ->
                ways.forEach((way, cost) -> lines.add(new BenchResult.Line(size, way, cost.seconds(), cost.heap()))));
        BenchResult result = new BenchResult(
                name,
                what,
                BenchResult.command(bench, SCALE),
                String.format(
                        Locale.ROOT,
                        "%s, %,d MiB of heap",
                        BenchMachine.told(),
                        Runtime.getRuntime().maxMemory() >> 20),
                LocalDate.now(ZoneOffset.UTC).toString(),
                load,
                lines,
                text);
        result.write(BenchResult.FRESH);
        System.err.println(BenchmarksDocument.runs(List.of(result)));
    }
}

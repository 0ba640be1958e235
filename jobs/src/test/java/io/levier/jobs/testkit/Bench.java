package io.levier.jobs.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times ways to the same result on the same data in one run and writes the table: medians after one round nobody counts,
 * and how the first way compares with each of the others. {@code -Dlevier.bench.scale=0.1} makes all sizes smaller.
 */
public final class Bench {
    private static final double NANOS = 1e9;

    private final String name;
    private final String what;
    private final Map<String, Map<String, Double>> bySize = new LinkedHashMap<>();
    private Map<String, Double> current = new LinkedHashMap<>();

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
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            seconds.add(once(work));
        }
        current.put(way, seconds.stream().sorted().toList().get(rounds / 2));
    }

    /** A share of work that would take too long, timed once, and what the whole would take. */
    public void timeShare(String way, int times, Runnable share) {
        current.put(way, once(share) * times);
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
        text.append("| size | way | seconds | Levier / way |\n|---|---|---:|---:|\n");
        bySize.forEach((size, ways) -> {
            double first = ways.values().iterator().next();
            ways.forEach((way, seconds) -> text.append(
                    String.format(Locale.ROOT, "| %s | %s | %.2f | %.2f |%n", size, way, seconds, first / seconds)));
        });
        Path file = Path.of("target", "bench", name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.err.println(text);
    }
}

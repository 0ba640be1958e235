package io.levier.common.drivers;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Statistics recomputed on customer buckets drawn with replacement, as many as have rows. The same seed draws the same
 * buckets, on any machine.
 */
public final class BucketBootstrap {

    private final double[][] replicates;

    private BucketBootstrap(double[][] replicates) {
        this.replicates = replicates;
    }

    /** Draws the buckets {@code count} times and evaluates a vector of statistics each time. */
    public static BucketBootstrap of(BucketGrams grams, int count, long seed, Function<Gram, double[]> statistics) {
        int[] filled =
                IntStream.range(0, grams.size()).filter(k -> !grams.isEmpty(k)).toArray();
        if (filled.length == 0 || count < 1) {
            throw new IllegalArgumentException(
                    count + " draws from " + filled.length + " buckets with rows: both must be at least 1");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[][] replicates = new double[count][];
        int[][] times = new int[count][grams.size()];
        for (int[] own : times) {
            for (int draw = 0; draw < filled.length; draw++) {
                own[filled[random.nextInt(filled.length)]]++;
            }
        }
        // Where answers are missing a draw is an estimate of its own, worth a core; the statistics keep scratch space.
        List<Gram> drawn = Arrays.stream(times).parallel().map(grams::drawn).toList();
        for (int b = 0; b < count; b++) {
            replicates[b] = statistics.apply(drawn.get(b));
        }
        return new BucketBootstrap(replicates);
    }

    /**
     * The value at place {@code ⌈q·(B + 1)⌉} of the B sorted replicates, so that B = 999 needs no interpolation. Draws
     * in which the statistic could not be computed do not count; NaN when it never could.
     */
    public double quantile(int i, double q) {
        double[] sorted = known(i).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        // 0.025·1000 must be place 25, also where the product is 25.000000000000004.
        double place = Math.ceil(q * (sorted.length + 1) - 1e-9);
        return sorted[(int) Math.min(Math.max(place, 1), sorted.length) - 1];
    }

    private DoubleStream known(int i) {
        return Arrays.stream(replicates).mapToDouble(r -> r[i]).filter(v -> !Double.isNaN(v));
    }

    /** Mean over the draws in which the statistic could be computed; NaN when it never could. */
    public double mean(int i) {
        return known(i).average().orElse(Double.NaN);
    }

    /** Percentile interval. */
    public Interval interval(int i, Confidence confidence) {
        return new Interval(quantile(i, confidence.alpha() / 2), quantile(i, 1 - confidence.alpha() / 2));
    }

    /** Share of the draws of which something holds. */
    public double share(Predicate<double[]> holds) {
        return (double) Arrays.stream(replicates).filter(holds).count() / replicates.length;
    }
}

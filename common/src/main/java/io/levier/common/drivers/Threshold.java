package io.levier.common.drivers;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Where a measured operation begins to matter: of a fixed grid of limits the one that parts the outcome most, with a
 * p-value that allows for having looked at all of them. Every limit has a column of its own that is 1 on one side. The
 * null distribution of the largest t is that of the buckets' influences with signs drawn at random.
 */
public final class Threshold {

    private static final int DRAWS = 999;

    private final String limit;
    private final double effect;
    private final Interval interval;
    private final double pValue;

    private Threshold(String limit, double effect, Interval interval, double pValue) {
        this.limit = limit;
        this.effect = effect;
        this.interval = interval;
        this.pValue = pValue;
    }

    /**
     * Searches the limits.
     *
     * @param buckets moments at their bucket number
     * @param limits columns that are 1 beyond a limit and 0 before it
     * @param controls always in the model
     * @throws IllegalArgumentException without a limit
     */
    public static Threshold search(
            List<Moments> buckets,
            List<String> limits,
            List<String> controls,
            String outcome,
            Confidence confidence,
            long seed) {
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("a threshold is searched among at least one limit");
        }
        BucketJackknife effects = alone(buckets, limits.get(0), controls, outcome);
        for (String limit : limits.subList(1, limits.size())) {
            effects = effects.combined(alone(buckets, limit, controls, outcome), Threshold::joined);
        }
        double[] t = new double[limits.size()];
        int best = 0;
        for (int i = 0; i < t.length; i++) {
            t[i] = Math.abs(effects.estimate(i) / effects.error(i));
            best = t[i] > t[best] || Double.isNaN(t[best]) ? i : best;
        }
        return new Threshold(
                limits.get(best),
                effects.estimate(best),
                effects.interval(best, confidence),
                maxT(effects, t[best], seed));
    }

    private static BucketJackknife alone(List<Moments> buckets, String limit, List<String> controls, String outcome) {
        Design design = new Design(controls, List.of(Player.of(limit)), outcome, List.of());
        return BucketJackknife.of(BucketGrams.of(buckets, design), gram ->
                new double[] {LeastSquares.of(design.correlation(gram)).slope(controls.size())});
    }

    private static double[] joined(double[] some, double[] more) {
        double[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** How often the largest of all t would be as large if no limit mattered. */
    private static double maxT(BucketJackknife effects, double observed, long seed) {
        if (Double.isNaN(observed)) {
            return Double.NaN;
        }
        int reached = 1;
        SplittableRandom random = new SplittableRandom(seed);
        double[][] influence = effects.influences();
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] sum = new double[effects.size()];
            for (double[] bucket : influence) {
                double sign = random.nextBoolean() ? 1 : -1;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += sign * bucket[i];
                }
            }
            double largest = 0;
            for (int i = 0; i < sum.length; i++) {
                double t = Math.abs(sum[i] / effects.error(i));
                largest = Double.isNaN(t) ? largest : Math.max(largest, t);
            }
            reached += largest >= observed ? 1 : 0;
        }
        return (double) reached / (DRAWS + 1);
    }

    /** Column of the limit. */
    public String limit() {
        return limit;
    }

    /** Outcome beyond the limit minus outcome before it, controls held. */
    public double effect() {
        return effect;
    }

    /** Of the effect at the limit found, as if it had been named before: too narrow when many were tried. */
    public Interval interval() {
        return interval;
    }

    /** Allows for all limits tried (largest t, 999 draws of signs); never below 0.001. */
    public double pValue() {
        return pValue;
    }
}

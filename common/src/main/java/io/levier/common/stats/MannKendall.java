package io.levier.common.stats;

import java.util.Arrays;

/**
 * Whether a series of evenly spaced values rises or falls, whatever its shape (Mann 1945, Kendall 1975), with the
 * variance corrected for ties and the usual continuity correction.
 *
 * @param s rising pairs minus falling pairs
 * @param variance of s when there is no trend
 * @param tau s over the number of pairs, −1..1
 * @param pValue two-sided, normal approximation
 * @param slope median of the slopes of all pairs (Sen 1968), in units per step
 */
public record MannKendall(long s, double variance, double tau, double pValue, double slope) {

    private static final int SHORTEST = 3;

    /** Tests the values in time order; at least three, all finite. */
    public static MannKendall of(double... values) {
        int n = values.length;
        if (n < SHORTEST || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "a trend needs at least " + SHORTEST + " finite values, got " + Arrays.toString(values));
        }
        long s = 0;
        double[] slopes = new double[n * (n - 1) / 2];
        int pair = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += (long) Math.signum(values[j] - values[i]);
                slopes[pair++] = (values[j] - values[i]) / (j - i);
            }
        }
        double variance = variance(values);
        return new MannKendall(s, variance, (double) s / slopes.length, pValue(s, variance), median(slopes));
    }

    /** The p-value when values that follow each other go together, so that s varies so many times as much. */
    public double pValue(double inflation) {
        return pValue(s, variance * inflation);
    }

    private static double pValue(long s, double variance) {
        return TwoSidedTest.normal(variance == 0 ? 0 : (s - Math.signum((double) s)) / Math.sqrt(variance));
    }

    private static double variance(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double total = pairsTerm(sorted.length);
        for (int start = 0; start < sorted.length; ) {
            int end = start;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            total -= pairsTerm(end - start);
            start = end;
        }
        return total / 18;
    }

    private static double pairsTerm(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}

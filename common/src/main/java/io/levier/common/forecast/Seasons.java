package io.levier.common.forecast;

import java.util.Arrays;

/**
 * The seasons of a series by classical decomposition: a centred moving average over a year is the trend, and the mean of
 * what it leaves in each season is its index. Indices sum to zero, or average one where seasons are shares.
 */
final class Seasons {
    /** Nine in ten: the usual level of the test that decides whether the Theta method adjusts for seasons. */
    private static final double CRITICAL = 1.6448536269514722;

    private final double[] indices;
    private final boolean isShares;

    private Seasons(double[] indices, boolean isShares) {
        this.indices = indices;
        this.isShares = isShares;
    }

    /** @param history at least two years of {@code season} values, all above zero when seasons are shares */
    static Seasons of(double[] history, int season, boolean isShares) {
        double[] sums = new double[season];
        int[] counts = new int[season];
        int half = season / 2;
        for (int t = half; t < history.length - half; t++) {
            double trend = centred(history, t, season);
            sums[t % season] += isShares ? history[t] / trend : history[t] - trend;
            counts[t % season]++;
        }
        double[] indices = new double[season];
        for (int i = 0; i < season; i++) {
            indices[i] = sums[i] / counts[i];
        }
        double mean = Arrays.stream(indices).sum() / season;
        for (int i = 0; i < season; i++) {
            indices[i] = isShares ? indices[i] / mean : indices[i] - mean;
        }
        return new Seasons(indices, isShares);
    }

    private static double centred(double[] history, int t, int season) {
        int half = season / 2;
        double sum = 0;
        for (int i = -half; i <= half; i++) {
            // Of an even number of seasons the outermost two share a place.
            boolean isShared = season % 2 == 0 && Math.abs(i) == half;
            sum += isShared ? history[t + i] / 2 : history[t + i];
        }
        return sum / season;
    }

    /** No seasons at all. */
    static Seasons none() {
        return new Seasons(new double[] {0}, false);
    }

    /**
     * Whether values a year apart go together beyond chance: the autocorrelation against its error after Bartlett, as in
     * Assimakopoulos and Nikolopoulos (2000) and Fiorucci et al. (2016).
     */
    static boolean areThere(double[] history, int season) {
        if (season < 2 || history.length <= 2 * season) {
            return false;
        }
        double mean = Arrays.stream(history).sum() / history.length;
        double squares = 0;
        for (double value : history) {
            squares += (value - mean) * (value - mean);
        }
        double before = 0;
        double yearly = 0;
        for (int lag = 1; lag <= season; lag++) {
            double products = 0;
            for (int t = lag; t < history.length; t++) {
                products += (history[t] - mean) * (history[t - lag] - mean);
            }
            yearly = products / squares;
            before += lag < season ? yearly * yearly : 0;
        }
        return Math.abs(yearly) / Math.sqrt((1 + 2 * before) / history.length) > CRITICAL;
    }

    double index(int t) {
        return indices[t % indices.length];
    }

    double without(int t, double value) {
        return isShares ? value / index(t) : value - index(t);
    }

    double with(int t, double value) {
        return isShares ? value * index(t) : value + index(t);
    }

    /** By how much an error of the adjusted series is stretched. */
    double stretch(int t) {
        return isShares ? index(t) : 1;
    }
}

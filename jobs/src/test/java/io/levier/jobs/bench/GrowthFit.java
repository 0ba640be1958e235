package io.levier.jobs.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What something costs as a line of how much there is, {@code a + b · n} by least squares of the relative errors: sizes
 * double from one to the next, and with absolute errors the largest alone would decide.
 *
 * @param fixed what it costs whatever there is
 * @param each what one more costs
 * @param residuals measured minus fitted, size by size
 */
record GrowthFit(double fixed, double each, Residuals residuals) {

    /** What the line misses. A class of its own, for a record of an array would compare it by place. */
    static final class Residuals {
        private final double[] absolute;
        private final double[] relative;

        private Residuals(double[] absolute, double[] relative) {
            this.absolute = absolute;
            this.relative = relative;
        }

        double at(int size) {
            return absolute[size];
        }

        /** As a share of what was measured. */
        double share(int size) {
            return relative[size];
        }

        /** The worst of all, as a share of what was measured. */
        double worstShare() {
            return Arrays.stream(relative).map(Math::abs).max().orElse(0);
        }
    }

    /**
     * Fits costs, all above zero, at two sizes or more.
     *
     * @throws IllegalArgumentException when there are fewer or all sizes are the same
     */
    static GrowthFit of(double[] sizes, double[] costs) {
        if (sizes.length != costs.length || Arrays.stream(sizes).distinct().count() < 2) {
            throw new IllegalArgumentException("a line needs two sizes or more, not " + Arrays.toString(sizes));
        }
        if (Arrays.stream(costs).anyMatch(cost -> cost <= 0)) {
            throw new IllegalArgumentException("costs lie above zero, not " + Arrays.toString(costs));
        }
        double total = 0;
        double meanSize = 0;
        double meanCost = 0;
        for (int i = 0; i < sizes.length; i++) {
            double weight = 1 / (costs[i] * costs[i]);
            total += weight;
            meanSize += weight * sizes[i];
            meanCost += weight * costs[i];
        }
        meanSize /= total;
        meanCost /= total;
        double across = 0;
        double along = 0;
        for (int i = 0; i < sizes.length; i++) {
            double weight = 1 / (costs[i] * costs[i]);
            across += weight * (sizes[i] - meanSize) * (costs[i] - meanCost);
            along += weight * (sizes[i] - meanSize) * (sizes[i] - meanSize);
        }
        double each = across / along;
        double fixed = meanCost - each * meanSize;
        double[] absolute = IntStream.range(0, sizes.length)
                .mapToDouble(i -> costs[i] - fixed - each * sizes[i])
                .toArray();
        double[] relative = IntStream.range(0, sizes.length)
                .mapToDouble(i -> absolute[i] / costs[i])
                .toArray();
        return new GrowthFit(fixed, each, new Residuals(absolute, relative));
    }

    /** What the line says of a size. */
    double at(double size) {
        return fixed + each * size;
    }

    /** Power of the size by which a cost grows from one size to another: 1 is proportional, less is better. */
    static double exponent(double size, double cost, double largerSize, double largerCost) {
        return Math.log(largerCost / cost) / Math.log(largerSize / size);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.4g + %.4g · n, off by at most %.0f %%", fixed, each, 100 * residuals.worstShare());
    }
}

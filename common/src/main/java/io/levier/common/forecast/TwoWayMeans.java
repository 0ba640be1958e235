package io.levier.common.forecast;

/**
 * Takes away from values what is of their unit and what is of their period, by turns until nothing of either is left: what two
 * sets of dummies of a weighted regression would explain.
 */
final class TwoWayMeans {
    private static final int MOST_TURNS = 10_000;
    private static final double ENOUGH = 1e-13;

    private TwoWayMeans() {}

    /**
     * What is left of values.
     *
     * @param units unit of each, from 0 on
     * @param periods period of each, from 0 on
     */
    static double[] within(double[] values, int[] units, int[] periods, double[] weights) {
        double[] left = values.clone();
        double scale = 0;
        for (double value : values) {
            scale = Math.max(scale, Math.abs(value));
        }
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            double moved = Math.max(takeMeans(left, units, weights), takeMeans(left, periods, weights));
            if (moved <= ENOUGH * scale) {
                break;
            }
        }
        return left;
    }

    /** Takes the weighted mean of each group away, and says how large the largest of them was. */
    private static double takeMeans(double[] values, int[] groups, double[] weights) {
        int most = 0;
        for (int group : groups) {
            most = Math.max(most, group);
        }
        double[] sums = new double[most + 1];
        double[] totals = new double[most + 1];
        for (int i = 0; i < values.length; i++) {
            sums[groups[i]] += weights[i] * values[i];
            totals[groups[i]] += weights[i];
        }
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            double mean = sums[groups[i]] / totals[groups[i]];
            values[i] -= mean;
            largest = Math.max(largest, Math.abs(mean));
        }
        return largest;
    }
}

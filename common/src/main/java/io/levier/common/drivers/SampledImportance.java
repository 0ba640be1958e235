package io.levier.common.drivers;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The shares of {@link ShapleyImportance} estimated from random orders of entry, for more players than can be visited
 * exactly. Each order is used forwards and backwards, which cancels most of the chance; the same seed gives the same
 * orders. 20 000 orders leave errors of a few tenths of a point of share.
 */
public final class SampledImportance {

    private final double[] mean;
    private final double[] error;

    private SampledImportance(double[] mean, double[] error) {
        this.mean = mean;
        this.error = error;
    }

    /**
     * Shares R² among players of one or several columns.
     *
     * @param data controls, the columns of the players one after another, and the outcome
     * @param controls number of leading columns always in the model
     * @param pairs number of orders, each used in both directions; at least 2
     * @param playerSizes number of columns of each player
     */
    public static SampledImportance of(Correlation data, int controls, int pairs, long seed, int... playerSizes) {
        if (pairs < 2 || controls + Arrays.stream(playerSizes).sum() + 1 != data.size()) {
            throw new IllegalArgumentException(pairs + " pairs of orders over " + controls + " controls, players of "
                    + Arrays.toString(playerSizes) + " columns and an outcome do not fit " + data.size() + " columns");
        }
        int players = playerSizes.length;
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[players];
        Arrays.setAll(order, j -> j);
        double[] sum = new double[players];
        double[] squares = new double[players];
        double[][] afterControls = remaining(data, controls);
        for (int pair = 0; pair < pairs; pair++) {
            shuffle(order, random);
            double[] forwards = gains(afterControls, order, playerSizes);
            reverse(order);
            double[] backwards = gains(afterControls, order, playerSizes);
            for (int j = 0; j < players; j++) {
                double gain = (forwards[j] + backwards[j]) / 2;
                sum[j] += gain;
                squares[j] += gain * gain;
            }
        }
        double[] mean = new double[players];
        double[] error = new double[players];
        for (int j = 0; j < players; j++) {
            mean[j] = sum[j] / pairs;
            double variance = Math.max(0, squares[j] / pairs - mean[j] * mean[j]) * pairs / (pairs - 1);
            error[j] = Math.sqrt(variance / pairs);
        }
        return new SampledImportance(mean, error);
    }

    /** What the controls leave of the players' columns and the outcome. */
    private static double[][] remaining(Correlation data, int controls) {
        Sweep context = Sweep.ofFirst(controls, data.matrix());
        double[][] left = new double[data.size() - controls][data.size() - controls];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left.length; j++) {
                left[i][j] = context.entry(controls + i, controls + j);
            }
        }
        return left;
    }

    /** What each player adds to R² when they enter in this order: one elimination from the first to the last. */
    private static double[] gains(double[][] covariances, int[] order, int[] playerSizes) {
        int[] columns = columns(order, playerSizes);
        int last = columns.length - 1;
        double[][] m = new double[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            for (int j = i; j < columns.length; j++) {
                m[i][j] = covariances[columns[i]][columns[j]];
            }
        }
        double[] gains = new double[order.length];
        int k = 0;
        for (int player : order) {
            for (int end = k + playerSizes[player]; k < end; k++) {
                if (m[k][k] >= Sweep.SMALLEST_PIVOT) {
                    gains[player] += m[k][last] * m[k][last] / m[k][k];
                    for (int i = k + 1; i < last; i++) {
                        double factor = m[k][i] / m[k][k];
                        for (int j = i; j <= last; j++) {
                            m[i][j] -= factor * m[k][j];
                        }
                    }
                }
            }
        }
        return gains;
    }

    /** Columns in the order of their players, the outcome last. */
    private static int[] columns(int[] order, int[] playerSizes) {
        int[] start = new int[playerSizes.length + 1];
        for (int j = 0; j < playerSizes.length; j++) {
            start[j + 1] = start[j] + playerSizes[j];
        }
        int[] columns = new int[start[playerSizes.length] + 1];
        int next = 0;
        for (int player : order) {
            for (int column = start[player]; column < start[player + 1]; column++) {
                columns[next++] = column;
            }
        }
        columns[next] = next;
        return columns;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            swap(order, i, random.nextInt(i + 1));
        }
    }

    private static void reverse(int[] order) {
        for (int i = 0; i < order.length / 2; i++) {
            swap(order, i, order.length - 1 - i);
        }
    }

    private static void swap(int[] order, int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }

    /** Estimated part of R² per player; sums to R² minus that of the controls exactly. */
    public double[] raw() {
        return mean.clone();
    }

    /** Standard error of each part from having drawn orders, which says nothing about the customers drawn. */
    public double[] monteCarloErrors() {
        return error.clone();
    }
}

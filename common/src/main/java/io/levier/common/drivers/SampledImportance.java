package io.levier.common.drivers;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The shares of {@link ShapleyImportance} estimated from random orders of entry, for more players than can be visited
 * exactly. Each order is used forwards and backwards, which cancels most of the chance; the same seed gives the same
 * orders. 20 000 orders leave errors of a few tenths of a point of share.
 */
public final class SampledImportance {

    private final double controlsRSquared;
    private final double[] mean;
    private final double[] error;
    private final double probe;

    private SampledImportance(double controlsRSquared, double[] mean, double[] error, double probe) {
        this.controlsRSquared = controlsRSquared;
        this.mean = mean;
        this.error = error;
        this.probe = probe;
    }

    /**
     * Shares R² among players of one or several columns.
     *
     * @param data controls, the columns of the players one after another, the outcome, and a probe if there is one
     * @param controls number of leading columns always in the model
     * @param pairs number of orders, each used in both directions; at least 2
     * @param playerSizes number of columns of each player
     */
    public static SampledImportance of(Correlation data, int controls, int pairs, long seed, int... playerSizes) {
        int outcome = controls + Arrays.stream(playerSizes).sum();
        boolean isProbed = data.size() == outcome + 2;
        if (pairs < 2 || (data.size() != outcome + 1 && !isProbed)) {
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
        double probes = 0;
        for (int pair = 0; pair < pairs; pair++) {
            shuffle(order, random);
            // The probe enters before a drawn player of each order, or last: one more player as any other.
            int before = isProbed ? random.nextInt(players + 1) : -1;
            Entry forwards = new Entry(afterControls, playerSizes, before, isProbed);
            forwards.enter(order);
            reverse(order);
            Entry backwards = new Entry(afterControls, playerSizes, isProbed ? players - before : -1, isProbed);
            backwards.enter(order);
            probes += (forwards.probe + backwards.probe) / 2;
            for (int j = 0; j < players; j++) {
                double gain = (forwards.gains[j] + backwards.gains[j]) / 2;
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
        double controlsRSquared =
                data.isConstant(outcome) ? Double.NaN : 1 - afterControls[outcome - controls][outcome - controls];
        return new SampledImportance(controlsRSquared, mean, error, isProbed ? probes / pairs : Double.NaN);
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

    /** What each player adds to R² when they enter in an order: one elimination from the first to the last. */
    private static final class Entry {
        private final double[][] covariances;
        private final int[] sizes;
        private final int probeBefore;
        private final boolean isProbed;
        private final double[] gains;
        private double probe;

        private Entry(double[][] covariances, int[] sizes, int probeBefore, boolean isProbed) {
            this.covariances = covariances;
            this.sizes = sizes;
            this.probeBefore = probeBefore;
            this.isProbed = isProbed;
            this.gains = new double[sizes.length];
        }

        private void enter(int... order) {
            int[] columns = columns(order);
            int outcome = columns.length - (isProbed ? 2 : 1);
            double[][] m = new double[columns.length][columns.length];
            for (int i = 0; i < columns.length; i++) {
                for (int j = i; j < columns.length; j++) {
                    m[i][j] = covariances[columns[i]][columns[j]];
                }
            }
            int k = 0;
            for (int place = 0; place < order.length; place++) {
                if (place == probeBefore) {
                    probe(m, outcome);
                }
                for (int end = k + sizes[order[place]]; k < end; k++) {
                    if (m[k][k] >= Sweep.SMALLEST_PIVOT) {
                        gains[order[place]] += m[k][outcome] * m[k][outcome] / m[k][k];
                        eliminate(m, k);
                    }
                }
            }
            if (order.length == probeBefore) {
                probe(m, outcome);
            }
        }

        private void probe(double[][] m, int outcome) {
            double variance = m[outcome + 1][outcome + 1];
            double covariance = m[outcome][outcome + 1];
            probe = variance >= Sweep.SMALLEST_PIVOT ? covariance * covariance / variance : 0;
        }

        private static void eliminate(double[][] m, int k) {
            for (int i = k + 1; i < m.length; i++) {
                double factor = m[k][i] / m[k][k];
                for (int j = i; j < m.length; j++) {
                    m[i][j] -= factor * m[k][j];
                }
            }
        }

        /** Columns in the order of their players, the outcome and the probe last. */
        private int[] columns(int... order) {
            int[] start = new int[sizes.length + 1];
            for (int j = 0; j < sizes.length; j++) {
                start[j + 1] = start[j] + sizes[j];
            }
            int[] columns = new int[covariances.length];
            int next = 0;
            for (int player : order) {
                for (int column = start[player]; column < start[player + 1]; column++) {
                    columns[next++] = column;
                }
            }
            for (; next < columns.length; next++) {
                columns[next] = next;
            }
            return columns;
        }
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

    /** The same as {@link ShapleyImportance} tells it. */
    ShapleyImportance importance() {
        return new ShapleyImportance(controlsRSquared, mean, error, probe);
    }
}

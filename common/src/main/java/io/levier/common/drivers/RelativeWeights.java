package io.levier.common.drivers;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Relative weights (Johnson 2000): R² shared through the orthogonal variables closest to the predictors. A fast
 * cross-check of the Shapley importance, from which it strays when predictors are strongly related.
 */
public final class RelativeWeights {

    private final double[] raw;
    private final boolean psdRepaired;

    private RelativeWeights(double[] raw, boolean psdRepaired) {
        this.raw = raw;
        this.psdRepaired = psdRepaired;
    }

    /** Every column but the last a predictor, the last the outcome. */
    public static RelativeWeights of(Correlation data) {
        return of(data, 0);
    }

    /**
     * Shares what the predictors explain beyond the controls.
     *
     * @param data controls, predictors and, last, the outcome
     * @param controls number of leading columns always in the model
     */
    public static RelativeWeights of(Correlation data, int controls) {
        Sweep context = Sweep.ofFirst(controls, data.matrix());
        int p = data.size() - 1 - controls;
        double[] scale = new double[p];
        double[] withOutcome = new double[p];
        double[][] among = new double[p][p];
        for (int i = 0; i < p; i++) {
            double left = context.entry(controls + i, controls + i);
            scale[i] = left < Sweep.SMALLEST_PIVOT ? 0 : 1 / Math.sqrt(left);
            withOutcome[i] = scale[i] * context.entry(controls + i, data.size() - 1);
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                among[i][j] = scale[i] * scale[j] * context.entry(controls + i, controls + j);
            }
            // A constant column is its own orthogonal variable and explains nothing.
            among[i][i] = 1;
        }
        return of(among, withOutcome);
    }

    private static RelativeWeights of(double[][] among, double[] withOutcome) {
        NearestCorrelation possible = NearestCorrelation.of(among);
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(possible.r(), false));
        double[] values = eigen.getRealEigenvalues();
        double floor = NearestCorrelation.SMALLEST_EIGENVALUE
                * Arrays.stream(values).max().orElse(0);
        int p = values.length;
        double[] beta = new double[p];
        double[][] root = new double[p][p];
        for (int k = 0; k < p; k++) {
            if (values[k] > floor) {
                double[] v = eigen.getEigenvector(k).toArray();
                double along = dot(v, withOutcome) / Math.sqrt(values[k]);
                for (int i = 0; i < p; i++) {
                    beta[i] += v[i] * along;
                    for (int j = 0; j < p; j++) {
                        root[i][j] += v[i] * v[j] * Math.sqrt(values[k]);
                    }
                }
            }
        }
        double[] raw = new double[p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                raw[i] += root[i][j] * root[i][j] * beta[j] * beta[j];
            }
        }
        return new RelativeWeights(raw, possible.isMoved());
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Part of R² per column, never negative; sums to R² minus that of the controls. */
    public double[] raw() {
        return raw.clone();
    }

    /**
     * Whether the correlations could not all belong to one table, as happens with pairwise complete rows, and were moved
     * to the nearest that can.
     */
    public boolean psdRepaired() {
        return psdRepaired;
    }

    /** Per column its part of what all columns explain beyond the controls, summing to 1. */
    public double[] shares() {
        double sum = Arrays.stream(raw).sum();
        return Arrays.stream(raw).map(r -> sum > 0 ? r / sum : Double.NaN).toArray();
    }
}

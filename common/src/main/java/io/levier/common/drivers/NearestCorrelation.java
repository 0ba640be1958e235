package io.levier.common.drivers;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Correlations that can belong to one table: those given, or where they contradict each other the same without their
 * negative directions, the diagonal brought back to 1.
 */
final class NearestCorrelation {

    /** Smaller eigenvalues, as a part of the largest, are rounding. */
    static final double SMALLEST_EIGENVALUE = 1e-12;

    private final double[][] r;
    private final boolean isMoved;

    private NearestCorrelation(double[][] r, boolean isMoved) {
        this.r = r;
        this.isMoved = isMoved;
    }

    /**
     * Of symmetric correlations.
     *
     * @param r taken over where nothing has to move
     */
    static NearestCorrelation of(double[][] r) {
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(r, false));
        double[] values = eigen.getRealEigenvalues();
        double floor = SMALLEST_EIGENVALUE * Arrays.stream(values).max().orElse(0);
        return Arrays.stream(values).anyMatch(v -> v < -floor)
                ? new NearestCorrelation(withoutNegative(eigen, values), true)
                : new NearestCorrelation(r, false);
    }

    private static double[][] withoutNegative(EigenDecomposition eigen, double[] values) {
        int p = values.length;
        double[][] kept = new double[p][p];
        for (int k = 0; k < p; k++) {
            double[] v = eigen.getEigenvector(k).toArray();
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    kept[i][j] += Math.max(0, values[k]) * v[i] * v[j];
                }
            }
        }
        double[][] repaired = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                repaired[i][j] = i == j ? 1 : kept[i][j] / Math.sqrt(kept[i][i] * kept[j][j]);
            }
        }
        return repaired;
    }

    double[][] r() {
        return r;
    }

    boolean isMoved() {
        return isMoved;
    }
}

package io.levier.common.effect;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Where everybody was reached at once nobody is left to compare with: the months after are compared with where the line
 * through the months before was going. Errors allow neighbouring months to resemble each other (Newey and West 1987) and
 * are enlarged by n/(n − 3) for the parameters.
 *
 * @param estimate mean distance of the months after from the line
 * @param standardError of it
 * @param degreesOfFreedom months less parameters
 */
record InterruptedSeries(double estimate, double standardError, int degreesOfFreedom) {
    /** Months before and after, below which a line and a distance from it cannot be told apart. */
    static final int FEWEST_BEFORE = 8;

    static final int FEWEST_AFTER = 3;

    private static final int PARAMETERS = 3;

    /**
     * Fits value = level + slope · month + step after the start.
     *
     * @param months in order, from 0 on; months may be left out
     * @param values the value of each
     * @param start first month after
     */
    static InterruptedSeries of(List<Integer> months, List<Double> values, int start) {
        int n = months.size();
        double[][] rows = new double[n][];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            rows[i] = new double[] {1, months.get(i) - start, months.get(i) >= start ? 1 : 0};
            y[i] = values.get(i);
        }
        RealMatrix x = new Array2DRowRealMatrix(rows, false);
        RealMatrix bread =
                new LUDecomposition(x.transpose().multiply(x)).getSolver().getInverse();
        double[] beta = bread.multiply(x.transpose()).operate(y);
        double[] errors = new ArrayRealVector(y)
                .subtract(x.operate(new ArrayRealVector(beta)))
                .toArray();
        int lag = (int) Math.floor(4 * Math.pow(n / 100.0, 2.0 / 9));
        RealMatrix meat = new Array2DRowRealMatrix(PARAMETERS, PARAMETERS);
        for (int i = 0; i < n; i++) {
            for (int j = Math.max(0, i - lag); j <= Math.min(n - 1, i + lag); j++) {
                double weight = (1 - Math.abs(i - j) / (lag + 1.0)) * errors[i] * errors[j];
                meat = meat.add(
                        x.getRowVector(i).outerProduct(x.getRowVector(j)).scalarMultiply(weight));
            }
        }
        RealMatrix covariance = bread.multiply(meat).multiply(bread);
        double variance = covariance.getEntry(2, 2) * n / (n - PARAMETERS);
        return new InterruptedSeries(beta[2], Math.sqrt(Math.max(0, variance)), n - PARAMETERS);
    }
}

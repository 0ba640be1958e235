package io.levier.common.stats.crosstab;

import io.levier.common.stats.TwoSidedTest;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Weighted means by column and their variances by design: linearised ratios {@code Σwx/Σw} with customers as clusters,
 * covariances of columns that share customers included.
 */
final class ColumnMeans {
    private final CrosstabSums sums;

    ColumnMeans(CrosstabSums sums) {
        this.sums = sums;
    }

    /** The mean of a column, in the unit of the value; NaN without a value in it. */
    double mean(int column) {
        double base = sums.meanBase(sums.rows(), column);
        return base > 0 ? sums.meanSum(sums.rows(), column) / base : Double.NaN;
    }

    double covariance(int column, int other) {
        double products = sums.sumSum(column, other)
                - mean(column) * sums.baseSum(column, other)
                - mean(other) * sums.baseSum(other, column)
                + mean(column) * mean(other) * sums.baseBase(column, other);
        return sums.clusterFactor() * products / sums.meanBase(sums.rows(), column) / sums.meanBase(sums.rows(), other);
    }

    double standardError(int column) {
        double variance = covariance(column, column);
        return Double.isNaN(variance) ? Double.NaN : Math.sqrt(Math.max(0, variance));
    }

    /** Two-sided p of the difference of two columns, Student with the customers' degrees of freedom. */
    double pValue(int column, int other) {
        double variance = covariance(column, column) + covariance(other, other) - 2 * covariance(column, other);
        double size = mean(column) * mean(column) + mean(other) * mean(other);
        // Values that do not vary leave rounding behind instead of 0.
        return variance > 1e-14 * size
                ? TwoSidedTest.student((mean(column) - mean(other)) / Math.sqrt(variance), sums.clusters() - 1.0)
                : Double.NaN;
    }

    /**
     * Whether all columns have one mean: Wald's {@code W = (Lμ)'(LVL')⁻¹Lμ} with L the differences from the first column,
     * as {@code F = (ν − k + 1)/(ν·k)·W} on k and ν − k + 1 degrees of freedom, ν = C − 1 (Fellegi 1980).
     *
     * @param columns those that are compared
     * @return p, NaN when the means cannot be compared
     */
    double pValueOfAll(int[] columns) {
        int[] measured = Arrays.stream(columns)
                .filter(column -> !Double.isNaN(mean(column)))
                .toArray();
        int k = measured.length - 1;
        double df = sums.clusters() - (double) k;
        if (k < 1 || !(df > 0)) {
            return Double.NaN;
        }
        RealMatrix differences = new Array2DRowRealMatrix(k, measured.length);
        IntStream.range(0, k).forEach(i -> {
            differences.setEntry(i, 0, -1);
            differences.setEntry(i, i + 1, 1);
        });
        RealMatrix covariance = new Array2DRowRealMatrix(measured.length, measured.length);
        RealVector means = new ArrayRealVector(measured.length);
        for (int i = 0; i < measured.length; i++) {
            means.setEntry(i, mean(measured[i]));
            for (int j = 0; j < measured.length; j++) {
                covariance.setEntry(i, j, covariance(measured[i], measured[j]));
            }
        }
        RealVector contrast = differences.operate(means);
        try {
            double wald = contrast.dotProduct(
                    new LUDecomposition(differences.multiply(covariance).multiply(differences.transpose()))
                            .getSolver()
                            .solve(contrast));
            double f = df / ((sums.clusters() - 1.0) * k) * wald;
            return f >= 0 ? IndependenceTest.upperTail(f, k, df) : Double.NaN;
        } catch (SingularMatrixException e) {
            return Double.NaN;
        }
    }
}

package io.levier.common.stats.crosstab;

import io.levier.common.stats.TwoSidedTest;
import java.util.Arrays;

/**
 * Adjusted standardised residuals (Haberman 1973): observed minus expected in standard errors,
 * {@code (p − p_r p_c)·√n / √(p_r(1 − p_r)p_c(1 − p_c))}, divided by the root of the design effect of
 * {@code p − p_r p_c} in this cell. Without clusters and weights they are the textbook's. NaN where a row or column is
 * empty or holds everything.
 */
final class AdjustedResiduals {
    /** Fewer expected rows and the normal approximation of a cell does not hold (Cochran 1954). */
    private static final double LEAST_EXPECTED = 5;

    private final CrosstabSums sums;
    private final double[] residuals;

    AdjustedResiduals(CrosstabSums sums, ShareVariance variance, double designEffect) {
        this.sums = sums;
        residuals = new double[sums.rows() * sums.columns()];
        for (int row = 0; row < sums.rows(); row++) {
            for (int column = 0; column < sums.columns(); column++) {
                residuals[sums.at(row, column)] = residual(row, column, variance, designEffect);
            }
        }
    }

    private double residual(int row, int column, ShareVariance variance, double designEffect) {
        double ofRow = share(row, sums.columns());
        double ofColumn = share(sums.rows(), column);
        double spread = ofRow * (1 - ofRow) * ofColumn * (1 - ofColumn);
        // A row or column that holds everything leaves 1 − 1 up to rounding.
        if (!(spread > 1e-15)) {
            return Double.NaN;
        }
        double excess = share(row, column) - ofRow * ofColumn;
        double effect = variance.designEffect(coefficients(row, column, ofRow, ofColumn), designEffect);
        return excess * Math.sqrt(rows() / (spread * effect));
    }

    /** The share of a cell minus the product of its margins, as a linear function of the shares near these ones. */
    private double[] coefficients(int row, int column, double ofRow, double ofColumn) {
        double[] coefficients = new double[residuals.length];
        Arrays.fill(coefficients, 0);
        coefficients[sums.at(row, column)] = 1;
        for (int c = 0; c < sums.columns(); c++) {
            coefficients[sums.at(row, c)] -= ofColumn;
        }
        for (int r = 0; r < sums.rows(); r++) {
            coefficients[sums.at(r, column)] -= ofRow;
        }
        return coefficients;
    }

    private double share(int row, int column) {
        return sums.weight(row, column) / sums.weight(sums.rows(), sums.columns());
    }

    private double rows() {
        return sums.count(sums.rows(), sums.columns());
    }

    double residual(int row, int column) {
        return residuals[sums.at(row, column)];
    }

    /** Two-sided, Student with the customers' degrees of freedom; NaN where too few rows are expected. */
    double pValue(int row, int column) {
        double expected = rows() * share(row, sums.columns()) * share(sums.rows(), column);
        return expected < LEAST_EXPECTED
                ? Double.NaN
                : TwoSidedTest.student(residual(row, column), sums.clusters() - 1.0);
    }
}

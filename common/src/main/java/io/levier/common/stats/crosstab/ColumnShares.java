package io.levier.common.stats.crosstab;

import io.levier.common.stats.TwoSidedTest;

/**
 * Shares of the rows within each column, and whether two columns differ in one: the pooled test of two proportions,
 * {@code (p_j − p_k)/√(p̄(1 − p̄)(1/n_j + 1/n_k))}, divided by the root of the design effect of the difference, which
 * counts customers who stand in both columns. Without clusters and weights it is the textbook's.
 */
final class ColumnShares {
    private final CrosstabSums sums;
    private final ShareVariance variance;
    private final double designEffect;

    /** @param designEffect that of the whole table, for differences that show no variance of their own */
    ColumnShares(CrosstabSums sums, ShareVariance variance, double designEffect) {
        this.sums = sums;
        this.variance = variance;
        this.designEffect = designEffect;
    }

    /** Share of a row in a column, 0..1; NaN in an empty column. */
    double share(int row, int column) {
        return sums.weight(row, column) / sums.weight(sums.rows(), column);
    }

    /** Standard error of {@link #share} by design; NaN below two customers. */
    double standardError(int row, int column) {
        double[] coefficients = new double[sums.rows() * sums.columns()];
        addShare(coefficients, row, column, 1);
        return Math.sqrt(variance.ofDesign(coefficients));
    }

    /** The difference of the shares of a row in two columns, in standard errors; NaN when it shows no variance. */
    double statistic(int row, int column, int other) {
        double base = sums.weight(sums.rows(), column);
        double otherBase = sums.weight(sums.rows(), other);
        double pooled = (sums.weight(row, column) + sums.weight(row, other)) / (base + otherBase);
        double rowsPerWeight = sums.count(sums.rows(), sums.columns()) / sums.weight(sums.rows(), sums.columns());
        double simple = pooled * (1 - pooled) * (1 / base + 1 / otherBase) / rowsPerWeight;
        if (!(simple > 0)) {
            return Double.NaN;
        }
        double[] coefficients = new double[sums.rows() * sums.columns()];
        addShare(coefficients, row, column, 1);
        addShare(coefficients, row, other, -1);
        double effect = variance.designEffect(coefficients, designEffect);
        return (share(row, column) - share(row, other)) / Math.sqrt(simple * effect);
    }

    double pValue(int row, int column, int other) {
        return TwoSidedTest.student(statistic(row, column, other), sums.clusters() - 1.0);
    }

    private void addShare(double[] coefficients, int row, int column, double sign) {
        double ofColumn = sums.weight(sums.rows(), column) / sums.weight(sums.rows(), sums.columns());
        double share = share(row, column);
        for (int r = 0; r < sums.rows(); r++) {
            coefficients[sums.at(r, column)] += sign * ((r == row ? 1 : 0) - share) / ofColumn;
        }
    }
}

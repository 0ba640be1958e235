package io.levier.common.stats.crosstab;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Traces of the generalised design effects of the interaction of a table (Rao and Scott 1984):
 * {@code Δ = (H'D⁻¹H/n)⁻¹ H'D⁻¹VD⁻¹H}, with V the variance of the shares by design, D their diagonal and H contrasts that
 * no row or column effect reaches. D holds the observed shares; where a cell is empty, the shares expected under
 * independence, which are never 0.
 *
 * @param trace sum of the design effects; NaN when the design determines none
 */
record DesignEffects(double trace, double traceOfSquare) {

    static DesignEffects of(CrosstabSums sums, ShareVariance variance, Filled filled) {
        int[] cells = cells(sums, filled);
        double[] diagonal = diagonal(sums, variance, cells);
        RealMatrix contrasts = contrasts(filled.rows().size(), filled.columns().size());
        RealMatrix scaled = contrasts.copy();
        RealMatrix covariance = new Array2DRowRealMatrix(cells.length, cells.length);
        for (int a = 0; a < cells.length; a++) {
            for (int j = 0; j < contrasts.getColumnDimension(); j++) {
                scaled.setEntry(a, j, contrasts.getEntry(a, j) / diagonal[a]);
            }
            for (int b = 0; b < cells.length; b++) {
                covariance.setEntry(a, b, variance.covariance(cells[a], cells[b]));
            }
        }
        double n = sums.count(sums.rows(), sums.columns());
        RealMatrix ofSimpleSample = contrasts.transpose().multiply(scaled).scalarMultiply(1 / n);
        RealMatrix ofDesign = scaled.transpose().multiply(covariance).multiply(scaled);
        RealMatrix effects = new LUDecomposition(ofSimpleSample).getSolver().solve(ofDesign);
        double trace = 0;
        double traceOfSquare = 0;
        for (int i = 0; i < effects.getRowDimension(); i++) {
            trace += effects.getEntry(i, i);
            for (int j = 0; j < effects.getRowDimension(); j++) {
                traceOfSquare += effects.getEntry(i, j) * effects.getEntry(j, i);
            }
        }
        // A design without any variance leaves rounding behind, which is no design effect.
        return trace > 1e-9 ? new DesignEffects(trace, traceOfSquare) : new DesignEffects(Double.NaN, Double.NaN);
    }

    private static int[] cells(CrosstabSums sums, Filled filled) {
        int[] cells = new int[filled.rows().size() * filled.columns().size()];
        int at = 0;
        for (int row : filled.rows()) {
            for (int column : filled.columns()) {
                cells[at++] = sums.at(row, column);
            }
        }
        return cells;
    }

    private static double[] diagonal(CrosstabSums sums, ShareVariance variance, int[] cells) {
        double[] observed = new double[cells.length];
        double[] expected = new double[cells.length];
        boolean hasEmpty = false;
        double all = sums.weight(sums.rows(), sums.columns());
        for (int a = 0; a < cells.length; a++) {
            observed[a] = variance.share(cells[a]);
            expected[a] = sums.weight(cells[a] / sums.columns(), sums.columns())
                    / all
                    * (sums.weight(sums.rows(), cells[a] % sums.columns()) / all);
            hasEmpty |= observed[a] == 0;
        }
        return hasEmpty ? expected : observed;
    }

    /** Products of Helmert contrasts of the rows and of the columns. */
    private static RealMatrix contrasts(int rows, int columns) {
        double[][] products = new double[rows * columns][(rows - 1) * (columns - 1)];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                for (int i = 0; i < rows - 1; i++) {
                    for (int j = 0; j < columns - 1; j++) {
                        products[row * columns + column][i * (columns - 1) + j] = helmert(row, i) * helmert(column, j);
                    }
                }
            }
        }
        return new Array2DRowRealMatrix(products, false);
    }

    /** The {@code contrast}-th comparison of one level with the mean of those before it, scaled to length one. */
    private static double helmert(int level, int contrast) {
        double length = Math.sqrt((contrast + 1.0) * (contrast + 2.0));
        return level <= contrast ? -1 / length : level == contrast + 1 ? (contrast + 1) / length : 0;
    }
}

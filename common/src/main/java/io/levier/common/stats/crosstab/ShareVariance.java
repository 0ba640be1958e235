package io.levier.common.stats.crosstab;

import java.util.stream.IntStream;

/**
 * How the weighted shares of the cells of a table vary. By design: the linearised variance with customers as clusters,
 * {@code C/(C−1)·Σ_c u_c u_c'} with {@code u_c = (a_c − p·Σa_c)/W} (Binder 1983), which is {@code svymean} of survey
 * software. Of a simple sample: {@code (diag(p) − pp')/(n − 1)}. Without clusters and weights the two are equal.
 */
final class ShareVariance {
    private final double[] shares;
    private final double[][] matrix;
    private final double rows;

    ShareVariance(CrosstabSums sums) {
        int cells = sums.rows() * sums.columns();
        double weight = sums.weight(sums.rows(), sums.columns());
        double[] ofCustomers = new double[cells];
        for (int a = 0; a < cells; a++) {
            for (int b = 0; b < cells; b++) {
                ofCustomers[a] += sums.product(a, b);
            }
        }
        double all = IntStream.range(0, cells).mapToDouble(a -> ofCustomers[a]).sum();
        shares = new double[cells];
        for (int a = 0; a < cells; a++) {
            shares[a] = sums.weight(a / sums.columns(), a % sums.columns()) / weight;
        }
        matrix = new double[cells][cells];
        double factor = sums.clusterFactor() / (weight * weight);
        for (int a = 0; a < cells; a++) {
            for (int b = 0; b < cells; b++) {
                double centred = sums.product(a, b)
                        - shares[a] * ofCustomers[b]
                        - shares[b] * ofCustomers[a]
                        + shares[a] * shares[b] * all;
                matrix[a][b] = factor * centred;
            }
        }
        rows = sums.count(sums.rows(), sums.columns());
    }

    double share(int cell) {
        return shares[cell];
    }

    double covariance(int cell, int other) {
        return matrix[cell][other];
    }

    /** Variance by design of a sum of shares times coefficients; NaN below two customers. */
    double ofDesign(double[] coefficients) {
        double sum = 0;
        for (int a = 0; a < coefficients.length; a++) {
            if (coefficients[a] != 0) {
                double inner = 0;
                for (int b = 0; b < coefficients.length; b++) {
                    inner += matrix[a][b] * coefficients[b];
                }
                sum += coefficients[a] * inner;
            }
        }
        return Double.isNaN(sum) ? Double.NaN : Math.max(0, sum);
    }

    /** The variance the same sum would have in a simple sample of as many rows; NaN below two rows. */
    double ofSimpleSample(double[] coefficients) {
        double mean = 0;
        double square = 0;
        for (int a = 0; a < coefficients.length; a++) {
            mean += coefficients[a] * shares[a];
            square += coefficients[a] * coefficients[a] * shares[a];
        }
        return rows < 2 ? Double.NaN : Math.max(0, square - mean * mean) / (rows - 1);
    }

    /**
     * By how much the design inflates the variance of a sum of shares (Kish 1965).
     *
     * @param otherwise what is taken when the shares at hand show no variance to compare with
     */
    double designEffect(double[] coefficients, double otherwise) {
        double simple = ofSimpleSample(coefficients);
        double design = ofDesign(coefficients);
        // Differences of numbers of the size of one leave this much behind where there is no variance at all.
        double nothing = 1e-12 / Math.max(1, rows);
        return simple > nothing && design > nothing * nothing ? design / simple : otherwise;
    }
}

package io.levier.common.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The inverse of a symmetric positive matrix, by its root (Cholesky) in the scale of correlations.
 *
 * @param inverse its rows
 */
record InformationMatrix(List<double[]> inverse) {
    /** Less than this share of a column left by those before it, and it is a combination of them. */
    static final double ALIASED = 1e-9;

    /** Empty where a column is a combination of others. */
    static Optional<InformationMatrix> inverted(double[][] matrix) {
        int size = matrix.length;
        double[] scale = new double[size];
        for (int i = 0; i < size; i++) {
            if (!(matrix[i][i] > 0)) {
                return Optional.empty();
            }
            scale[i] = Math.sqrt(matrix[i][i]);
        }
        double[][] root = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j] / scale[i] / scale[j];
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                if (i == j && !(rest > ALIASED)) {
                    return Optional.empty();
                }
                root[i][j] = i == j ? Math.sqrt(rest) : rest / root[j][j];
            }
        }
        List<double[]> inverse = new ArrayList<>();
        for (int column = 0; column < size; column++) {
            inverse.add(solved(root, scale, column));
        }
        return Optional.of(new InformationMatrix(inverse));
    }

    private static double[] solved(double[][] root, double[] scale, int unit) {
        int size = scale.length;
        double[] x = new double[size];
        for (int i = 0; i < size; i++) {
            double rest = i == unit ? 1 / scale[i] : 0;
            for (int k = 0; k < i; k++) {
                rest -= root[i][k] * x[k];
            }
            x[i] = rest / root[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double rest = x[i];
            for (int k = i + 1; k < size; k++) {
                rest -= root[k][i] * x[k];
            }
            x[i] = rest / root[i][i];
        }
        for (int i = 0; i < size; i++) {
            x[i] /= scale[i];
        }
        return x;
    }

    /** The inverse times a vector. */
    double[] times(double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += inverse.get(i)[j] * vector[j];
            }
        }
        return product;
    }

    /** What the vector gives on both sides of the inverse: the variance of that combination. */
    double between(double[] vector) {
        double[] product = times(vector);
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * product[i];
        }
        return sum;
    }
}

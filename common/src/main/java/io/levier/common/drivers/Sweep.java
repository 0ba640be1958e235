package io.levier.common.drivers;

import java.io.Serializable;

/**
 * Gauss-Jordan sweeps of a symmetric matrix in correlation scale. Once the columns S are swept, the block of S holds
 * minus its inverse, the other columns hold their coefficients on S, and the rest holds what S leaves unexplained.
 */
final class Sweep implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A column of which less than this share is left by the columns before it is aliased with them. */
    static final double SMALLEST_PIVOT = 1e-10;

    private final double[][] m;
    private final boolean[] swept;

    /** Takes over the matrix. */
    Sweep(double[][] matrix) {
        this.m = matrix;
        this.swept = new boolean[matrix.length];
    }

    /** Sweeps the first columns in their order, passing by those that are constant or aliased with earlier ones. */
    static Sweep ofFirst(int columns, double[][] matrix) {
        Sweep sweep = new Sweep(matrix);
        for (int k = 0; k < columns; k++) {
            sweep.add(k);
        }
        return sweep;
    }

    private void add(int k) {
        double pivot = m[k][k];
        if (pivot < SMALLEST_PIVOT) {
            return;
        }
        for (int i = 0; i < m.length; i++) {
            if (i != k) {
                double factor = m[i][k] / pivot;
                for (int j = i; j < m.length; j++) {
                    if (j != k) {
                        m[i][j] -= factor * m[k][j];
                        m[j][i] = m[i][j];
                    }
                }
            }
        }
        for (int i = 0; i < m.length; i++) {
            if (i != k) {
                m[i][k] /= pivot;
                m[k][i] = m[i][k];
            }
        }
        m[k][k] = -1 / pivot;
        swept[k] = true;
    }

    boolean isSwept(int k) {
        return swept[k];
    }

    double entry(int i, int j) {
        return m[i][j];
    }

    /** Number of columns swept: the rank of those offered. */
    int rank() {
        int rank = 0;
        for (boolean s : swept) {
            rank += s ? 1 : 0;
        }
        return rank;
    }
}

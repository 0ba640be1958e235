package io.levier.jobs.generate.story;

/** Brute force: sums cross products row by row and solves by elimination with pivoting. Knows nothing of the house. */
final class NormalEquations {
    private final double[][] cross;
    private final double[] moments;

    NormalEquations(int columns) {
        this.cross = new double[columns][columns];
        this.moments = new double[columns];
    }

    void add(double[] x, double y, double weight) {
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                cross[i][j] += weight * x[i] * x[j];
            }
            moments[i] += weight * x[i] * y;
        }
    }

    double[] solution() {
        double[] solution = new double[moments.length];
        double[][] inverse = inverse();
        for (int i = 0; i < solution.length; i++) {
            for (int j = 0; j < solution.length; j++) {
                solution[i] += inverse[i][j] * moments[j];
            }
        }
        return solution;
    }

    /** The inverse of the cross products, by Gauss and Jordan. */
    double[][] inverse() {
        int n = moments.length;
        double[][] work = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(cross[i], 0, work[i], 0, n);
            work[i][n + i] = 1;
        }
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(work[row][column]) > Math.abs(work[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swap = work[pivot];
            work[pivot] = work[column];
            work[column] = swap;
            double scale = work[column][column];
            for (int k = 0; k < 2 * n; k++) {
                work[column][k] /= scale;
            }
            for (int row = 0; row < n; row++) {
                double factor = work[row][column];
                if (row != column && factor != 0) {
                    for (int k = 0; k < 2 * n; k++) {
                        work[row][k] -= factor * work[column][k];
                    }
                }
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(work[i], n, inverse[i], 0, n);
        }
        return inverse;
    }
}

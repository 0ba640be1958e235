package io.levier.common.stats;

/**
 * The lower triangular root of a covariance matrix (Cholesky). A column that is constant, or a combination of the columns
 * before it, adds nothing to solve for: it is passed by, and its solution is 0.
 */
public final class CovarianceRoot {

    private final int size;
    private final double[] root;
    private double smallestRest = 1;

    private CovarianceRoot(int size) {
        this.size = size;
        this.root = new double[size * size];
    }

    /**
     * The root of some rows and columns of a symmetric matrix, of which only the upper triangle is read.
     *
     * @param of which, in their order: a column is passed by for what those before it leave
     * @param leastRest what earlier columns must leave of a variance for a column to count, as a share
     */
    public static CovarianceRoot of(double[][] matrix, int[] of, double leastRest) {
        CovarianceRoot factor = new CovarianceRoot(of.length);
        double[] l = factor.root;
        for (int j = 0; j < of.length; j++) {
            double variance = matrix[of[j]][of[j]];
            double rest = variance;
            for (int k = 0; k < j; k++) {
                rest -= l[j * of.length + k] * l[j * of.length + k];
            }
            double share = variance > 0 ? rest / variance : 0;
            factor.smallestRest = Math.min(factor.smallestRest, share);
            if (share < leastRest) {
                continue;
            }
            double pivot = Math.sqrt(rest);
            l[j * of.length + j] = pivot;
            for (int i = j + 1; i < of.length; i++) {
                double sum = matrix[Math.min(of[i], of[j])][Math.max(of[i], of[j])];
                for (int k = 0; k < j; k++) {
                    sum -= l[i * of.length + k] * l[j * of.length + k];
                }
                l[i * of.length + j] = sum / pivot;
            }
        }
        return factor;
    }

    /** The least that is left of any variance by the columns before it: 1 without correlation, 0 or less when singular. */
    public double smallestRest() {
        return smallestRest;
    }

    /** Whether the column at a place of the order counts. */
    public boolean takes(int place) {
        return root[place * size + place] > 0;
    }

    /** Replaces a right side by its solution. */
    public void solve(double[] side) {
        for (int i = 0; i < size; i++) {
            double pivot = root[i * size + i];
            double sum = side[i];
            for (int k = 0; k < i; k++) {
                sum -= root[i * size + k] * side[k];
            }
            side[i] = pivot == 0 ? 0 : sum / pivot;
        }
        for (int i = size - 1; i >= 0; i--) {
            double pivot = root[i * size + i];
            double sum = side[i];
            for (int k = i + 1; k < size; k++) {
                sum -= root[k * size + i] * side[k];
            }
            side[i] = pivot == 0 ? 0 : sum / pivot;
        }
    }

    /** The inverse, 0 in the rows and columns passed by. */
    public double[][] inverse() {
        double[][] inverse = new double[size][size];
        for (int i = 0; i < size; i++) {
            inverse[i][i] = 1;
            solve(inverse[i]);
        }
        return inverse;
    }
}

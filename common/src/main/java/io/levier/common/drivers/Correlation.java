package io.levier.common.drivers;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Means, variances and correlations of consecutive columns of a Gram matrix; in regressions the outcome comes last.
 * Constant columns correlate with nothing, not even themselves, so that every method passes them by.
 */
public final class Correlation implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long rows;
    private final double sumW;
    private final double[] mean;
    private final double[] deviation;
    private final double[][] r;

    private Correlation(long rows, double sumW, double[] mean, double[] deviation, double[][] r) {
        this.rows = rows;
        this.sumW = sumW;
        this.mean = mean;
        this.deviation = deviation;
        this.r = r;
    }

    /** {@code count} columns of a Gram matrix beginning with column {@code first}. */
    static Correlation of(Gram gram, int first, int count) {
        double[] mean = new double[count];
        double[] deviation = new double[count];
        for (int i = 0; i < count; i++) {
            mean[i] = gram.mean(first + i);
            deviation[i] = gram.isConstant(first + i) ? 0 : Math.sqrt(gram.covariance(first + i, first + i));
        }
        double[][] r = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = i; j < count && deviation[i] > 0; j++) {
                if (deviation[j] > 0) {
                    r[i][j] = i == j ? 1 : gram.covariance(first + i, first + j) / (deviation[i] * deviation[j]);
                    r[j][i] = r[i][j];
                }
            }
        }
        return new Correlation(gram.rows(), gram.sumW(), mean, deviation, r);
    }

    /** All columns of a Gram matrix but the constant. */
    public static Correlation of(Gram gram) {
        return of(gram, 1, gram.size() - 1);
    }

    /** Given correlations, of columns with mean 0 and variance 1: what remains of the rows is their number. */
    public static Correlation given(double[][] r, long rows) {
        double[] ones = new double[r.length];
        Arrays.fill(ones, 1);
        double[][] copy = Arrays.stream(r).map(double[]::clone).toArray(double[][]::new);
        return new Correlation(rows, (double) rows, new double[r.length], ones, copy);
    }

    /** Columns with these means and covariances, as an estimate with missing values gives them; divisor Σw. */
    static Correlation ofCovariances(double[] mean, double[][] covariance, long rows, double sumW) {
        int size = mean.length;
        double[] deviation = new double[size];
        double[][] r = new double[size][size];
        for (int i = 0; i < size; i++) {
            deviation[i] = Math.sqrt(Math.max(0, covariance[i][i]));
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (deviation[i] > 0 && deviation[j] > 0) {
                    r[i][j] = i == j ? 1 : covariance[i][j] / (deviation[i] * deviation[j]);
                }
            }
        }
        return new Correlation(rows, sumW, mean.clone(), deviation, r);
    }

    /** Some columns in another order. */
    Correlation select(int... columns) {
        double[] means = new double[columns.length];
        double[] deviations = new double[columns.length];
        double[][] chosen = new double[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            means[i] = mean[columns[i]];
            deviations[i] = deviation[columns[i]];
            for (int j = 0; j < columns.length; j++) {
                chosen[i][j] = r[columns[i]][columns[j]];
            }
        }
        return new Correlation(rows, sumW, means, deviations, chosen);
    }

    public int size() {
        return mean.length;
    }

    public long rows() {
        return rows;
    }

    public double sumW() {
        return sumW;
    }

    public double mean(int i) {
        return mean[i];
    }

    /** Weighted standard deviation with divisor Σw, 0 for a constant column. */
    public double deviation(int i) {
        return deviation[i];
    }

    public boolean isConstant(int i) {
        return deviation[i] == 0;
    }

    public double r(int i, int j) {
        return r[i][j];
    }

    /** A copy of the whole matrix. */
    public double[][] matrix() {
        return Arrays.stream(r).map(double[]::clone).toArray(double[][]::new);
    }
}

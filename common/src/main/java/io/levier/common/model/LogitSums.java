package io.levier.common.model;

import java.io.Serializable;

/**
 * Slope and curvature of the log-likelihood of a logistic regression on columns of ones and zeros, summed over rows in
 * any parts. The last parameter is the intercept.
 */
public final class LogitSums implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double[] slopes;
    private final double[][] information;
    private double logLikelihood;
    private long rows;
    private long positives;

    /**
     * Nothing yet.
     *
     * @param columns without the intercept
     */
    public LogitSums(int columns) {
        this.slopes = new double[columns + 1];
        this.information = new double[columns + 1][columns + 1];
    }

    /**
     * Adds a row.
     *
     * @param ones its columns with a one, rising
     * @param parameters at which slope and curvature are taken
     */
    public void add(int[] ones, boolean isPositive, double... parameters) {
        int intercept = slopes.length - 1;
        double odds = parameters[intercept];
        for (int column : ones) {
            odds += parameters[column];
        }
        double probability = Probability.logistic(odds);
        // From the nearer end: beside 1 the difference would lose its digits, and a fit that runs off would seem to
        // rest.
        double residual = isPositive ? Probability.logistic(-odds) : -probability;
        double weight = probability * Probability.logistic(-odds);
        for (int k = 0; k < ones.length; k++) {
            slopes[ones[k]] += residual;
            for (int l = 0; l <= k; l++) {
                information[ones[k]][ones[l]] += weight;
            }
            information[intercept][ones[k]] += weight;
        }
        slopes[intercept] += residual;
        information[intercept][intercept] += weight;
        logLikelihood += (isPositive ? odds : 0) - Math.max(odds, 0) - Math.log1p(Math.exp(-Math.abs(odds)));
        rows++;
        positives += isPositive ? 1 : 0;
    }

    /** The rows of both. */
    public LogitSums merge(LogitSums other) {
        LogitSums both = new LogitSums(slopes.length - 1);
        for (LogitSums one : new LogitSums[] {this, other}) {
            for (int j = 0; j < slopes.length; j++) {
                both.slopes[j] += one.slopes[j];
                for (int k = 0; k <= j; k++) {
                    both.information[j][k] += one.information[j][k];
                }
            }
            both.logLikelihood += one.logLikelihood;
            both.rows += one.rows;
            both.positives += one.positives;
        }
        return both;
    }

    public long rows() {
        return rows;
    }

    public long positives() {
        return positives;
    }

    /** Both halves of the curvature. */
    double[][] information() {
        double[][] whole = new double[slopes.length][slopes.length];
        for (int j = 0; j < slopes.length; j++) {
            for (int k = 0; k <= j; k++) {
                whole[j][k] = information[j][k];
                whole[k][j] = information[j][k];
            }
        }
        return whole;
    }

    NewtonTop.Surface surface() {
        return new NewtonTop.Surface(logLikelihood, slopes.clone(), information());
    }
}

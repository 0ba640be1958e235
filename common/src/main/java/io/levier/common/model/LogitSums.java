package io.levier.common.model;

import java.io.Serializable;

/**
 * Slope and curvature of the log-likelihood of a logistic regression, summed over rows in any parts; most columns are ones
 * and zeros. The last parameter is the intercept.
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
        double odds = parameters[slopes.length - 1];
        for (int column : ones) {
            odds += parameters[column];
        }
        double residual = residual(odds, isPositive);
        double weight = weight(odds);
        double[] ofIntercept = information[slopes.length - 1];
        for (int k = 0; k < ones.length; k++) {
            slopes[ones[k]] += residual;
            double[] line = information[ones[k]];
            for (int l = 0; l <= k; l++) {
                line[ones[l]] += weight;
            }
            ofIntercept[ones[k]] += weight;
        }
        addIntercept(odds, isPositive);
    }

    /**
     * Adds a row of any numbers.
     *
     * @param at columns of its numbers, rising
     */
    void add(int[] at, double[] values, boolean isPositive, double... parameters) {
        double odds = logOdds(at, values, parameters);
        double residual = residual(odds, isPositive);
        double weight = weight(odds);
        double[] ofIntercept = information[slopes.length - 1];
        for (int k = 0; k < at.length; k++) {
            slopes[at[k]] += residual * values[k];
            double[] line = information[at[k]];
            double weighted = weight * values[k];
            for (int l = 0; l <= k; l++) {
                line[at[l]] += weighted * values[l];
            }
            ofIntercept[at[k]] += weighted;
        }
        addIntercept(odds, isPositive);
    }

    private void addIntercept(double odds, boolean isPositive) {
        int intercept = slopes.length - 1;
        slopes[intercept] += residual(odds, isPositive);
        information[intercept][intercept] += weight(odds);
        logLikelihood += logLikelihood(odds, isPositive);
        rows++;
        positives += isPositive ? 1 : 0;
    }

    static double logOdds(int[] at, double[] values, double... parameters) {
        double odds = parameters[parameters.length - 1];
        for (int k = 0; k < at.length; k++) {
            odds += parameters[at[k]] * values[k];
        }
        return odds;
    }

    /** The logarithm of how likely an outcome is. */
    static double logLikelihood(double odds, boolean isPositive) {
        return (isPositive ? odds : 0) - Math.max(odds, 0) - Math.log1p(Math.exp(-Math.abs(odds)));
    }

    /**
     * From the nearer end: beside 1 the difference would lose its digits, and a fit that runs off would seem to rest.
     */
    private static double residual(double odds, boolean isPositive) {
        return isPositive ? Probability.logistic(-odds) : -Probability.logistic(odds);
    }

    private static double weight(double odds) {
        return Probability.logistic(odds) * Probability.logistic(-odds);
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

    /** The logarithm of how likely the outcomes are. */
    public double logLikelihood() {
        return logLikelihood;
    }

    double slope(int column) {
        return slopes[column];
    }

    /**
     * Unbiased standard deviations of the columns, all of ones and zeros: where all log-odds are 0, a row weighs a quarter.
     *
     * @throws IllegalStateException where the sums were taken elsewhere
     */
    public double[] deviationsOfOnes() {
        int columns = slopes.length - 1;
        if (information[columns][columns] != rows / 4.0) {
            throw new IllegalStateException("these sums were not taken where all log-odds are 0");
        }
        double[] deviations = new double[columns];
        for (int j = 0; j < columns; j++) {
            double ones = 4 * information[j][j];
            deviations[j] = rows > 1 ? Math.sqrt(ones * (rows - ones) / rows / (rows - 1)) : 0;
        }
        return deviations;
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

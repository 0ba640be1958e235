package io.levier.common.drivers;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.TwoSidedTest;

/**
 * Errors of coefficients that allow the answers of one customer to resemble each other: CR1 with the factor of Stata,
 * {@code G/(G−1)·(n−1)/(n−k)}, and Student's t with G − 1 degrees of freedom for G customers. Packages differ by this
 * factor only, so it is printed beside the errors. Where every customer has one answer the errors are HC3, with the
 * degrees of freedom of the fit.
 */
public final class ClusterErrors implements CustomerErrors {

    private final LeastSquares fit;
    private final boolean isOfSingles;
    private final long clusters;
    private final double factor;
    private final double[][] covariance;

    private ClusterErrors(LeastSquares fit, boolean isOfSingles, long clusters, double factor, double[][] covariance) {
        this.fit = fit;
        this.isOfSingles = isOfSingles;
        this.clusters = clusters;
        this.factor = factor;
        this.covariance = covariance;
    }

    /** From the scores of all customers of the fit. */
    public static ClusterErrors of(ScoreMeat meat) {
        LeastSquares fit = meat.fit();
        if (meat.rows() != fit.rows()) {
            throw new IllegalArgumentException("the scores come from " + meat.rows() + " rows, the coefficients from "
                    + fit.rows() + "; both must be the same rows");
        }
        double g = meat.clusters();
        double n = fit.rows();
        double factor = meat.isOfSingles() ? 1 : g / (g - 1) * (n - 1) / (n - fit.parameters());
        double[][] bread = bread(fit);
        int k = bread.length;
        double[][] half = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int l = 0; l < k; l++) {
                    half[i][j] += bread[i][l] * meat.entry(l, j);
                }
            }
        }
        double[][] covariance = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int l = 0; l < k; l++) {
                    covariance[i][j] += factor * half[i][l] * bread[j][l];
                }
            }
        }
        return new ClusterErrors(fit, meat.isOfSingles(), meat.clusters(), factor, covariance);
    }

    /** The map from scores, in standard deviations of centred predictors, to coefficients in original units. */
    private static double[][] bread(LeastSquares fit) {
        Correlation data = fit.data();
        int p = fit.predictors();
        double[][] bread = new double[p + 1][p + 1];
        bread[0][0] = 1 / data.sumW();
        for (int j = 0; j < p; j++) {
            for (int l = 0; l < p; l++) {
                if (fit.takesPart(j)) {
                    bread[j + 1][l + 1] = fit.inverse(j, l) / data.sumW() / data.deviation(j);
                    bread[0][l + 1] -= data.mean(j) * bread[j + 1][l + 1];
                }
            }
        }
        return bread;
    }

    public long clusters() {
        return clusters;
    }

    /** What the plain sandwich was multiplied by. */
    public double factor() {
        return factor;
    }

    /** Covariance of two coefficients; 0 is the intercept, j + 1 predictor j. */
    public double covariance(int i, int j) {
        return covariance[i][j];
    }

    public double interceptError() {
        return Math.sqrt(covariance[0][0]);
    }

    /** Error of the slope of predictor j; NaN when it takes no part in the fit. */
    @Override
    public double error(int j) {
        return fit.takesPart(j) ? Math.sqrt(covariance[j + 1][j + 1]) : Double.NaN;
    }

    @Override
    public double pValue(int j) {
        return TwoSidedTest.student(fit.slope(j) / error(j), degreesOfFreedom());
    }

    @Override
    public Interval interval(int j, Confidence confidence) {
        return Interval.around(fit.slope(j), confidence.t(degreesOfFreedom()) * error(j));
    }

    private double degreesOfFreedom() {
        return isOfSingles ? (double) fit.degreesOfFreedom() : clusters - 1.0;
    }

    @Override
    public String type() {
        return isOfSingles ? "HC3, one answer per customer" : "CR1 by customer, factor G/(G-1)*(n-1)/(n-k)";
    }
}

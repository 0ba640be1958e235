package io.levier.common.model;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.TwoSidedTest;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Errors of parameters that allow the rows of one customer to resemble each other: {@code c·A⁻¹(Σ s_c s_c')A⁻¹} with the
 * factor {@code c = G/(G−1)·(n−1)/(n−k)} for G customers, n rows and k parameters (CR1, as Stata for linear models and
 * sandwich's HC1 have it), and Student's t with G − 1 degrees of freedom.
 */
public final class SandwichErrors {

    private final LikelihoodFit fit;
    private final long clusters;
    private final double factor;
    private final RealMatrix covariance;

    private SandwichErrors(LikelihoodFit fit, long clusters, double factor, RealMatrix covariance) {
        this.fit = fit;
        this.clusters = clusters;
        this.factor = factor;
        this.covariance = covariance;
    }

    /** From the scores of all customers of the fit; NaN all over for a single customer. */
    public static SandwichErrors of(LikelihoodFit fit, ClusterScores scores) {
        int k = fit.parameters();
        if (scores.rows() != fit.rows() || scores.parameters() != k) {
            throw new IllegalArgumentException("the scores of " + scores.parameters() + " parameters come from "
                    + scores.rows() + " rows, the fit of " + k + " from " + fit.rows()
                    + "; both must be the same rows");
        }
        double g = scores.clusters();
        double n = fit.rows();
        double factor = g / (g - 1) * (n - 1) / (n - k);
        RealMatrix bread = new Array2DRowRealMatrix(k, k);
        RealMatrix meat = new Array2DRowRealMatrix(k, k);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                bread.setEntry(i, j, fit.covariance(i, j));
                meat.setEntry(i, j, g > 1 && n > k ? scores.entry(i, j) * factor : Double.NaN);
            }
        }
        return new SandwichErrors(
                fit, scores.clusters(), factor, bread.multiply(meat).multiply(bread));
    }

    public long clusters() {
        return clusters;
    }

    /** What the plain sandwich was multiplied by: packages differ by it only. */
    public double factor() {
        return factor;
    }

    public double covariance(int i, int j) {
        return covariance.getEntry(i, j);
    }

    public double error(int i) {
        return Math.sqrt(covariance(i, i));
    }

    /** Of the hypothesis that the parameter is 0. */
    public double pValue(int i) {
        return TwoSidedTest.student(fit.parameter(i) / error(i), clusters - 1.0);
    }

    public Interval interval(int i, Confidence confidence) {
        return Interval.around(fit.parameter(i), confidence.t(clusters - 1.0) * error(i));
    }
}

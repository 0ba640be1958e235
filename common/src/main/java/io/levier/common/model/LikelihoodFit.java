package io.levier.common.model;

import java.io.Serializable;
import java.util.Arrays;

/** Parameters that maximise a log-likelihood, as errors of them are computed; they travel to where rows are scored. */
public abstract sealed class LikelihoodFit implements Serializable permits LogisticFit, OrdinalLogit, IndicatorLogit {
    private static final long serialVersionUID = 1L;

    private final double[] parameters;
    private final double[][] covariance;
    private final double logLikelihood;
    private final double nullLogLikelihood;
    private final long rows;

    /** Takes over the arrays. */
    LikelihoodFit(
            double[] parameters, double[][] covariance, double logLikelihood, double nullLogLikelihood, long rows) {
        this.parameters = parameters;
        this.covariance = covariance;
        this.logLikelihood = logLikelihood;
        this.nullLogLikelihood = nullLogLikelihood;
        this.rows = rows;
    }

    /** Log-likelihood of a model that knows only how often each category occurs. */
    static double nullLogLikelihood(double... weights) {
        double all = Arrays.stream(weights).sum();
        return Arrays.stream(weights)
                .map(weight -> weight * Math.log(weight / all))
                .sum();
    }

    /** Number of parameters, those of no interest included. */
    public int parameters() {
        return parameters.length;
    }

    /** All parameters, not to be changed. */
    double[] top() {
        return parameters;
    }

    public double parameter(int i) {
        return parameters[i];
    }

    /** Entry of the inverse information: the covariance if rows were independent and weights counts of rows. */
    public double covariance(int i, int j) {
        return covariance[i][j];
    }

    /** Rows with weight. */
    public long rows() {
        return rows;
    }

    public double logLikelihood() {
        return logLikelihood;
    }

    /** Log-likelihood of the model that knows only how frequent the categories are. */
    public double nullLogLikelihood() {
        return nullLogLikelihood;
    }

    /** Error of a parameter if every row were an independent customer. */
    public double independentError(int i) {
        return Math.sqrt(covariance(i, i));
    }

    /** {@code −2·} log-likelihood. */
    public double deviance() {
        return -2 * logLikelihood();
    }

    /** McFadden's R²: by which share the predictors bring the log-likelihood nearer to 0. */
    public double mcFadden() {
        return 1 - logLikelihood() / nullLogLikelihood();
    }
}

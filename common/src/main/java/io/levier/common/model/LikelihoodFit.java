package io.levier.common.model;

import java.io.Serializable;

/** Parameters that maximise a log-likelihood, as errors of them are computed; they travel to where rows are scored. */
public interface LikelihoodFit extends Serializable {

    /** Number of parameters, those of no interest included. */
    int parameters();

    double parameter(int i);

    /** Entry of the inverse information: the covariance if rows were independent and weights counts of rows. */
    double covariance(int i, int j);

    /** Rows with weight. */
    long rows();

    double logLikelihood();

    /** Log-likelihood of the model that knows only how frequent the categories are. */
    double nullLogLikelihood();

    /** Error of a parameter if every row were an independent customer. */
    default double independentError(int i) {
        return Math.sqrt(covariance(i, i));
    }

    /** {@code −2·} log-likelihood. */
    default double deviance() {
        return -2 * logLikelihood();
    }

    /** McFadden's R²: by which share the predictors bring the log-likelihood nearer to 0. */
    default double mcFadden() {
        return 1 - logLikelihood() / nullLogLikelihood();
    }
}

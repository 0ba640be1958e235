package io.levier.common.model;

/** Rows of a logistic regression, wherever they lie, as far as a fit asks for them. Parameters end with the intercept. */
public interface LogitRows {

    /** Without the intercept. */
    int columns();

    long rows();

    /** The logarithm of how likely the outcomes of all rows are. */
    double logLikelihood(double... parameters);

    /** Slope and curvature of it. */
    LogitSums sums(double... parameters);
}

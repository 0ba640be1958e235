package io.levier.common.model;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;

/**
 * By how much the net score of ordered categories would move if a predictor moved in every row, as proportional odds have it
 * (g-computation): categories count evenly from −100 to 100, {@code E = 100 − 200/(K−1)·Σ_k F(ζ_k − x'b)}. Errors by the
 * delta method, rows and moves taken as given.
 */
public final class OrdinalGain {
    private final OrdinalLogit fit;
    private final SandwichErrors errors;
    private final double[] slopes;
    private double weight;
    private double total;

    /** Of a fit; rows are added. */
    public OrdinalGain(OrdinalLogit fit, SandwichErrors errors) {
        this.fit = fit;
        this.errors = errors;
        this.slopes = new double[fit.parameters()];
    }

    /** A row as it is and as it would be. */
    public void add(double[] x, double[] moved, double rowWeight) {
        weight += rowWeight;
        total += rowWeight * (score(moved, rowWeight) - score(x, -rowWeight));
    }

    /** The expected score; adds what it moves by with each parameter, times a weight, to the slopes. */
    private double score(double[] x, double rowWeight) {
        int thresholds = fit.parameterOf(0);
        double step = 200.0 / thresholds;
        double linear = 0;
        for (int j = 0; j < x.length; j++) {
            linear += fit.coefficient(j) * x[j];
        }
        double score = 100;
        for (int k = 0; k < thresholds; k++) {
            double below = fit.threshold(k) - linear;
            double density = Probability.logistic(below) * Probability.logistic(-below);
            score -= step * Probability.logistic(below);
            slopes[k] -= rowWeight * step * density;
            for (int j = 0; j < x.length; j++) {
                slopes[fit.parameterOf(j)] += rowWeight * step * density * x[j];
            }
        }
        return score;
    }

    /** Points of the score; NaN without rows. */
    public double gain() {
        return total / weight;
    }

    public double error() {
        double variance = 0;
        for (int i = 0; i < slopes.length; i++) {
            for (int j = 0; j < slopes.length; j++) {
                variance += slopes[i] / weight * errors.covariance(i, j) * (slopes[j] / weight);
            }
        }
        return Math.sqrt(variance);
    }

    public Interval interval(Confidence confidence) {
        return Interval.around(gain(), confidence.t(errors.clusters() - 1.0) * error());
    }
}

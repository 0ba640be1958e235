package io.levier.common.model;

/** Probabilities and their log-odds. */
final class Probability {

    /** Scores are kept to six decimals, so 0 and 1 stand for half a step. */
    private static final double EDGE = 5e-7;

    private Probability() {}

    static double require(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("score " + p + " is not a probability; calibrate it first");
        }
        return p;
    }

    /** Log-odds, finite also for 0 and 1. */
    static double logit(double p) {
        double inside = Math.min(Math.max(require(p), EDGE), 1 - EDGE);
        return Math.log(inside) - Math.log1p(-inside);
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}

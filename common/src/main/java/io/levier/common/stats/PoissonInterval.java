package io.levier.common.stats;

import org.apache.commons.math3.distribution.GammaDistribution;

/** Exact interval of an expected count (Garwood 1936): gamma quantiles, never below 0. */
public final class PoissonInterval {

    private PoissonInterval() {}

    public static Interval interval(long count, Confidence confidence) {
        if (count < 0) {
            throw new IllegalArgumentException("a count cannot be negative, was " + count);
        }
        double tail = confidence.alpha() / 2;
        double low = count == 0 ? 0 : gammaQuantile((double) count, tail);
        return new Interval(low, gammaQuantile(count + 1.0, 1 - tail));
    }

    private static double gammaQuantile(double shape, double probability) {
        return new GammaDistribution(null, shape, 1).inverseCumulativeProbability(probability);
    }
}

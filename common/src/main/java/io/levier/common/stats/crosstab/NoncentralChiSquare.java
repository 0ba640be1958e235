package io.levier.common.stats.crosstab;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;

/** Noncentral chi-square: a Poisson mixture of central ones (Johnson, Kotz and Balakrishnan 1995, chapter 29). */
final class NoncentralChiSquare {
    /** Beyond it the normal distribution with the same mean and variance is closer than anybody reads. */
    private static final double LARGE = 20_000;

    private static final int BISECTIONS = 100;
    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution();

    private NoncentralChiSquare() {}

    /** The noncentralities under which {@code x} is no surprise at either end; 0 where even none is too many. */
    static Interval interval(double x, int degreesOfFreedom, Confidence confidence) {
        double tail = confidence.alpha() / 2;
        return new Interval(noncentrality(x, degreesOfFreedom, 1 - tail), noncentrality(x, degreesOfFreedom, tail));
    }

    private static double noncentrality(double x, int degreesOfFreedom, double probability) {
        if (cumulative(x, degreesOfFreedom, 0) <= probability) {
            return 0;
        }
        double low = 0;
        double high = x + 40 * Math.sqrt(x + degreesOfFreedom) + 100;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (cumulative(x, degreesOfFreedom, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Probability of a value up to {@code x}. */
    static double cumulative(double x, int degreesOfFreedom, double noncentrality) {
        if (x <= 0) {
            return 0;
        }
        if (x > LARGE || noncentrality > LARGE) {
            double mean = degreesOfFreedom + noncentrality;
            double deviation = Math.sqrt(2 * (degreesOfFreedom + 2 * noncentrality));
            return STANDARD_NORMAL.cumulativeProbability((x - mean) / deviation);
        }
        double half = noncentrality / 2;
        if (half == 0) {
            return Gamma.regularizedGammaP(degreesOfFreedom / 2.0, x / 2);
        }
        int reach = (int) Math.ceil(10 * Math.sqrt(half) + 20);
        double sum = 0;
        for (int j = Math.max(0, (int) half - reach); j <= (int) half + reach; j++) {
            double weight = Math.exp(j * Math.log(half) - half - Gamma.logGamma(j + 1.0));
            sum += weight * Gamma.regularizedGammaP(degreesOfFreedom / 2.0 + j, x / 2);
        }
        return Math.min(1, sum);
    }
}

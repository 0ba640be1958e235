package io.levier.common.stats;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** Two-sided p-values: how often chance alone would give a statistic at least this far from 0. */
public final class TwoSidedTest {

    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution();

    private TwoSidedTest() {}

    /** NaN for a NaN statistic. */
    public static double normal(double z) {
        return Double.isNaN(z) ? Double.NaN : 2 * STANDARD_NORMAL.cumulativeProbability(-Math.abs(z));
    }

    /** NaN for a NaN statistic or without degrees of freedom. */
    public static double student(double t, double degreesOfFreedom) {
        if (Double.isNaN(t) || !(degreesOfFreedom > 0)) {
            return Double.NaN;
        }
        return Double.isInfinite(t)
                ? 0
                : 2 * new TDistribution(null, degreesOfFreedom).cumulativeProbability(-Math.abs(t));
    }
}

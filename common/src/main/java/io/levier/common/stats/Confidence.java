package io.levier.common.stats;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How sure an interval is: the share of such intervals that hold the true value.
 *
 * @param level strictly between 0 and 1
 */
public record Confidence(double level) {

    public static final Confidence P95 = new Confidence(0.95);

    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution();

    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level must lie between 0 and 1, was " + level);
        }
    }

    /** The probability left outside on both sides together. */
    public double alpha() {
        return 1 - level;
    }

    /** The two-sided standard normal multiplier, 1.96 at 95 %. */
    public double z() {
        return STANDARD_NORMAL.inverseCumulativeProbability(1 - alpha() / 2);
    }

    /** The two-sided Student multiplier; NaN without at least a positive number of degrees of freedom. */
    public double t(double degreesOfFreedom) {
        if (!(degreesOfFreedom > 0)) {
            return Double.NaN;
        }
        // Nothing is drawn: without a generator the distribution costs nothing to make.
        return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(1 - alpha() / 2);
    }
}

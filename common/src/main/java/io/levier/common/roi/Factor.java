package io.levier.common.roi;

import java.util.SplittableRandom;

/**
 * A number that is not known for sure, normally distributed.
 *
 * @param error standard deviation
 */
public record Factor(double mean, double error) {
    private static final double Z95 = 1.959963984540054;

    /** A number with its interval at 95 %. */
    public static Factor between(double mean, double low, double high) {
        return new Factor(mean, (high - low) / (2 * Z95));
    }

    double draw(SplittableRandom random) {
        return mean + error * random.nextGaussian();
    }

    /** Whether its interval at 95 % leaves out zero. */
    boolean isSure() {
        return Math.abs(mean) > Z95 * error;
    }
}

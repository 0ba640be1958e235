package io.levier.common.roi;

import java.util.SplittableRandom;

/**
 * A number that is not known for sure, normally distributed.
 *
 * @param error standard deviation
 * @param name what it is a number of: all that lean on a number of one name err with it together; empty when nobody else does
 */
public record Factor(double mean, double error, String name) {
    private static final double Z95 = 1.959963984540054;

    /** A number nobody else leans on. */
    public Factor(double mean, double error) {
        this(mean, error, "");
    }

    /** The same number of a name, for all that lean on it. */
    public Factor shared(String of) {
        return new Factor(mean, error, of);
    }

    boolean isShared() {
        return !name.isEmpty();
    }

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

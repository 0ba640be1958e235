package io.levier.common.stats;

/** The smallest true difference a comparison would have shown, so that "no arrow" can be read. */
public final class MinimumDetectable {

    /** 1.96 for the two-sided 5 % test plus 0.84 for a power of 80 %. */
    private static final double MULTIPLE_OF_STANDARD_ERROR = 2.8;

    private MinimumDetectable() {}

    /** In the unit of the standard error of the difference: at 80 % power in a two-sided test at 5 %. */
    public static double difference(double standardError) {
        return MULTIPLE_OF_STANDARD_ERROR * standardError;
    }
}

package io.levier.common.value;

import java.util.Arrays;

/** What parameters of the models have in common. */
final class Parameters {

    private Parameters() {}

    static void requirePositive(double... parameters) {
        if (!Arrays.stream(parameters).allMatch(p -> p > 0 && p < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("parameters are above 0 and finite, got " + Arrays.toString(parameters));
        }
    }

    /** {@code ln(1 + e^x)} without overflow. */
    static double logOnePlusExp(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}

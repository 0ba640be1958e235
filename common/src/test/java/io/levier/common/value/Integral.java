package io.levier.common.value;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;

/** Means over the mixing distributions, which the models' formulas have integrated out. */
final class Integral {

    private static final int STEPS = 400;

    private Integral() {}

    /** Mean of a function of a gamma distributed rate, by the midpoint rule over a range that holds nearly all of it. */
    static double overRates(double shape, double scale, DoubleUnaryOperator function) {
        GammaDistribution rates = new GammaDistribution(null, shape, 1 / scale);
        double end = rates.inverseCumulativeProbability(1 - 1e-13);
        return overSquares(end, rates::density, function);
    }

    /** Mean of a function of a beta distributed probability. */
    static double overProbabilities(double a, double b, DoubleUnaryOperator function) {
        BetaDistribution probabilities = new BetaDistribution(null, a, b);
        return overSquares(1, probabilities::density, function);
    }

    /** With x = end·u², so that densities with a pole at 0 stay integrable. */
    private static double overSquares(double end, DoubleUnaryOperator density, DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            double u = (i + 0.5) / STEPS;
            double x = end * u * u;
            sum += density.applyAsDouble(x) * function.applyAsDouble(x) * 2 * u * end / STEPS;
        }
        return sum;
    }
}

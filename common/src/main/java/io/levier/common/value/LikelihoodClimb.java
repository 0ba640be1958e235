package io.levier.common.value;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The maximum of a log-likelihood over positive parameters, which are searched as logarithms. Rounds of Nelder-Mead's
 * simplex, which finds its way from afar, and of {@link QuasiNewton}, which finds the top exactly, until a round gains
 * nothing: it is the likelihood that converges, not the parameters, which a flat top leaves wandering.
 */
final class LikelihoodClimb {

    private static final int MOST_ROUNDS = 12;
    private static final double GAIN = 1e-11;

    /** So many times the start, or as small a part of it, and a parameter runs off to a limit of the model. */
    private static final double FARTHEST = 1e5;

    private LikelihoodClimb() {}

    /**
     * The best parameters.
     *
     * @param start of the order of magnitude to expect
     * @return empty when a parameter runs off: then a simpler model fits as well
     */
    static Optional<double[]> top(ToDoubleFunction<double[]> logLikelihood, double... start) {
        ToDoubleFunction<double[]> ofLogarithms = logs -> {
            double value = logLikelihood.applyAsDouble(times(start, logs));
            return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
        };
        double[] at = new double[start.length];
        double best = ofLogarithms.applyAsDouble(at);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            at = QuasiNewton.maximum(ofLogarithms, simplex(ofLogarithms, at));
            double value = ofLogarithms.applyAsDouble(at);
            if (Arrays.stream(at).anyMatch(log -> Math.abs(log) > Math.log(FARTHEST))) {
                return Optional.empty();
            }
            if (value - best <= GAIN * (1 + Math.abs(best))) {
                return Optional.of(times(start, at));
            }
            best = value;
        }
        return Optional.empty();
    }

    private static double[] times(double[] start, double[] logs) {
        double[] parameters = start.clone();
        for (int i = 0; i < logs.length; i++) {
            // Beyond this range of e^x the model refuses its parameters as 0 or infinite.
            parameters[i] *= Math.exp(Math.max(-300, Math.min(300, logs[i])));
        }
        return parameters;
    }

    private static double[] simplex(ToDoubleFunction<double[]> function, double[] start) {
        try {
            return new SimplexOptimizer(new SimpleValueChecker(1e-9, 1e-9))
                    .optimize(
                            new MaxEval(2_000),
                            GoalType.MAXIMIZE,
                            new ObjectiveFunction(function::applyAsDouble),
                            new InitialGuess(start),
                            new NelderMeadSimplex(start.length, 0.5))
                    .getPoint();
        } catch (TooManyEvaluationsException e) {
            return start;
        }
    }
}

package io.levier.common.model;

import io.levier.common.problem.GateFailed;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The top of a concave log-likelihood by Newton's method with halved steps. A likelihood without a top rises for ever: that
 * is how separated outcomes show, as steps that do not get shorter or curvature that vanishes.
 */
final class NewtonTop {

    private static final int MOST_STEPS = 50;
    private static final double TOLERANCE = 1e-10;

    private final double[] parameters;
    private final double value;
    private final RealMatrix covariance;

    private NewtonTop(double[] parameters, double value, RealMatrix covariance) {
        this.parameters = parameters;
        this.value = value;
        this.covariance = covariance;
    }

    /** Value, slope and negative curvature at some parameters. */
    static final class Surface {
        private final double[] slope;
        private final double[][] information;
        private double value;

        Surface(int parameters) {
            slope = new double[parameters];
            information = new double[parameters][parameters];
        }

        /** As summed elsewhere; takes over the arrays. */
        Surface(double value, double[] slope, double[][] information) {
            this.value = value;
            this.slope = slope;
            this.information = information;
        }

        void addValue(double more) {
            value += more;
        }

        /** A share of the slope along a direction. */
        void addSlope(double size, double[] direction) {
            for (int i = 0; i < slope.length; i++) {
                slope[i] += size * direction[i];
            }
        }

        /** {@code size·(ab' + ba')/2} more information. */
        void addInformation(double size, double[] a, double[] b) {
            for (int i = 0; i < slope.length; i++) {
                for (int j = 0; j < slope.length; j++) {
                    information[i][j] += size * (a[i] * b[j] + a[j] * b[i]) / 2;
                }
            }
        }

        /** Inverse of the information, taken in the scale of correlations. */
        private Optional<RealMatrix> inverse() {
            int n = slope.length;
            RealMatrix scaled = new Array2DRowRealMatrix(n, n);
            double[] scale = new double[n];
            for (int i = 0; i < n; i++) {
                scale[i] = Math.sqrt(information[i][i]);
                if (!(scale[i] > 0)) {
                    return Optional.empty();
                }
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    scaled.setEntry(i, j, information[i][j] / scale[i] / scale[j]);
                }
            }
            try {
                RealMatrix inverse = new CholeskyDecomposition(scaled, 1e-8, 1e-12)
                        .getSolver()
                        .getInverse();
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        inverse.multiplyEntry(i, j, 1 / scale[i] / scale[j]);
                    }
                }
                return Optional.of(inverse);
            } catch (NonPositiveDefiniteMatrixException e) {
                return Optional.empty();
            }
        }
    }

    /** A log-likelihood with its derivatives. */
    @FunctionalInterface
    interface Likelihood {
        Surface at(double[] parameters);
    }

    /**
     * Climbs from a start.
     *
     * @param names of the parameters
     * @throws GateFailed when there is no top
     */
    static NewtonTop of(Likelihood likelihood, double[] start, List<String> names) {
        double[] at = start.clone();
        Surface here = likelihood.at(at);
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<RealMatrix> inverse = here.inverse();
            if (inverse.isEmpty()) {
                throw separated(at, names);
            }
            double[] move = inverse.get().operate(here.slope);
            double length = 1;
            Surface next = likelihood.at(moved(at, move, length));
            // Newton's full step can overshoot; near the top both are equal up to rounding.
            while (!(next.value >= here.value - 1e-9 * Math.abs(here.value)) && length > 1e-6) {
                length /= 2;
                next = likelihood.at(moved(at, move, length));
            }
            at = moved(at, move, length);
            here = next;
            if (longest(move) <= TOLERANCE * (1 + longest(at))) {
                Optional<RealMatrix> covariance = here.inverse();
                if (covariance.isPresent()) {
                    return new NewtonTop(at, here.value, covariance.get());
                }
            }
        }
        throw separated(at, names);
    }

    private static GateFailed separated(double[] at, List<String> names) {
        int most = 0;
        for (int i = 0; i < at.length; i++) {
            most = Math.abs(at[i]) > Math.abs(at[most]) ? i : most;
        }
        return new GateFailed(
                "the predictors tell the outcomes apart without error, above all " + names.get(most)
                        + ": no finite coefficient fits best",
                "leave it out, merge its rare levels, or check that it was known before the outcome");
    }

    private static double[] moved(double[] from, double[] move, double length) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += length * move[i];
        }
        return to;
    }

    private static double longest(double[] values) {
        double longest = 0;
        for (double value : values) {
            longest = Math.max(longest, Math.abs(value));
        }
        return longest;
    }

    double value() {
        return value;
    }

    /** Parameters after a linear map. */
    double[] parameters(RealMatrix map) {
        return map.operate(parameters);
    }

    /** Covariance of the parameters after a linear map. */
    RealMatrix covariance(RealMatrix map) {
        return map.multiply(covariance).multiply(map.transpose());
    }
}

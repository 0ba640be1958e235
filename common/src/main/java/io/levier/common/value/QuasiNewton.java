package io.levier.common.value;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Climbs a smooth function by the curvature its slopes reveal (Broyden, Fletcher, Goldfarb and Shanno 1970). Slopes are
 * central differences, exact to about ten digits for log-likelihoods of parameters of order 1.
 */
final class QuasiNewton {

    private static final int MOST_STEPS = 200;
    private static final double DIFFERENCE = 1e-5;
    private static final double SHORTEST = 1e-10;

    private QuasiNewton() {}

    /** The top, or how far it came; never lower than the start. */
    static double[] maximum(ToDoubleFunction<double[]> function, double[] start) {
        double[] at = start.clone();
        double value = function.applyAsDouble(at);
        double[] slope = slope(function, at);
        double[][] inverse = scaled(slope);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = times(inverse, slope);
            if (!(dot(direction, slope) > 0)) {
                inverse = scaled(slope);
                direction = times(inverse, slope);
            }
            double length = length(function, at, value, direction, dot(direction, slope));
            if (length == 0) {
                return at;
            }
            double[] next = moved(at, direction, length);
            double[] nextSlope = slope(function, next);
            inverse = updated(inverse, difference(next, at), difference(slope, nextSlope));
            boolean isThere = norm(difference(next, at)) <= SHORTEST;
            at = next;
            value = function.applyAsDouble(at);
            slope = nextSlope;
            if (isThere) {
                return at;
            }
        }
        return at;
    }

    /** How much of the direction to go: the most, by halves, that climbs as the slope promises (Armijo); 0 for none. */
    private static double length(
            ToDoubleFunction<double[]> function, double[] at, double value, double[] direction, double promise) {
        for (double length = 1; length * norm(direction) > SHORTEST / 10; length /= 2) {
            if (function.applyAsDouble(moved(at, direction, length)) > value + 1e-4 * length * promise) {
                return length;
            }
        }
        return 0;
    }

    /** First guess of the inverse curvature: a step of a tenth at most. */
    private static double[][] scaled(double[] slope) {
        double[][] identity = new double[slope.length][slope.length];
        for (int i = 0; i < slope.length; i++) {
            identity[i][i] = 0.1 / Math.max(1, norm(slope));
        }
        return identity;
    }

    /** With s the way gone and y by how much the slope fell; left alone where the function is not concave on the way. */
    private static double[][] updated(double[][] inverse, double[] s, double[] y) {
        double sy = dot(s, y);
        if (!(sy > 1e-14 * norm(s) * norm(y))) {
            return inverse;
        }
        double[] hy = times(inverse, y);
        double factor = (1 + dot(y, hy) / sy) / sy;
        double[][] next = new double[s.length][s.length];
        for (int i = 0; i < s.length; i++) {
            for (int j = 0; j < s.length; j++) {
                next[i][j] = inverse[i][j] + factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
            }
        }
        return next;
    }

    static double[] slope(ToDoubleFunction<double[]> function, double[] at) {
        double[] slope = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double[] right = at.clone();
            double[] left = at.clone();
            right[i] += DIFFERENCE;
            left[i] -= DIFFERENCE;
            slope[i] = (function.applyAsDouble(right) - function.applyAsDouble(left)) / (right[i] - left[i]);
        }
        return slope;
    }

    private static double[] moved(double[] from, double[] direction, double length) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += length * direction[i];
        }
        return to;
    }

    private static double[] difference(double[] a, double[] b) {
        return moved(a, b, -1);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix).mapToDouble(row -> dot(row, vector)).toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}

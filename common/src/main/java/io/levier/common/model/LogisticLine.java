package io.levier.common.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * Maximum likelihood of {@code logit P(positive) = intercept + slope·x} by Newton's method, for grouped cases whose
 * number of positives need not be whole.
 */
record LogisticLine(double intercept, double slope) {

    private static final int MOST_STEPS = 100;
    private static final double TOLERANCE = 1e-10;
    private static final double LONGEST_MOVE = 2;

    /** Fits the line, starting from the flat one at the base rate; empty where no line is the best. */
    static Optional<LogisticLine> fit(double[] x, double[] cases, double[] positives) {
        double rate = Arrays.stream(positives).sum() / Arrays.stream(cases).sum();
        if (!(rate > 0 && rate < 1)) {
            return Optional.empty();
        }
        LogisticLine line = new LogisticLine(Math.log(rate) - Math.log1p(-rate), 0);
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<LogisticLine> target = line.newton(x, cases, positives);
            if (target.isEmpty()) {
                return target;
            }
            LogisticLine next = line.better(target.get(), x, cases, positives);
            double moved = Math.abs(next.intercept - line.intercept) + Math.abs(next.slope - line.slope);
            line = next;
            if (moved <= TOLERANCE * (1 + Math.abs(line.intercept) + Math.abs(line.slope))) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** The target, or as far on the way to it as does not make the fit worse: Newton's full step can overshoot. */
    private LogisticLine better(LogisticLine target, double[] x, double[] cases, double[] positives) {
        double here = logLikelihood(x, cases, positives);
        LogisticLine next = target;
        // Near the top both are equal up to rounding, and the step is too short to matter.
        while (next.logLikelihood(x, cases, positives) < here - 1e-9 * Math.abs(here)) {
            next = new LogisticLine((intercept + next.intercept) / 2, (slope + next.slope) / 2);
        }
        return next;
    }

    private double logLikelihood(double[] x, double[] cases, double[] positives) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double odds = intercept + slope * x[i];
            // ln(1 + e^o) without overflow.
            double partition = Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
            sum += positives[i] * odds - cases[i] * partition;
        }
        return sum;
    }

    /**
     * The best intercept for a given slope.
     *
     * @throws ArithmeticException when a class has no cases
     */
    static double intercept(double slope, double[] x, double[] cases, double[] positives) {
        double intercept = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double gradient = 0;
            double curvature = 0;
            for (int i = 0; i < x.length; i++) {
                double p = Probability.logistic(intercept + slope * x[i]);
                gradient += positives[i] - cases[i] * p;
                curvature += cases[i] * p * (1 - p);
            }
            // Far from the solution the curve is flat and a full step would leave the range of doubles.
            double move = Math.max(-LONGEST_MOVE, Math.min(LONGEST_MOVE, gradient / curvature));
            intercept += move;
            if (Math.abs(move) <= TOLERANCE * (1 + Math.abs(intercept))) {
                return intercept;
            }
        }
        throw new ArithmeticException("no intercept fits best: one class is missing");
    }

    /** A step of Newton's method; empty where x separates the classes or does not vary, so that no line is the best. */
    private Optional<LogisticLine> newton(double[] x, double[] cases, double[] positives) {
        double g0 = 0;
        double g1 = 0;
        double h00 = 0;
        double h01 = 0;
        double h11 = 0;
        for (int i = 0; i < x.length; i++) {
            double p = Probability.logistic(intercept + slope * x[i]);
            double residual = positives[i] - cases[i] * p;
            double weight = cases[i] * p * (1 - p);
            g0 += residual;
            g1 += residual * x[i];
            h00 += weight;
            h01 += weight * x[i];
            h11 += weight * x[i] * x[i];
        }
        double determinant = h00 * h11 - h01 * h01;
        if (!(determinant > 1e-12 * h00 * h11)) {
            return Optional.empty();
        }
        return Optional.of(new LogisticLine(
                intercept + (h11 * g0 - h01 * g1) / determinant, slope + (h00 * g1 - h01 * g0) / determinant));
    }
}

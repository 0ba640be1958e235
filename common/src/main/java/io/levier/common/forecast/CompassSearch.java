package io.levier.common.forecast;

import java.util.function.ToDoubleFunction;

/**
 * Looks for the lowest point of a function on the unit cube: first on a coarse grid, then from the best point of it a
 * step to each side of every axis, halving the step where none leads down. It always ends, always in the same point, and
 * never leaves the cube.
 */
final class CompassSearch {
    private static final double[] GRID = {0.05, 0.35, 0.8};
    private static final double FIRST_STEP = 0.16;
    private static final double LAST_STEP = 5e-4;

    private CompassSearch() {}

    /** @param dimensions from 1 on */
    static double[] lowest(ToDoubleFunction<double[]> function, int dimensions) {
        double[] at = bestOfGrid(function, dimensions);
        double value = function.applyAsDouble(at);
        for (double step = FIRST_STEP; step > LAST_STEP; ) {
            double[] best = at;
            for (int i = 0; i < dimensions; i++) {
                for (double side : new double[] {-step, step}) {
                    double[] next = at.clone();
                    next[i] = Math.min(1, Math.max(0, at[i] + side));
                    double there = function.applyAsDouble(next);
                    if (there < value) {
                        best = next;
                        value = there;
                    }
                }
            }
            if (best == at) {
                step /= 2;
            }
            at = best;
        }
        return at;
    }

    private static double[] bestOfGrid(ToDoubleFunction<double[]> function, int dimensions) {
        double[] best = new double[dimensions];
        double lowest = Double.POSITIVE_INFINITY;
        int points = (int) Math.pow(GRID.length, dimensions);
        for (int point = 0; point < points; point++) {
            double[] at = new double[dimensions];
            int rest = point;
            for (int i = 0; i < dimensions; i++) {
                at[i] = GRID[rest % GRID.length];
                rest /= GRID.length;
            }
            double value = function.applyAsDouble(at);
            if (value < lowest) {
                lowest = value;
                best = at;
            }
        }
        return best;
    }
}

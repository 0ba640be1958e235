package io.levier.common.drivers;

import java.util.Arrays;

/**
 * How much of R² each player brings, averaged over all orders of entry (Lindeman, Merenda and Gold 1980; the Shapley
 * value of R²). Exact: all subsets are visited once.
 */
public final class ShapleyImportance {

    /** Beyond this the subsets are too many: one player more doubles the time, 28 take seconds. */
    public static final int MOST_PLAYERS = 28;

    private final double controlsRSquared;
    private final double[] raw;
    private final double[] monteCarloErrors;
    private final double probe;

    /** Exact. */
    ShapleyImportance(double controlsRSquared, double[] raw, double probe) {
        this(controlsRSquared, raw, new double[raw.length], probe);
    }

    /** From drawn orders, with the errors of having drawn them. */
    ShapleyImportance(double controlsRSquared, double[] raw, double[] monteCarloErrors, double probe) {
        this.controlsRSquared = controlsRSquared;
        this.raw = raw;
        this.monteCarloErrors = monteCarloErrors;
        this.probe = probe;
    }

    /**
     * Shares R² among players of one or several columns.
     *
     * @param data controls, the columns of the players one after another, the outcome, and a probe if there is one
     * @param controls number of leading columns always in the model
     * @param playerSizes number of columns of each player
     */
    public static ShapleyImportance of(Correlation data, int controls, int... playerSizes) {
        return new ShapleyWalk(playerSizes, controls, data.size()).importance(data);
    }

    /** Every column but the last a player of its own, the last the outcome. */
    public static ShapleyImportance of(Correlation data) {
        int[] single = new int[data.size() - 1];
        Arrays.fill(single, 1);
        return of(data, 0, single);
    }

    /** R² of the always-in controls alone, which no player shares; NaN when the outcome does not vary. */
    public double controlsRSquared() {
        return controlsRSquared;
    }

    /** Part of R² per player, never negative; sums to R² minus that of the controls. */
    public double[] raw() {
        return raw.clone();
    }

    /** Per player the error of its share from having drawn orders of entry, 0 where all were visited. */
    public double[] shareErrors() {
        double sum = Arrays.stream(raw).sum();
        return Arrays.stream(monteCarloErrors)
                .map(error -> sum > 0 ? error / sum : Double.NaN)
                .toArray();
    }

    /** What a noise column would get as one more player, NaN when none was given. */
    public double probe() {
        return probe;
    }

    /** R² of controls and players together. */
    public double rSquared() {
        return controlsRSquared + Arrays.stream(raw).sum();
    }

    /** Per player its part of what the players explain beyond the controls, summing to 1; NaN when that is nothing. */
    public double[] shares() {
        double sum = Arrays.stream(raw).sum();
        return Arrays.stream(raw).map(r -> sum > 0 ? r / sum : Double.NaN).toArray();
    }
}

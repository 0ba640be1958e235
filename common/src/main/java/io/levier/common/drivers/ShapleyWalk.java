package io.levier.common.drivers;

import java.util.Arrays;

/**
 * The depth-first walk over all subsets behind {@link ShapleyImportance}. A node of the walk is a subset T; it holds the
 * covariances of the later columns, the outcome and the probe that T leaves unexplained, so entering one more player is
 * one elimination step on a matrix that shrinks with depth. With {@code w(t) = t!(p−t−1)!/p!} and {@code a(t) = w(t−1) +
 * w(t)} a player's value is {@code Σ_{T∋j} a(|T|)·R²(T) − Σ_T w(|T|)·R²(T)}: no table of subsets is kept.
 *
 * <p>Holds scratch space: one instance per thread, used for any number of matrices of the same shape.
 */
final class ShapleyWalk {

    private final int players;
    private final int controls;
    private final int width;
    private final boolean probed;
    /** First column of each player, counted after the controls, and one past the last. */
    private final int[] start;

    private final double[] weight;
    private final double[] enteredWeight;
    private final double[] probeWeight;
    private final double[][] scratch;
    private final double[] entered;
    private double everySubset;
    private double probeValue;

    ShapleyWalk(int[] playerSizes, int controls, int columns) {
        this.players = playerSizes.length;
        this.controls = controls;
        if (players == 0 || players > ShapleyImportance.MOST_PLAYERS) {
            throw new IllegalArgumentException("exact importance takes 1 to " + ShapleyImportance.MOST_PLAYERS
                    + " drivers, got " + players + ": group drivers into themes or leave some out");
        }
        this.start = new int[players + 1];
        for (int j = 0; j < players; j++) {
            start[j + 1] = start[j] + playerSizes[j];
        }
        int others = columns - controls - start[players];
        if (others != 1 && others != 2) {
            throw new IllegalArgumentException(controls + " controls, " + start[players]
                    + " driver columns, an outcome and at most one probe do not make " + columns + " columns");
        }
        this.probed = others == 2;
        this.width = start[players] + others;
        this.weight = new double[players + 1];
        this.enteredWeight = new double[players + 1];
        this.probeWeight = new double[players + 1];
        fillWeights();
        this.scratch = new double[players + 1][start[players] * width];
        this.entered = new double[players];
    }

    private void fillWeights() {
        weight[0] = 1.0 / players;
        probeWeight[0] = 1.0 / (players + 1);
        for (int t = 1; t <= players; t++) {
            weight[t] = t == players ? 0 : weight[t - 1] * t / (players - t);
            enteredWeight[t] = weight[t - 1] + weight[t];
            probeWeight[t] = probeWeight[t - 1] * t / (players + 1 - t);
        }
    }

    ShapleyImportance importance(Correlation data) {
        Sweep context = Sweep.ofFirst(controls, data.matrix());
        int columns = start[players];
        int outcome = controls + columns;
        for (int k = 0; k < columns; k++) {
            for (int l = k; l < width; l++) {
                scratch[0][k * width + l] = context.entry(controls + k, controls + l);
            }
        }
        Arrays.fill(entered, 0);
        everySubset = 0;
        probeValue = 0;
        double probeOutcome = probed ? context.entry(outcome, outcome + 1) : 0;
        double probeVariance = probed ? context.entry(outcome + 1, outcome + 1) : 0;
        probeValue = probeWeight[0] * gain(probeOutcome, probeVariance);
        visit(0, 0, scratch[0], 0, probeOutcome, probeVariance);
        double[] raw = new double[players];
        for (int j = 0; j < players; j++) {
            // A player that brings nothing may end a rounding below 0.
            raw[j] = Math.max(0, entered[j] - everySubset);
        }
        double controlsRSquared = data.isConstant(outcome) ? Double.NaN : 1 - context.entry(outcome, outcome);
        return new ShapleyImportance(controlsRSquared, raw, probed ? probeValue : Double.NaN);
    }

    /** Enters each later player into the subset; gives the weighted sum of R² over all subsets so reached. */
    private double visit(
            int next, int size, double[] node, double rSquared, double probeOutcome, double probeVariance) {
        int outcome = start[players];
        double total = 0;
        for (int j = next; j < players; j++) {
            double[] child = node;
            double r2 = rSquared;
            double uy = probeOutcome;
            double uu = probeVariance;
            for (int column = start[j]; column < start[j + 1]; column++) {
                int row = column * width;
                double pivot = child[row + column];
                if (pivot >= Sweep.SMALLEST_PIVOT) {
                    double inverse = 1 / pivot;
                    double toOutcome = child[row + outcome];
                    r2 += toOutcome * toOutcome * inverse;
                    if (probed) {
                        double toProbe = child[row + outcome + 1];
                        uy -= toProbe * toOutcome * inverse;
                        uu -= toProbe * toProbe * inverse;
                    }
                    if (column + 1 < outcome) {
                        eliminate(child, scratch[size + 1], column, inverse);
                        child = scratch[size + 1];
                    }
                }
            }
            everySubset += weight[size + 1] * r2;
            probeValue += probeWeight[size + 1] * gain(uy, uu);
            double subtree = enteredWeight[size + 1] * r2;
            if (j + 1 < players) {
                subtree += visit(j + 1, size + 1, child, r2, uy, uu);
            }
            entered[j] += subtree;
            total += subtree;
        }
        return total;
    }

    private void eliminate(double[] from, double[] to, int column, double inverse) {
        int columns = start[players];
        int pivotRow = column * width;
        for (int k = column + 1; k < columns; k++) {
            double factor = from[pivotRow + k] * inverse;
            int row = k * width;
            for (int l = k; l < width; l++) {
                to[row + l] = from[row + l] - factor * from[pivotRow + l];
            }
        }
    }

    private static double gain(double covariance, double variance) {
        return variance >= Sweep.SMALLEST_PIVOT ? covariance * covariance / variance : 0;
    }
}

package io.levier.common.drivers;

import java.util.Arrays;

/**
 * Which player explains more than which, whatever else is in the model (Budescu 1993; Azen and Budescu 2003). Complete
 * dominance: in what share of all subsets of the others one player adds more to R² than another. Conditional dominance:
 * what a player adds on average to subsets of each size; the mean over the sizes is its Shapley importance.
 */
public final class Dominance {

    /** A table of R² of all subsets is kept: 2²⁰ of them take 8 MB. */
    public static final int MOST_PLAYERS = 20;

    private final int players;
    private final double[] rSquared;

    private Dominance(int players, double[] rSquared) {
        this.players = players;
        this.rSquared = rSquared;
    }

    /**
     * Fits every subset of the players.
     *
     * @param data controls, the columns of the players one after another, and the outcome
     * @param controls number of leading columns always in the model
     * @param playerSizes number of columns of each player
     */
    public static Dominance of(Correlation data, int controls, int... playerSizes) {
        int players = playerSizes.length;
        if (players < 1 || players > MOST_PLAYERS) {
            throw new IllegalArgumentException("dominance compares 1 to " + MOST_PLAYERS + " drivers, got " + players);
        }
        if (controls + Arrays.stream(playerSizes).sum() + 1 != data.size()) {
            throw new IllegalArgumentException(controls + " controls, players of " + Arrays.toString(playerSizes)
                    + " columns and an outcome do not fit " + data.size() + " columns");
        }
        double[] rSquared = new double[1 << players];
        Sweep context = Sweep.ofFirst(controls, data.matrix());
        int width = data.size() - controls;
        double[][] left = new double[width][width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                left[i][j] = context.entry(controls + i, controls + j);
            }
        }
        visit(0, 0, 0, left, playerSizes, rSquared);
        return new Dominance(players, rSquared);
    }

    /** Enters every later player into the subset; {@code first} is the first column of player {@code next}. */
    private static void visit(int next, int first, int subset, double[][] left, int[] sizes, double[] rSquared) {
        int column = first;
        for (int j = next; j < sizes.length; j++) {
            double[][] child = left;
            double r2 = rSquared[subset];
            for (int end = column + sizes[j]; column < end; column++) {
                double pivot = child[column][column];
                int outcome = child.length - 1;
                if (pivot >= Sweep.SMALLEST_PIVOT) {
                    r2 += child[column][outcome] * child[column][outcome] / pivot;
                    child = eliminated(child, column);
                }
            }
            rSquared[subset | 1 << j] = r2;
            visit(j + 1, column, subset | 1 << j, child, sizes, rSquared);
        }
    }

    /** What a column leaves of the later ones. */
    private static double[][] eliminated(double[][] left, int column) {
        double[][] rest = new double[left.length][left.length];
        for (int k = column + 1; k < left.length; k++) {
            double factor = left[column][k] / left[column][column];
            for (int l = k; l < left.length; l++) {
                rest[k][l] = left[k][l] - factor * left[column][l];
            }
        }
        return rest;
    }

    /** Mean of what a player adds to R² of the subsets of {@code size} others, controls always included. */
    public double conditional(int player, int size) {
        double sum = 0;
        int count = 0;
        for (int subset = 0; subset < rSquared.length; subset++) {
            if (Integer.bitCount(subset) == size && (subset & 1 << player) == 0) {
                sum += rSquared[subset | 1 << player] - rSquared[subset];
                count++;
            }
        }
        return sum / count;
    }

    /** Whether one player adds more on average than another at every size. */
    public boolean dominatesConditionally(int player, int other) {
        for (int size = 0; size < players; size++) {
            if (!(conditional(player, size) > conditional(other, size))) {
                return false;
            }
        }
        return true;
    }

    /** Share of the subsets without both to which {@code player} adds more than {@code other}, 0..1; 1 is complete. */
    public double complete(int player, int other) {
        if (player == other) {
            throw new IllegalArgumentException("a driver does not dominate itself: " + player);
        }
        int both = 1 << player | 1 << other;
        int more = 0;
        for (int subset = 0; subset < rSquared.length; subset++) {
            if ((subset & both) == 0 && rSquared[subset | 1 << player] > rSquared[subset | 1 << other]) {
                more++;
            }
        }
        return (double) more / (1 << (players - 2));
    }
}

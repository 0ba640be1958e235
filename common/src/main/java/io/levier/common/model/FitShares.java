package io.levier.common.model;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Shapley shares of any measure of fit over all sets of players, for fits that have no shortcut: {@code φ_j = Σ_{S∌j}
 * |S|!(p−|S|−1)!/p!·(R²(S∪j) − R²(S))}. Every set is fitted anew, so few players are meant.
 */
public final class FitShares {
    private static final int MOST_PLAYERS = 12;

    private FitShares() {}

    /**
     * Parts of the fit of all players, in their order; they add up to it minus that of none.
     *
     * @param fit of the players whose place is true
     */
    public static double[] of(int players, ToDoubleFunction<boolean[]> fit) {
        if (players > MOST_PLAYERS) {
            throw new IllegalArgumentException(players + " players have too many sets to fit them all, at most "
                    + MOST_PLAYERS + " are fitted one by one");
        }
        double[] fits = new double[1 << players];
        boolean[] chosen = new boolean[players];
        for (int set = 0; set < fits.length; set++) {
            for (int j = 0; j < players; j++) {
                chosen[j] = (set >> j & 1) == 1;
            }
            fits[set] = fit.applyAsDouble(chosen);
        }
        double[] weights = new double[players];
        Arrays.setAll(weights, size -> 1.0 / (players * choose(players - 1, size)));
        double[] parts = new double[players];
        for (int set = 0; set < fits.length; set++) {
            for (int j = 0; j < players; j++) {
                if ((set >> j & 1) == 0) {
                    parts[j] += weights[Integer.bitCount(set)] * (fits[set | 1 << j] - fits[set]);
                }
            }
        }
        return parts;
    }

    private static double choose(int n, int k) {
        double product = 1;
        for (int i = 1; i <= k; i++) {
            product = product * (n - k + i) / i;
        }
        return product;
    }
}

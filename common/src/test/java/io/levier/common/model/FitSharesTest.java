package io.levier.common.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shapley shares against their meaning: the mean gain of a player over all orders of entry. */
class FitSharesTest {

    private static double fit(boolean[] chosen) {
        double sum = 0;
        for (int i = 0; i < chosen.length; i++) {
            for (int j = 0; j <= i; j++) {
                sum += chosen[i] && chosen[j] ? 1.0 / (1 + i * i + 3 * j) : 0;
            }
        }
        return Math.sqrt(sum);
    }

    private static List<List<Integer>> orders(List<Integer> left) {
        if (left.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : left) {
            List<Integer> rest = new ArrayList<>(left);
            rest.remove(first);
            for (List<Integer> order : orders(rest)) {
                List<Integer> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    @Test
    void sharesAreMeanGainsOverAllOrders() {
        List<List<Integer>> orders = orders(List.of(0, 1, 2, 3, 4));
        double[] expected = new double[5];
        for (List<Integer> order : orders) {
            boolean[] in = new boolean[5];
            double before = 0;
            for (int player : order) {
                in[player] = true;
                double after = fit(in);
                expected[player] += (after - before) / orders.size();
                before = after;
            }
        }
        double[] found = FitShares.of(5, FitSharesTest::fit);
        assertArrayEquals(expected, found, 1e-12);
        boolean[] all = new boolean[5];
        Arrays.fill(all, true);
        assertEquals(fit(all), Arrays.stream(found).sum(), 1e-12);
    }

    @Test
    void tooManyPlayersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> FitShares.of(13, FitSharesTest::fit));
    }
}

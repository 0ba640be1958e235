package io.levier.common.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final long STEPS = 1_000_000;

    private static List<Long> values(int size) {
        Random random = new Random(5);
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            // Waits: many zeros, a long tail, and some clock skew.
            double wait = random.nextInt(10) == 0 ? 0 : Math.exp(random.nextGaussian() * 2 + 3);
            values.add((long) ((random.nextInt(20) == 0 ? -wait : wait) * STEPS));
        }
        return values;
    }

    private static Tally of(List<Long> values, boolean exact) {
        Tally tally = new Tally(exact);
        values.forEach(tally::add);
        return tally;
    }

    /** Type 7 of Hyndman and Fan on the sorted values. */
    private static double quantile(List<Long> values, double at) {
        List<Long> sorted = values.stream().sorted().toList();
        double position = (sorted.size() - 1) * at;
        int low = (int) position;
        int high = Math.min(low + 1, sorted.size() - 1);
        return sorted.get(low) + (position - low) * (sorted.get(high) - sorted.get(low));
    }

    @Test
    void isExactWhileThereAreFew() {
        List<Long> values = values(Tally.MOST_EXACT);
        for (double at : new double[] {0.001, 0.1, 0.5, 0.9, 0.99}) {
            assertEquals(quantile(values, at), of(values, false).quantile(at), 1e-6);
        }
        // quantile(c(1, 2, 4, 8), 0.9) in R
        assertEquals(6.8, of(List.of(8L, 1L, 4L, 2L), false).quantile(0.9), 1e-12);
    }

    @Test
    void staysWithinItsErrorWhenThereAreMany() {
        List<Long> values = values(50_000);
        Tally tally = of(values, false);
        Tally exact = of(values, true);
        for (int percent = 1; percent < 100; percent++) {
            double expected = quantile(values, percent / 100.0);
            assertEquals(expected, exact.quantile(percent / 100.0), 1e-6);
            double error = Math.abs(tally.quantile(percent / 100.0) - expected);
            assertTrue(
                    error <= Tally.RELATIVE_ERROR * Math.abs(expected) * 1.000001 + 1e-9,
                    percent + " % errs by " + error);
        }
    }

    @Test
    void addsUpToTheSameBytesHoweverTheValuesAreSplit() {
        for (int size : new int[] {10, 999, 1000, 1001, 5000}) {
            List<Long> values = values(size);
            byte[] once = of(values, false).toBytes();
            Random random = new Random(size);
            for (int round = 0; round < 5; round++) {
                Collections.shuffle(values, random);
                Tally whole = new Tally(false);
                int from = 0;
                while (from < size) {
                    int to = Math.min(size, from + 1 + random.nextInt(1500));
                    whole.add(Tally.ofBytes(of(values.subList(from, to), false).toBytes()));
                    from = to;
                }
                assertArrayEquals(once, whole.toBytes(), size + " values");
                assertEquals(size, whole.size());
            }
        }
    }

    @Test
    void knowsNoRankBeyondItsValues() {
        Tally tally = of(List.of(3L, 5L), false);
        assertEquals(5, tally.atRank(2));
        assertEquals(
                "a tally of 2 values has no rank 3",
                assertThrows(IllegalArgumentException.class, () -> tally.atRank(3))
                        .getMessage());
    }
}

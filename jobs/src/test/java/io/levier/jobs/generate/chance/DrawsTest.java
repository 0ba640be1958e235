package io.levier.jobs.generate.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final int MANY = 200_000;

    @Test
    void aSequenceFollowsFromSeedStreamAndOwnerAlone() {
        double[] first = sequence(Draws.of(7, Stream.LIFE, 42));
        assertEquals(Arrays.toString(first), Arrays.toString(sequence(Draws.of(7, Stream.LIFE, 42))));
        Set<String> others = new HashSet<>();
        others.add(Arrays.toString(first));
        others.add(Arrays.toString(sequence(Draws.of(8, Stream.LIFE, 42))));
        others.add(Arrays.toString(sequence(Draws.of(7, Stream.BASKET, 42))));
        others.add(Arrays.toString(sequence(Draws.of(7, Stream.LIFE, 43))));
        others.add(Arrays.toString(sequence(Draws.of(7, Stream.LIFE, 42, 1))));
        others.add(Arrays.toString(sequence(Draws.of(7, Stream.LIFE, 42, 2))));
        assertEquals(6, others.size());
    }

    @Test
    void streamsHaveNumbersOfTheirOwn() {
        Set<Long> numbers = new HashSet<>();
        for (Stream stream : Stream.values()) {
            assertTrue(numbers.add(stream.number()), stream::name);
        }
    }

    @Test
    void neighboursAreUncorrelated() {
        double product = 0;
        for (int i = 0; i < MANY; i++) {
            product += (Draws.of(1, Stream.LIFE, i).uniform() - 0.5)
                    * (Draws.of(1, Stream.LIFE, i + 1).uniform() - 0.5);
        }
        // The standard error of the mean product of two independent uniforms is 1/12 over the root of n.
        assertEquals(0, product / MANY, 3.0 / 12 / Math.sqrt(MANY));
    }

    @Test
    void drawsHaveTheMomentsTheyClaim() {
        Draws draws = Draws.of(3, Stream.LIFE, 0);
        double gaussian = 0;
        double square = 0;
        double exponential = 0;
        double poisson = 0;
        double failures = 0;
        int hits = 0;
        for (int i = 0; i < MANY; i++) {
            double z = draws.gaussian();
            gaussian += z;
            square += z * z;
            exponential += draws.exponential(4);
            poisson += draws.poisson(0.7);
            failures += draws.failures(0.4, 1000);
            hits += draws.chance(0.3) ? 1 : 0;
        }
        double root = Math.sqrt(MANY);
        assertEquals(0, gaussian / MANY, 3 / root);
        assertEquals(1, square / MANY, 3 * Math.sqrt(2) / root);
        assertEquals(4, exponential / MANY, 3 * 4 / root);
        assertEquals(0.7, poisson / MANY, 3 * Math.sqrt(0.7) / root);
        assertEquals(0.6 / 0.4, failures / MANY, 3 * Math.sqrt(0.6) / 0.4 / root);
        assertEquals(0.3, hits / (double) MANY, 3 * Math.sqrt(0.21) / root);
    }

    @Test
    void weightsDecideHowOftenAValueIsPicked() {
        Draws draws = Draws.of(4, Stream.LIFE, 0);
        int[] counts = new int[3];
        for (int i = 0; i < MANY; i++) {
            counts[draws.weighted(1, 0, 3)]++;
        }
        assertEquals(0, counts[1]);
        assertEquals(0.25, counts[0] / (double) MANY, 3 * Math.sqrt(0.1875 / MANY));
        assertNotEquals("a", draws.pick(List.of("a", "b"), 0, 1));
    }

    @Test
    void wholeNumbersStayWithinTheirBoundsAndReachThem() {
        Draws draws = Draws.of(5, Stream.LIFE, 0);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            seen.add(draws.between(-2, 2));
        }
        assertEquals(Set.of(-2, -1, 0, 1, 2), seen);
    }

    private static double[] sequence(Draws draws) {
        return new double[] {draws.uniform(), draws.gaussian(), draws.gaussian(), draws.below(1000)};
    }
}

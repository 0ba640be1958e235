package io.levier.common.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.drivers.GramColumn.Role;
import io.levier.common.stats.Refusal;
import io.levier.common.stats.WideSums;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MomentsTest {

    private static final GramLayout REAL = GramLayout.of(List.of(
            GramColumn.ONE,
            new GramColumn("spend", Role.DRIVER, 100, 0.01),
            new GramColumn("wait", Role.DRIVER, 0, 1),
            GramColumn.outcome("score", 5)));

    @Test
    void anySplitMergedInAnyOrderGivesTheSameBits() {
        SplittableRandom random = new SplittableRandom(7);
        double[][] rows = IntStream.range(0, 5000)
                .mapToObj(i -> new double[] {1, random.nextDouble(0, 900), random.nextDouble(-80, 80), i % 11})
                .toArray(double[][]::new);
        double[] weights = random.doubles(rows.length, 0, 5).toArray();
        Moments whole = new Moments(REAL);
        for (int i = 0; i < rows.length; i++) {
            whole.add(rows[i], weights[i]);
        }
        for (int parts : new int[] {2, 13, 700}) {
            List<Moments> split = new ArrayList<>();
            IntStream.range(0, parts).forEach(p -> split.add(new Moments(REAL)));
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, rows.length).boxed().toList());
            Collections.shuffle(order, new Random(parts));
            order.forEach(i -> split.get(i % parts).add(rows[i], weights[i]));
            Collections.shuffle(split, new Random(parts));
            Moments merged = new Moments(REAL);
            split.forEach(merged::merge);
            assertEquals(whole, merged);
        }
    }

    @Test
    void sumsAreThoseOfExactArithmetic() {
        SplittableRandom random = new SplittableRandom(11);
        Moments moments = new Moments(REAL);
        BigDecimal[][] expected = new BigDecimal[4][4];
        for (int i = 0; i < 300; i++) {
            double[] row = {1, random.nextInt(100_000) / 100.0, random.nextInt(-900, 900), random.nextInt(0, 11)};
            double weight = random.nextInt(5_000_000) / 1e6;
            moments.add(row, weight);
            for (int j = 0; j < 16; j++) {
                BigDecimal term = BigDecimal.valueOf(weight)
                        .multiply(BigDecimal.valueOf(row[j / 4]))
                        .multiply(BigDecimal.valueOf(row[j % 4]));
                expected[j / 4][j % 4] = i == 0 ? term : expected[j / 4][j % 4].add(term);
            }
        }
        for (int j = 0; j < 16; j++) {
            assertEquals(0, expected[j / 4][j % 4].compareTo(moments.exact(j / 4, j % 4)));
            assertEquals(expected[j / 4][j % 4].doubleValue(), moments.matrix()[j / 4][j % 4]);
        }
    }

    /** Whole units, halves, cents and amounts near the bounds, side by side in a row: no way of summing may show. */
    @Test
    void wholeUnitsAndFractionsAreSummedToTheSameBits() {
        SplittableRandom random = new SplittableRandom(17);
        GramLayout layout = new GramLayout(
                List.of(
                        GramColumn.ONE,
                        GramColumn.driver("a", 5),
                        GramColumn.driver("b", 5),
                        new GramColumn("noise", Role.PROBE, 0.5, 1),
                        GramColumn.outcome("score", 0),
                        new GramColumn("up a", Role.HEADROOM, 0, 1),
                        new GramColumn("up b", Role.HEADROOM, 0, 1)),
                List.of(
                        new Player("a", List.of("a"), "a", List.of("up a")),
                        new Player("b", List.of("b"), "b", List.of("up b"))));
        for (double weights : new double[] {1, 1e-6, 40, 1e5}) {
            Moments moments = new Moments(layout);
            BigInteger[][] expected = new BigInteger[7][7];
            Arrays.stream(expected).forEach(sums -> Arrays.fill(sums, BigInteger.ZERO));
            for (int i = 0; i < 3000; i++) {
                double[] row = {
                    1,
                    value(random, weights),
                    value(random, weights),
                    random.nextDouble(),
                    value(random, weights),
                    0,
                    value(random, weights)
                };
                double weight = weights * (random.nextBoolean() ? 1 : random.nextDouble());
                moments.add(row, weight);
                BigInteger millionths = BigInteger.valueOf(Math.round(weight * 1e6));
                for (int j = 0; j < 49; j++) {
                    BigInteger left =
                            BigInteger.valueOf(layout.columns().get(j / 7).steps(row[j / 7]));
                    BigInteger right =
                            BigInteger.valueOf(layout.columns().get(j % 7).steps(row[j % 7]));
                    expected[j / 7][j % 7] = expected[j / 7][j % 7].add(millionths.multiply(left.multiply(right)));
                }
            }
            for (int j = 0; j < 49; j++) {
                // Products of headrooms are not kept.
                if (Math.max(j / 7, j % 7) < 5 || j / 7 == 0) {
                    assertEquals(expected[j / 7][j % 7], moments.steps(j / 7, j % 7), "sum " + j + " by " + weights);
                }
            }
        }
    }

    private static double value(SplittableRandom random, double weights) {
        int large = (int) Math.min(70_000, 7e6 / weights);
        return switch (random.nextInt(8)) {
            case 0 -> random.nextDouble(0, 10);
            case 1 -> random.nextInt(0, 20) / 2.0;
            case 2 -> random.nextInt(-large, large);
            default -> random.nextInt(0, 11);
        };
    }

    /** Products up to the last bit of 128: the carry and the signs of both halves. */
    @Test
    void sumsCarryLikeBigIntegers() {
        SplittableRandom random = new SplittableRandom(13);
        WideSums sums = new WideSums(1);
        BigInteger expected = BigInteger.ZERO;
        WideSums other = new WideSums(1);
        BigInteger otherExpected = BigInteger.ZERO;
        for (int i = 0; i < 2000; i++) {
            long a = random.nextLong() >> random.nextInt(40);
            long b = random.nextLong() >> random.nextInt(40, 63);
            sums.addProduct(0, a, b);
            expected = expected.add(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
            assertEquals(expected, sums.value(0));
            other.addProduct(0, b, -b);
            otherExpected = otherExpected.subtract(BigInteger.valueOf(b).multiply(BigInteger.valueOf(b)));
        }
        sums.subtract(other);
        assertEquals(expected.subtract(otherExpected), sums.value(0));
        sums.add(other);
        assertEquals(expected, sums.value(0));
        sums.subtract(sums);
        assertEquals(BigInteger.ZERO, sums.value(0));
        other.restore(0, expected.negate());
        assertEquals(expected.negate(), other.value(0));
    }

    @Test
    void subtractingUndoesMerging() {
        Moments cell = RandomRows.of(3, 40, 1).moments();
        Moments rest = RandomRows.of(3, 90, 2).moments();
        Moments total = cell.copy();
        total.merge(rest);
        assertNotEquals(rest, total);
        total.subtract(cell);
        assertEquals(rest, total);
        assertEquals(rest.hashCode(), total.hashCode());
        String refusal =
                Refusal.message(ArithmeticException.class, () -> rest.copy().subtract(cellTwice(rest)));
        assertTrue(refusal.contains("had not been added"), refusal);
    }

    @Test
    void storedSumsComeBackAsTheyWere() {
        Moments moments = RandomRows.of(4, 60, 3).moments();
        Moments restored = Moments.restored(moments.layout(), moments.rows(), moments.lowSums(), moments.highSums());
        assertEquals(moments, restored);
        assertEquals(moments.sumW(), restored.sumW());
        assertEquals(moments.sumW2(), restored.sumW2());
        long[] tooFew = Arrays.copyOf(moments.lowSums(), 4);
        assertThrows(
                IllegalArgumentException.class,
                () -> Moments.restored(moments.layout(), 60, tooFew, moments.highSums()));
        long[] tooLarge = moments.highSums();
        tooLarge[0] = Long.MAX_VALUE;
        assertThrows(
                ArithmeticException.class, () -> Moments.restored(moments.layout(), 60, moments.lowSums(), tooLarge));
    }

    @Test
    void weightsAddUpWithTheirSquares() {
        Moments moments = new Moments(REAL);
        moments.add(new double[] {1, 5, 5, 5}, 0.25);
        moments.add(new double[] {1, 6, 5, 5}, 1.5);
        moments.add(new double[] {1, 7, 5, 5}, 0);
        assertEquals(2, moments.rows(), "a row without weight is no row");
        assertEquals(1.75, moments.sumW());
        assertEquals(0.0625 + 2.25, moments.sumW2());
    }

    /** Naive sums of squares of such values lose every digit of the variance. */
    @Test
    void varianceOfLargeValuesSurvivesWithAShift() {
        GramLayout layout =
                GramLayout.of(List.of(GramColumn.ONE, GramColumn.driver("meter", 1e8), GramColumn.outcome("y", 0)));
        SplittableRandom random = new SplittableRandom(17);
        Moments moments = new Moments(layout);
        double[] x = random.doubles(20_000, -1.7, 1.7).toArray();
        double mean = Arrays.stream(x).average().orElseThrow();
        double variance =
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        for (double v : x) {
            moments.add(new double[] {1, 1e8 + v, 0}, 1);
        }
        Gram gram = Gram.of(moments, List.of("1", "meter", "y"));
        assertEquals(variance, gram.covariance(1, 1), 1e-6);
        assertEquals(1e8 + mean, gram.mean(1), 1e-6);
        // The exact route does not need the shift to be good.
        Moments unshifted = new Moments(
                GramLayout.of(List.of(GramColumn.ONE, GramColumn.driver("meter", 0), GramColumn.outcome("y", 0))));
        assertThrows(ArithmeticException.class, () -> unshifted.add(new double[] {1, 1e8, 0}, 1));
    }

    @Test
    void whatCannotBeSummedExactlyIsRefusedWithItsName() {
        Moments moments = new Moments(REAL);
        assertMessage("wait", () -> moments.add(new double[] {1, 5, Double.NaN, 5}, 1));
        assertMessage("spend", () -> moments.add(new double[] {1, 1e9, 5, 5}, 1));
        assertMessage("beginning with 1", () -> moments.add(new double[] {5, 5, 5, 5}, 1));
        assertMessage("weight", () -> moments.add(new double[] {1, 5, 5, 5}, -1));
        assertMessage("weight", () -> moments.add(new double[] {1, 5, 5, 5}, Double.NaN));
        assertMessage("layouts", () -> moments.merge(RandomRows.of(2, 5, 1).moments()));
        assertEquals(new Moments(REAL), moments, "nothing was added by halves");
    }

    @Test
    void sumsBeyondThirtyEightDigitsAreRefused() {
        Moments moments = new Moments(REAL);
        double[] row = {1, 100 + 4e6 * 0.01, 5, 5};
        moments.add(row, 2);
        String refusal = Refusal.message(ArithmeticException.class, () -> {
            for (int doubling = 0; doubling < 60; doubling++) {
                moments.merge(moments.copy());
            }
        });
        assertTrue(refusal.contains("10^38"), refusal);
    }

    private static Moments cellTwice(Moments rest) {
        Moments twice = rest.copy();
        twice.merge(rest);
        return twice;
    }

    private static void assertMessage(String part, Executable call) {
        String message = Refusal.message(IllegalArgumentException.class, call);
        assertTrue(message.contains(part), message);
    }
}

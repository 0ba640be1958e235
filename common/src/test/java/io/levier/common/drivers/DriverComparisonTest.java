package io.levier.common.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.MultipleTests;
import io.levier.common.stats.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriverComparisonTest {

    private static final DriverComparison COMPARISON =
            new DriverComparison(Confidence.P95, MultipleTests.BENJAMINI_HOCHBERG);

    @Test
    void samePlaceDiffersInNothing() {
        Rows rows = RandomRows.of(3, 300, 1);
        Design design = Design.of(rows.layout(), "y");
        for (DriverDifference driver : COMPARISON.differences(rows.buckets(20), design, rows.buckets(20), design)) {
            assertEquals(0, driver.share());
            assertEquals(0, driver.shareError());
            assertEquals(0, driver.slope());
        }
    }

    /** Periods of the same customers, recomputed bucket by bucket from separate analyses of the remaining rows. */
    @Test
    void errorsLeaveOutTheSameCustomersOnBothSides() {
        Rows rows = RandomRows.of(3, 400, 2);
        int buckets = 15;
        List<Moments> early = period(rows, buckets, 0);
        List<Moments> late = period(rows, buckets, 1);
        Design design = Design.of(rows.layout(), "y");
        List<DriverDifference> differences = COMPARISON.differences(late, design, early, design);
        double[] without = IntStream.range(0, buckets)
                .mapToDouble(k -> shareWithout(late, k, design) - shareWithout(early, k, design))
                .toArray();
        double mean = IntStream.range(0, buckets)
                .mapToDouble(k -> without[k])
                .average()
                .orElseThrow();
        double squares = IntStream.range(0, buckets)
                .mapToDouble(k -> (without[k] - mean) * (without[k] - mean))
                .sum();
        DriverDifference first = differences.get(0);
        assertEquals(shareWithout(late, -1, design) - shareWithout(early, -1, design), first.share(), 1e-12);
        assertEquals(Math.sqrt((buckets - 1.0) / buckets * squares), first.shareError(), 1e-12);
        assertTrue(first.shareInterval().holds(first.share()));
        assertTrue(first.slopeInterval().holds(first.slope()));
        double[] p =
                differences.stream().mapToDouble(DriverDifference::sharePValue).toArray();
        assertEquals(MultipleTests.BENJAMINI_HOCHBERG.adjust(p)[0], first.shareAdjustedPValue());
        double[] q =
                differences.stream().mapToDouble(DriverDifference::slopePValue).toArray();
        assertEquals(
                MultipleTests.BENJAMINI_HOCHBERG.adjust(q)[1],
                differences.get(1).slopeAdjustedPValue());
    }

    /** x1 moves one outcome only, and the comparison of the two lists of drivers shows it. */
    @Test
    void outcomesOfTheSameRowsCanBeCompared() {
        Rows rows = RandomRows.of(3, 600, 3);
        List<String> drivers = List.of("x1", "x2");
        Design overall = new Design(List.of(), drivers.stream().map(Player::of).toList(), "y", List.of());
        Design other = new Design(List.of(), overall.players(), "x3", List.of());
        DriverDifference first = COMPARISON
                .differences(rows.buckets(40), overall, rows.buckets(40), other)
                .get(0);
        assertTrue(first.share() > 0.1, "x1 comes first in y only: " + first.share());
        assertTrue(first.sharePValue() < 0.05, "p = " + first.sharePValue());
    }

    @Test
    void otherDriversAreRefused() {
        Rows rows = RandomRows.of(3, 60, 4);
        Design all = Design.of(rows.layout(), "y");
        Design fewer = new Design(List.of(), List.of(Player.of("x1")), "y", List.of());
        String refusal = Refusal.message(
                IllegalArgumentException.class,
                () -> COMPARISON.differences(rows.buckets(5), all, rows.buckets(5), fewer));
        assertTrue(refusal.contains("same drivers"), refusal);
    }

    private static List<Moments> period(Rows rows, int buckets, int odd) {
        return IntStream.range(0, buckets)
                .mapToObj(k -> rows.moments(row -> rows.customers[row] % buckets == k && row % 2 == odd))
                .toList();
    }

    private static double shareWithout(List<Moments> buckets, int left, Design design) {
        Moments rest = new Moments(buckets.get(0).layout());
        IntStream.range(0, buckets.size()).filter(k -> k != left).forEach(k -> rest.merge(buckets.get(k)));
        return ShapleyImportance.of(Correlation.of(Gram.of(rest, design.columns())))
                .shares()[0];
    }
}

package io.levier.common.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RecoveredDifferenceTest {
    private static final Confidence CONFIDENCE = new Confidence(0.95);

    /** Of symmetric intervals the errors add as squares: 3 and 4 make 5. */
    @Test
    void addsErrorsOfSymmetricIntervalsAsSquares() {
        Interval difference = RecoveredDifference.interval(20, new Interval(17, 23), 12, new Interval(8, 16));

        assertEquals(3, difference.low(), 1e-12);
        assertEquals(13, difference.high(), 1e-12);
    }

    /** Newcombe's tenth method is the same of two Wilson intervals: his example (a) of 1998, 56/70 less 48/80. */
    @Test
    void agreesWithPublishedBoundsOfTwoShares() {
        Interval difference = RecoveredDifference.interval(
                56 / 70.0,
                Wilson.interval(56 / 70.0, 70, CONFIDENCE),
                48 / 80.0,
                Wilson.interval(48 / 80.0, 80, CONFIDENCE));

        assertEquals(0.0524, difference.low(), 5e-5);
        assertEquals(0.3339, difference.high(), 5e-5);
    }

    /** The true difference lies within as often as the intervals promise. */
    @Test
    void holdsTheTrueDifferenceAsOftenAsItPromises() {
        Random random = new Random(7);
        int held = 0;
        int trials = 4_000;
        for (int i = 0; i < trials; i++) {
            double value = 5 + 2 * random.nextGaussian();
            double other = 1 + 0.5 * random.nextGaussian();
            Interval difference = RecoveredDifference.interval(
                    value,
                    Interval.around(value, 2 * CONFIDENCE.z()),
                    other,
                    Interval.around(other, 0.5 * CONFIDENCE.z()));
            held += difference.low() <= 4 && 4 <= difference.high() ? 1 : 0;
        }
        assertTrue(Math.abs(held / (double) trials - 0.95) < 0.012, held + " of " + trials);
    }

    @Test
    void isUnknownWhereABoundIs() {
        assertTrue(Double.isNaN(RecoveredDifference.interval(1, Interval.UNKNOWN, 0, new Interval(-1, 1))
                .low()));
    }
}

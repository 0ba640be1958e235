package io.levier.common.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each interval against the property that defines it, or a published value. */
class IntervalTest {

    @Test
    void multipliersAreTheTabulatedOnes() {
        assertEquals(1.959963984540054, Confidence.P95.z(), 1e-12);
        assertEquals(2.228138851964939, Confidence.P95.t(10), 1e-8);
        assertEquals(1.644853626951472, new Confidence(0.9).z(), 1e-12);
        assertTrue(Double.isNaN(Confidence.P95.t(0)));
        assertThrows(IllegalArgumentException.class, () -> new Confidence(95));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 100", "0.5, 7.5", "0.02, 31", "0.999, 640"})
    void wilsonBoundsAreTheSharesAScoreTestJustRejects(double share, double n) {
        Interval interval = Wilson.interval(share, n, Confidence.P95);
        for (double bound : new double[] {interval.low(), interval.high()}) {
            double score = (share - bound) / Math.sqrt(bound * (1 - bound) / n);
            assertEquals(Confidence.P95.z(), Math.abs(score), 1e-9);
        }
        assertTrue(interval.holds(share));
    }

    @Test
    void wilsonStaysInsideZeroToOne() {
        assertEquals(new Interval(0, 1), Wilson.interval(0.3, 0, Confidence.P95));
        assertEquals(0, Wilson.interval(0, 12, Confidence.P95).low());
        assertEquals(1, Wilson.interval(1, 12, Confidence.P95).high());
        assertThrows(IllegalArgumentException.class, () -> Wilson.interval(16, 100, Confidence.P95));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 10, 250})
    void poissonBoundsLeaveHalfOfAlphaOnEachSide(long count) {
        Interval interval = PoissonInterval.interval(count, Confidence.P95);
        int k = Math.toIntExact(count);
        assertEquals(0.025, 1 - new PoissonDistribution(interval.low()).cumulativeProbability(k - 1), 1e-9);
        assertEquals(0.025, new PoissonDistribution(interval.high()).cumulativeProbability(k), 1e-9);
    }

    @Test
    void poissonOfNothingStartsAtZero() {
        Interval interval = PoissonInterval.interval(0, Confidence.P95);
        assertEquals(0, interval.low());
        assertEquals(-Math.log(0.025), interval.high(), 1e-9);
    }

    @Test
    void studentNeedsDegreesOfFreedom() {
        assertEquals(
                8 - 2.228138851964939 * 0.5,
                StudentInterval.interval(8, 0.25, 10, Confidence.P95).low(),
                1e-8);
        assertFalse(StudentInterval.interval(8, 0.25, 0, Confidence.P95).isKnown());
        assertThrows(IllegalArgumentException.class, () -> StudentInterval.interval(8, -0.25, 10, Confidence.P95));
    }

    /** Catalogue examples 1: tools print the plain form, we the adjusted one. */
    @ParameterizedTest
    @CsvSource({"200, 180, 120, 16.0, 9.13, 22.87, 9.06, 22.75", "18, 11, 2, 51.6, 29.9, 73.3, 25.5, 68.6"})
    void netPromoterExamplesOfTheCatalogue(
            long promoters,
            long passives,
            long detractors,
            double nps,
            double waldLow,
            double waldHigh,
            double low,
            double high) {
        NpsCounts counts = new NpsCounts(promoters, passives, detractors);
        double n = counts.answers();
        double asPrinted = n > 100 ? 0.005 : 0.05;
        assertEquals(nps, counts.nps(), asPrinted);
        Interval wald = AdjustedWald.plain(counts.promoterShare(), counts.detractorShare(), n, Confidence.P95);
        assertEquals(waldLow, wald.low(), asPrinted);
        assertEquals(waldHigh, wald.high(), asPrinted);
        Interval adjusted = counts.interval(Confidence.P95);
        assertEquals(low, adjusted.low(), asPrinted);
        assertEquals(high, adjusted.high(), asPrinted);
    }

    @Test
    void netPromoterIntervalIsCutAtTheEndsOfTheScale() {
        assertEquals(100, new NpsCounts(5, 0, 0).interval(Confidence.P95).high());
        assertTrue(new NpsCounts(5, 0, 0).interval(Confidence.P95).low() < 60);
        assertFalse(new NpsCounts(0, 0, 0).interval(Confidence.P95).isKnown());
        assertThrows(IllegalArgumentException.class, () -> AdjustedWald.interval(0.8, 0.4, 10, Confidence.P95));
    }

    @Test
    void intervalRefusesCrossedEnds() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1));
        assertFalse(Interval.around(1, Double.NaN).isKnown());
        assertFalse(Interval.UNKNOWN.within(0, 1).isKnown());
        assertFalse(Interval.UNKNOWN.holds(0));
    }

    @Test
    void intervalChangesUnitWithItsEndsInOrder() {
        assertEquals(new Interval(10, 40), new Interval(0.1, 0.4).times(100));
        assertEquals(new Interval(-4, -1), new Interval(1, 4).times(-1));
        assertEquals(new Interval(2, 2), new Interval(3, 4).within(0, 2));
    }
}

package io.levier.common.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Words of groups and topics of months, against numbers worked out by hand and by adding up probabilities. */
class LogOddsTest {

    /** Worked out by hand: a word that is 1 % of all, 20 of 1000 words in one group and 5 of 500 in the other. */
    @Test
    void logOddsShrinkToThePrior() {
        LogOdds odds = LogOdds.of(20, 1000, 5, 500, 0.01, 1000);
        assertEquals(Math.log(30.0 / 1970) - Math.log(15.0 / 1485), odds.difference(), 1e-12);
        assertEquals(Math.sqrt(1.0 / 30 + 1.0 / 15), odds.standardError(), 1e-12);
        LogOdds weak = LogOdds.of(20, 1000, 5, 500, 0.01, 1);
        assertTrue(weak.difference() > odds.difference());
    }

    @Test
    void equalUseIsNoDifference() {
        assertEquals(0, LogOdds.of(10, 1000, 20, 2000, 0.01, 500).z(), 1e-12);
        assertEquals(
                -LogOdds.of(10, 1000, 40, 2000, 0.01, 500).z(),
                LogOdds.of(40, 2000, 10, 1000, 0.01, 500).z(),
                1e-12);
        assertThrows(IllegalArgumentException.class, () -> LogOdds.of(1, 2, 1, 2, 0, 10));
    }

    /** The tail of the binomial, term by term. */
    @Test
    void emergenceIsTheTailOfTheBinomial() {
        int mentions = 12;
        double share = 100.0 / 700;
        double tail = 0;
        for (int k = 6; k <= mentions; k++) {
            double term = 1;
            for (int i = 0; i < k; i++) {
                term *= (double) (mentions - i) / (i + 1);
            }
            tail += term * Math.pow(share, k) * Math.pow(1 - share, mentions - k);
        }
        Emergence emergence = Emergence.of(6, 100, 6, 600);
        assertEquals(tail, emergence.pValue(), 1e-12);
        assertEquals((6 - 12 * share) / Math.sqrt(12 * share * (1 - share)), emergence.z(), 1e-12);
    }

    @Test
    void nothingNewDoesNotEmerge() {
        assertTrue(Emergence.of(10, 100, 60, 600).pValue() > 0.4);
        assertEquals(1, Emergence.of(0, 100, 60, 600).pValue());
        assertTrue(Double.isNaN(Emergence.of(0, 100, 0, 600).pValue()));
        assertTrue(Double.isNaN(Emergence.of(3, 100, 0, 0).pValue()));
    }
}

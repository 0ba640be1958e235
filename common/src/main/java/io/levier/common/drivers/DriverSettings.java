package io.levier.common.drivers;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.MultipleTests;

/**
 * How thoroughly a driver analysis is done.
 *
 * @param draws bootstrap draws behind intervals of shares and ranks; 999 for totals, 199 for many segments
 * @param confidence of all intervals
 * @param seed of the draws; derive it from the run's parameters so that a rerun gives the same bytes
 * @param significance largest adjusted p-value at which an effect has a direction
 * @param adjustment how p-values allow for all drivers looked at
 */
public record DriverSettings(
        int draws, Confidence confidence, long seed, double significance, MultipleTests adjustment) {

    public DriverSettings {
        if (draws < 1) {
            throw new IllegalArgumentException("intervals of shares need at least 1 draw, got " + draws);
        }
        if (!(significance > 0 && significance < 1)) {
            throw new IllegalArgumentException("significance must lie between 0 and 1, was " + significance);
        }
    }

    /** 999 draws, 95 % intervals, effects significant at 5 %. */
    public static DriverSettings seeded(long seed) {
        return new DriverSettings(999, Confidence.P95, seed, 0.05, MultipleTests.BENJAMINI_HOCHBERG);
    }

    /** The same with another number of draws. */
    public DriverSettings withDraws(int number) {
        return new DriverSettings(number, confidence, seed, significance, adjustment);
    }
}

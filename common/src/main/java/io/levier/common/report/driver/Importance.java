package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import java.util.Optional;

/**
 * A driver's share of what all drivers explain together, and its place among them.
 *
 * @param percent the shares of all drivers add up to 100
 * @param rank 1 is the largest share
 * @param rankLow best rank in 90 % of the repetitions
 * @param rankHigh worst rank in 90 % of the repetitions
 */
public record Importance(
        double percent, Optional<Interval> interval, int rank, int rankLow, int rankHigh, Standing standing) {

    /** Whether the share says anything. A share is never negative, so being above zero proves nothing. */
    public enum Standing {
        ABOVE_NOISE,
        /** Not larger than what a random column would get. */
        NOISE,
        /** Nearly all customers rate it alike, so it cannot explain differences now; it may still matter. */
        LITTLE_VARIATION
    }

    public Importance {
        Checks.requirePercent("importance", percent);
        if (rankLow < 1 || rankLow > rankHigh) {
            throw new IllegalArgumentException("ranks start at 1 and rise, got " + rankLow + " to " + rankHigh);
        }
        if (rank < 1) {
            throw new IllegalArgumentException("ranks start at 1, got " + rank);
        }
    }
}

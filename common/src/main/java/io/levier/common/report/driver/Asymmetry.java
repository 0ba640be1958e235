package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the score differs at low and at high ratings of a driver, each against those in between, other drivers equal.
 *
 * @param driverId the driver, which is rated and in the ranking
 */
public record Asymmetry(String driverId, Kind kind, Side low, Side high) {

    /** What the two sides make of a driver, after adjustment for the number of drivers. */
    public enum Kind {
        /** Low ratings go with a clearly lower score, and high ones with clearly less. */
        MUST_BE,
        /** Both sides count, about as much. */
        PERFORMANCE,
        /** High ratings go with a clearly higher score, and low ones with clearly less. */
        ATTRACTIVE,
        /** These answers do not tell. */
        UNDECIDED,
        /** Too few ratings on a side. */
        TOO_FEW
    }

    /**
     * One end of the scale.
     *
     * @param limit the last rating that is low, or the first that is high
     * @param answers ratings at this end
     * @param difference of the score to answers in between; absent where it could not be estimated
     */
    public record Side(double limit, long answers, OptionalDouble difference, Optional<Interval> interval) {
        public Side {
            Checks.requireFinite("limit of a side", limit);
            Checks.requireCount("answers of a side", answers);
            difference.ifPresent(value -> Checks.requireFinite("difference of a side", value));
        }

        /** Whether the whole interval lies below zero. */
        public boolean isBelow() {
            return interval.filter(bounds -> bounds.high() < 0).isPresent();
        }

        /** Whether the whole interval lies above zero. */
        public boolean isAbove() {
            return interval.filter(bounds -> bounds.low() > 0).isPresent();
        }
    }
}

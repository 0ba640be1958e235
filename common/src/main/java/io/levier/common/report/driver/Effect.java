package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import java.util.Optional;

/**
 * The coefficient of a driver, other drivers equal.
 *
 * @param coefficient points of the score per scale point, or per step of an operational driver
 * @param pAdjusted adjusted for the number of drivers
 */
public record Effect(double coefficient, Optional<Interval> interval, double pAdjusted) {

    private static final double LEVEL = 0.05;

    public Effect {
        Checks.requireFinite("coefficient", coefficient);
        if (!(pAdjusted >= 0 && pAdjusted <= 1)) {
            throw new IllegalArgumentException("a p-value lies between 0 and 1, got " + pAdjusted);
        }
    }

    /** Whether the sign may be shown. */
    public boolean isSigned() {
        return pAdjusted < LEVEL && coefficient != 0;
    }
}

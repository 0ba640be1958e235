package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import java.util.Optional;

/**
 * The coefficient of a driver, other drivers equal.
 *
 * @param coefficient points of the score per scale point, or per step of an operational driver
 * @param pAdjusted adjusted for the number of drivers
 * @param sign whether the driver points the same way alone and beside the others
 */
public record Effect(double coefficient, Optional<Interval> interval, double pAdjusted, Sign sign) {

    private static final double LEVEL = 0.05;

    /** How the coefficient agrees with the plain correlation of driver and score. */
    public enum Sign {
        CONSISTENT,
        /** Both significant and of opposite sign: neither direction may be told to a reader. */
        CONTRADICTED,
        /** A driver of several columns, such as a category: it has many coefficients and no direction. */
        NONE
    }

    /** What can be said of a driver of several columns: nothing in one number. */
    public static final Effect OF_SEVERAL_COLUMNS = new Effect(0, Optional.empty(), 1, Sign.NONE);

    public Effect {
        Checks.requireFinite("coefficient", coefficient);
        if (!(pAdjusted >= 0 && pAdjusted <= 1)) {
            throw new IllegalArgumentException("a p-value lies between 0 and 1, got " + pAdjusted);
        }
    }

    public Effect(double coefficient, Optional<Interval> interval, double pAdjusted) {
        this(coefficient, interval, pAdjusted, Sign.CONSISTENT);
    }

    public boolean isToldFromZero() {
        return pAdjusted < LEVEL && coefficient != 0;
    }

    /** Whether the direction may be shown. */
    public boolean isSigned() {
        return isToldFromZero() && sign == Sign.CONSISTENT;
    }
}

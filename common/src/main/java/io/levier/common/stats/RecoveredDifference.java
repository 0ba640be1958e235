package io.levier.common.stats;

/**
 * Interval of a difference of two independent figures, of which nothing is known but their intervals: the distances to
 * their bounds are recovered as errors, each side for itself, so that lopsided intervals stay lopsided (Zou and Donner
 * 2008). Figures that share answers differ by less than this allows for, not by more.
 */
public final class RecoveredDifference {

    private RecoveredDifference() {}

    /**
     * The range of value minus other.
     *
     * @param ofValue interval of the value, at the same confidence as the other's
     * @return unknown when a bound is
     */
    public static Interval interval(double value, Interval ofValue, double other, Interval ofOther) {
        double below = Math.hypot(value - ofValue.low(), ofOther.high() - other);
        double above = Math.hypot(ofValue.high() - value, other - ofOther.low());
        return Double.isNaN(below) || Double.isNaN(above)
                ? Interval.UNKNOWN
                : new Interval(value - other - below, value - other + above);
    }
}

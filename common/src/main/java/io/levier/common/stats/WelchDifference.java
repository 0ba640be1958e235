package io.levier.common.stats;

/**
 * The difference of two means with spreads of their own, in their unit.
 *
 * @param value first minus second
 * @param variance of the difference, NaN when not determined
 * @param degreesOfFreedom of Welch and Satterthwaite, NaN when nothing varies
 */
public record WelchDifference(double value, double variance, double degreesOfFreedom) {

    public double standardError() {
        return Math.sqrt(variance);
    }

    /** NaN where neither side varies. */
    public double pValue() {
        return TwoSidedTest.student(value / standardError(), degreesOfFreedom);
    }

    /** Unknown where neither side varies. */
    public Interval interval(Confidence confidence) {
        return Double.isNaN(variance)
                ? Interval.UNKNOWN
                : StudentInterval.interval(value, variance, degreesOfFreedom, confidence);
    }
}

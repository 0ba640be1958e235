package io.levier.common.stats;

/** Interval of a mean whose variance was itself estimated. */
public final class StudentInterval {

    private StudentInterval() {}

    /**
     * The range in the unit of the mean.
     *
     * @param variance of the mean, in squared units of it
     * @param degreesOfFreedom clusters minus one for a clustered variance
     * @return unknown when the variance is NaN or there are no degrees of freedom
     */
    public static Interval interval(double mean, double variance, double degreesOfFreedom, Confidence confidence) {
        if (variance < 0) {
            throw new IllegalArgumentException("a variance cannot be negative, was " + variance);
        }
        return Interval.around(mean, confidence.t(degreesOfFreedom) * Math.sqrt(variance));
    }
}

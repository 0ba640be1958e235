package io.levier.common.gap;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.RatioMoments;
import io.levier.common.stats.StudentInterval;

/**
 * A gap with its interval.
 *
 * @param from the level it begins at
 * @param to the level it ends at
 * @param value between them
 * @param interval of the value
 */
public record GapEstimate(double from, double to, double value, Interval interval) {

    /** Both levels told by the same rows. */
    public static GapEstimate paired(GapMoments moments, Confidence confidence) {
        RatioMoments between = moments.between();
        return new GapEstimate(
                moments.first().ratio(), moments.second().ratio(), between.ratio(), between.interval(confidence));
    }

    /**
     * Levels told by different people: variances add up, with the degrees of freedom of Welch and Satterthwaite. A level
     * that does not vary, such as a promise, adds nothing.
     */
    public static GapEstimate independent(RatioMoments from, RatioMoments to, Confidence confidence) {
        double one = from.variance();
        double other = to.variance();
        double both = one + other;
        double freedom = both * both / (one * one / (from.clusters() - 1.0) + other * other / (to.clusters() - 1.0));
        double value = to.ratio() - from.ratio();
        return new GapEstimate(
                from.ratio(), to.ratio(), value, StudentInterval.interval(value, both, freedom, confidence));
    }

    /** From a level that was asked to one that is known, such as a promise. */
    public static GapEstimate toKnown(RatioMoments from, double to, Confidence confidence) {
        double value = to - from.ratio();
        return new GapEstimate(
                from.ratio(),
                to,
                value,
                StudentInterval.interval(value, from.variance(), from.clusters() - 1.0, confidence));
    }
}

package io.levier.common.metric;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.RatioMoments;
import org.jspecify.annotations.Nullable;

/**
 * A value with its uncertainty, in the unit of the metric. What does not exist is null: a census has no sampling error,
 * and one customer alone shows none.
 *
 * @param effectiveSize answers of a simple random sample that would be as informative
 */
public record Estimate(
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double standardError,
        @Nullable Double effectiveSize) {

    /** What an empty base tells. */
    public static final Estimate NONE = new Estimate(null, null, null, null, null);

    static Estimate exact(double value) {
        return new Estimate(value, null, null, null, null);
    }

    static Estimate of(double value, double standardError, double effectiveSize, Interval interval) {
        return new Estimate(
                value, finite(interval.low()), finite(interval.high()), finite(standardError), finite(effectiveSize));
    }

    /**
     * A ratio of sums with a Student interval on the cluster variance. That interval is symmetric: of few rows it would
     * reach below what the metric can be, so it ends there.
     *
     * @param scale what the ratio is multiplied by
     */
    static Estimate ofRatio(
            MetricHeader header, CellSums sums, double scale, double effectiveSize, Confidence confidence) {
        RatioMoments moments = sums.moments();
        double value = scale * moments.ratio();
        if (moments.clusters() < 2) {
            return exact(value);
        }
        Interval interval = moments.interval(confidence).times(scale);
        return of(
                value,
                scale * moments.standardError(),
                effectiveSize,
                value < header.lowest() ? interval : interval.within(header.lowest(), Double.POSITIVE_INFINITY));
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}

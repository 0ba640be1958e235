package io.levier.common.metric;

import org.jspecify.annotations.Nullable;

/**
 * A value with its uncertainty, in the unit of the metric.
 *
 * @param low lower bound, null when there is none
 * @param high upper bound, null when there is none
 * @param standardError in the unit of the value, null when there is none
 * @param effectiveSize answers of a simple random sample that would be as informative, null for a census
 */
public record Estimate(
        double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double standardError,
        @Nullable Double effectiveSize) {

    static Estimate exact(double value) {
        return new Estimate(value, null, null, null, null);
    }
}

package io.levier.common.survival;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Difference;
import io.levier.common.stats.Interval;

/**
 * Mean length of stay within a horizon; unlike the median it always exists, and differences of it are units of time
 * gained.
 *
 * @param horizon stays longer than this count as this
 * @param mean in the same unit
 * @param error standard error of the mean
 */
public record RestrictedMean(long horizon, double mean, double error) {

    /** Never below 0 nor beyond the horizon. */
    public Interval interval(Confidence confidence) {
        return Interval.around(mean, confidence.z() * error).within(0, (double) horizon);
    }

    /**
     * Time gained over another group, which shares no customer with this one.
     *
     * @throws IllegalArgumentException when the horizons differ
     */
    public Difference minus(RestrictedMean other) {
        if (horizon != other.horizon) {
            throw new IllegalArgumentException(
                    "means up to " + horizon + " and up to " + other.horizon + " cannot be compared");
        }
        return Difference.ofIndependent(mean, error * error, other.mean, other.error * other.error);
    }
}

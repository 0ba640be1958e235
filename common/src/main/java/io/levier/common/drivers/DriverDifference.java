package io.levier.common.drivers;

import io.levier.common.stats.Interval;

/**
 * One driver here minus the same driver there.
 *
 * @param share difference of its shares of what drivers explain, −1..1
 * @param shareError leaving out customer buckets on both sides at once
 * @param sharePValue of no difference
 * @param shareAdjustedPValue allowing for all drivers compared
 * @param slope difference of its slopes, which only means something when both outcomes have one unit; NaN for a group
 * @param slopeError of that difference
 * @param slopePValue of no difference
 * @param slopeAdjustedPValue allowing for all drivers compared
 */
public record DriverDifference(
        String name,
        double share,
        double shareError,
        Interval shareInterval,
        double sharePValue,
        double shareAdjustedPValue,
        double slope,
        double slopeError,
        Interval slopeInterval,
        double slopePValue,
        double slopeAdjustedPValue) {

    /** The same where more was compared than these drivers. */
    public DriverDifference withAdjusted(double ofShare, double ofSlope) {
        return new DriverDifference(
                name,
                share,
                shareError,
                shareInterval,
                sharePValue,
                ofShare,
                slope,
                slopeError,
                slopeInterval,
                slopePValue,
                ofSlope);
    }
}

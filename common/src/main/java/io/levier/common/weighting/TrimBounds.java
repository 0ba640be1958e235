package io.levier.common.weighting;

/**
 * How far a single answer may count, in multiples of the mean.
 *
 * @param low from 0 to 1
 * @param high 1 or more
 */
public record TrimBounds(double low, double high) {

    public TrimBounds {
        if (!(low >= 0 && low <= 1 && high >= 1)) {
            throw new IllegalArgumentException("weights trimmed to between " + low + " and " + high
                    + " times their mean cannot have that mean: the bounds must lie on either side of 1");
        }
    }

    double clamp(double factor) {
        return Math.min(Math.max(factor, low), high);
    }

    /** Whether a factor stands at a bound: it would lie beyond it otherwise. */
    boolean isReachedBy(double factor) {
        return factor <= low || factor >= high;
    }
}

package io.levier.common.stats;

/**
 * A range of plausible values, both ends included, in the unit of the estimate. Both ends are NaN when the data do not
 * determine a range (a single customer, say).
 */
public record Interval(double low, double high) {

    public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    public Interval {
        if (low > high || Double.isNaN(low) != Double.isNaN(high)) {
            throw new IllegalArgumentException("interval from " + low + " to " + high + " is not a range");
        }
    }

    /** The range {@code margin} either side of {@code centre}; unknown when either is NaN. */
    public static Interval around(double centre, double margin) {
        if (Double.isNaN(centre) || Double.isNaN(margin)) {
            return UNKNOWN;
        }
        return new Interval(centre - margin, centre + margin);
    }

    public boolean isKnown() {
        return !Double.isNaN(low);
    }

    public boolean holds(double value) {
        return low <= value && value <= high;
    }

    public double width() {
        return high - low;
    }

    /** The same range in another unit; a negative factor swaps the ends. */
    public Interval times(double factor) {
        return factor < 0 ? new Interval(high * factor, low * factor) : new Interval(low * factor, high * factor);
    }

    /** The part of the range between two limits a value cannot pass. */
    public Interval within(double lowest, double highest) {
        if (!isKnown()) {
            return this;
        }
        return new Interval(Math.min(Math.max(low, lowest), highest), Math.max(Math.min(high, highest), lowest));
    }
}

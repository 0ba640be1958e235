package io.levier.common.report.value;

/**
 * A confidence interval in the unit of the value it belongs to.
 *
 * @param low lower bound, finite
 * @param high upper bound, finite, not below {@code low}
 */
public record Interval(double low, double high) {

    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException(
                    "an interval needs two finite bounds in order, got [" + low + "; " + high + "]");
        }
    }

    public static Interval around(double value, double halfWidth) {
        return new Interval(value - halfWidth, value + halfWidth);
    }

    /** Whether the sign of the value is known: an interval that touches zero leaves it open. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public double halfWidth() {
        return (high - low) / 2;
    }
}

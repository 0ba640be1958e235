package io.levier.common.forecast;

import java.io.Serializable;

/**
 * Values a metric cannot pass, in its unit; infinite where there is none.
 *
 * @param low below {@code high}
 */
public record Bounds(double low, double high) implements Serializable {
    public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Amounts and counts. */
    public static final Bounds POSITIVE = new Bounds(0, Double.POSITIVE_INFINITY);

    private static final String BETWEEN = "..";

    public Bounds {
        if (!(low < high)) {
            throw new IllegalArgumentException("there is nothing between " + low + " and " + high);
        }
    }

    /**
     * Bounds as a configuration writes them, {@code 1..7}.
     *
     * @throws IllegalArgumentException when it is not two numbers, the lower one first
     */
    public static Bounds parse(String text) {
        int at = text.indexOf(BETWEEN);
        if (at < 0) {
            throw new IllegalArgumentException(text);
        }
        return new Bounds(
                Double.parseDouble(text.substring(0, at).strip()),
                Double.parseDouble(text.substring(at + BETWEEN.length()).strip()));
    }

    double nearest(double value) {
        return Math.min(Math.max(value, low), high);
    }

    /** Whether values are amounts, whose seasons are shares rather than differences. */
    boolean isOfAmounts() {
        return low == 0 && high == Double.POSITIVE_INFINITY;
    }
}

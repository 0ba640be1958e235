package io.levier.common.action;

import java.util.List;

/**
 * What a rule asks of a signal. What is not known of it does not satisfy any condition.
 *
 * @param values texts of which one must be there; empty for a number
 * @param low smallest number, included
 * @param high largest number, included
 */
public record Condition(SignalColumn column, List<String> values, double low, double high) {
    private static final String BETWEEN = "..";

    public Condition {
        values = List.copyOf(values);
    }

    /** One of some texts. */
    public static Condition among(SignalColumn column, List<String> values) {
        return new Condition(column, values, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * A range as a configuration writes it: {@code 0..6}, {@code ..6} or {@code 500..}, both ends included.
     *
     * @throws IllegalArgumentException when it is none, or nothing is between its ends
     */
    public static Condition between(SignalColumn column, String range) {
        int at = range.indexOf(BETWEEN);
        if (at < 0 || range.strip().equals(BETWEEN)) {
            throw new IllegalArgumentException(range);
        }
        double low = end(range.substring(0, at), Double.NEGATIVE_INFINITY);
        double high = end(range.substring(at + BETWEEN.length()), Double.POSITIVE_INFINITY);
        if (!(low <= high)) {
            throw new IllegalArgumentException(range);
        }
        return new Condition(column, List.of(), low, high);
    }

    private static double end(String text, double open) {
        return text.isBlank() ? open : Double.parseDouble(text.strip());
    }
}

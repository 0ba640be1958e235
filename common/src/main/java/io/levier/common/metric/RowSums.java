package io.levier.common.metric;

import java.util.Optional;

/**
 * The SQL expressions a metric sums over the rows of its fact table. Each is zero outside the base.
 *
 * @param base 1 for a row in the base
 * @param x denominator
 * @param y numerator
 * @param part positive part of the numerator, when the interval needs it
 * @param ww squared weight
 */
public record RowSums(String base, String x, String y, Optional<String> part, String ww) {

    /** Expressions for rows that satisfy {@code condition}, each multiplied by {@code weight}. */
    static RowSums weighted(MetricHeader header, String condition, String x, String y, Optional<String> part) {
        String weight = header.weight().equals("1") ? "1" : "(" + header.weight() + ")";
        return new RowSums(
                inside(condition, "1"),
                inside(condition, times(weight, x)),
                inside(condition, times(weight, y)),
                part.map(p -> inside(condition, times(weight, p))),
                inside(condition, times(weight, weight)));
    }

    /** One for rows where the condition holds, else zero; an unknown condition is not a hit. */
    static String indicator(String condition) {
        return "if(coalesce(" + condition + ", false), 1, 0)";
    }

    private static String inside(String condition, String expression) {
        return "if(coalesce(" + condition + ", false), " + expression + ", 0)";
    }

    private static String times(String weight, String expression) {
        return weight.equals("1") ? expression : expression.equals("1") ? weight : weight + " * " + expression;
    }
}

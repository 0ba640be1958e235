package io.levier.common.metric;

import java.util.Optional;

/**
 * What a metric sums over the rows of its fact table.
 *
 * @param base rows in the base: those that are counted, and whose customers are
 * @param x denominator
 * @param y numerator
 * @param part positive part of the numerator, when the interval needs it
 * @param ww squared weight
 */
public record RowSums(Quantity base, Quantity x, Quantity y, Optional<Quantity> part, Quantity ww) {

    /** Sums over the rows of a base, each multiplied by the weight of the metric. */
    static RowSums weighted(MetricHeader header, String base, Quantity x, Quantity y, Optional<Quantity> part) {
        String weight = header.weight();
        Quantity rows = Quantity.count(base);
        return new RowSums(
                rows,
                x.times(weight),
                y.times(weight),
                part.map(some -> some.times(weight)),
                rows.times(weight).times(weight));
    }
}

package io.levier.common.metric;

import java.util.Optional;

/**
 * The weighted mean of a value over the base rows that have one.
 *
 * @param value SQL expression
 */
public record Mean(MetricHeader header, String value) implements Metric {

    @Override
    public RowSums rowSums() {
        String condition = "(" + header.where() + ") and (" + value + ") is not null";
        return RowSums.weighted(header, condition, "1", "(" + value + ")", Optional.empty());
    }

    @Override
    public Estimate estimate(CellSums sums, double level) {
        return ClusterVariance.studentOf(header, sums, level);
    }

    @Override
    public String formula() {
        return "Σ(" + value + ") / #(" + header.where() + ")";
    }
}

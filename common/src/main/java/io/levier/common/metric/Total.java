package io.levier.common.metric;

import java.util.Optional;

/**
 * A plain sum over the base: revenue, number of orders. Everything was counted, so there is no sampling error.
 *
 * @param value SQL expression
 */
public record Total(MetricHeader header, String value) implements Metric {

    @Override
    public RowSums rowSums() {
        return RowSums.weighted(header, header.where(), "1", "(" + value + ")", Optional.empty());
    }

    @Override
    public Estimate estimate(CellSums sums, double level) {
        return Estimate.exact(sums.y());
    }

    @Override
    public String formula() {
        return "Σ(" + value + ") over " + header.where();
    }
}

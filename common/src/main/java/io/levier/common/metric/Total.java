package io.levier.common.metric;

import io.levier.common.stats.Confidence;
import java.util.Optional;

/**
 * A plain sum over the base: revenue, number of orders. Everything was counted, so there is no sampling error.
 *
 * @param value SQL expression
 */
public record Total(MetricHeader header, String value) implements SummedMetric {

    @Override
    public RowSums rowSums() {
        return RowSums.weighted(
                header,
                header.where(),
                Quantity.count(header.where()),
                new Quantity(header.where(), value),
                Optional.empty());
    }

    @Override
    public Estimate estimate(CellSums sums, Confidence confidence) {
        return Estimate.exact(sums.moments().sumY());
    }

    @Override
    public double scale() {
        return 1;
    }

    /** A total is no ratio, whatever is said of its interval. */
    @Override
    public boolean isSampled() {
        return false;
    }

    @Override
    public String formula() {
        return "Σ(" + value + ") over " + header.where() + header.counting();
    }
}

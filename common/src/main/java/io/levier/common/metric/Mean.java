package io.levier.common.metric;

import io.levier.common.stats.Confidence;
import java.util.Optional;

/**
 * The weighted mean of a value over the base rows that have one.
 *
 * @param value SQL expression
 */
public record Mean(MetricHeader header, String value) implements SummedMetric {

    @Override
    public RowSums rowSums() {
        String base = Quantity.both(header.where(), "(" + value + ") is not null");
        return RowSums.weighted(header, base, Quantity.count(base), new Quantity(base, value), Optional.empty());
    }

    @Override
    public Estimate estimate(CellSums sums, Confidence confidence) {
        return header.interval() == IntervalMethod.CENSUS
                ? Estimate.exact(sums.moments().ratio())
                : Estimate.ofRatio(header, sums, 1, sums.kish(), confidence);
    }

    @Override
    public double scale() {
        return 1;
    }

    @Override
    public String formula() {
        return "Σ(" + value + ") / #(" + header.where() + ")" + header.counting();
    }
}

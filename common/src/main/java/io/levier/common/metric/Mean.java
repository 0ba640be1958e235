package io.levier.common.metric;

import io.levier.common.stats.Confidence;
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
    public Estimate estimate(CellSums sums, Confidence confidence) {
        return header.interval() == IntervalMethod.CENSUS
                ? Estimate.exact(sums.moments().ratio())
                : Estimate.ofRatio(sums, 1, sums.kish(), confidence);
    }

    @Override
    public String formula() {
        return "Σ(" + value + ") / #(" + header.where() + ")";
    }
}

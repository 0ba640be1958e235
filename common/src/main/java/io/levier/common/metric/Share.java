package io.levier.common.metric;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Wilson;
import java.util.Optional;

/**
 * The weighted share of base rows that satisfy a condition, in percent.
 *
 * @param hit SQL condition counted in the numerator
 */
public record Share(MetricHeader header, String hit) implements SummedMetric {

    @Override
    public RowSums rowSums() {
        Quantity rows = Quantity.count(header.where());
        return RowSums.weighted(header, header.where(), rows, rows.onlyWhere(hit), Optional.empty());
    }

    @Override
    public Estimate estimate(CellSums sums, Confidence confidence) {
        double share = sums.moments().ratio();
        if (header.interval() == IntervalMethod.CENSUS) {
            return Estimate.exact(100 * share);
        }
        double effective = sums.effectiveSize(share * (1 - share));
        Interval interval = Wilson.interval(share, effective, confidence);
        return Estimate.of(100 * share, 100 * sums.moments().standardError(), effective, interval.times(100));
    }

    @Override
    public double scale() {
        return 100;
    }

    @Override
    public String formula() {
        return "100 · #(" + hit + ") / #(" + header.where() + ")" + header.counting();
    }
}

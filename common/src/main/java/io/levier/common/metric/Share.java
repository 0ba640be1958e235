package io.levier.common.metric;

import io.levier.common.stats.Interval;
import io.levier.common.stats.Wilson;
import java.util.Optional;

/**
 * The weighted share of base rows that satisfy a condition, in percent.
 *
 * @param hit SQL condition counted in the numerator
 */
public record Share(MetricHeader header, String hit) implements Metric {

    @Override
    public RowSums rowSums() {
        return RowSums.weighted(header, header.where(), "1", RowSums.indicator(hit), Optional.empty());
    }

    @Override
    public Estimate estimate(CellSums sums, double level) {
        double share = sums.ratio();
        if (header.interval() == IntervalMethod.CENSUS) {
            return Estimate.exact(100 * share);
        }
        double variance = ClusterVariance.of(sums);
        double effective =
                sums.isSimpleSample() || variance == 0 ? ClusterVariance.kish(sums) : share * (1 - share) / variance;
        Interval interval = Wilson.interval(share, effective, level);
        return new Estimate(
                100 * share, 100 * interval.low(), 100 * interval.high(), 100 * Math.sqrt(variance), effective);
    }

    @Override
    public String formula() {
        return "100 · #(" + hit + ") / #(" + header.where() + ")";
    }
}

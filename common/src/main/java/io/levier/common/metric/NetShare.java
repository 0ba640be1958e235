package io.levier.common.metric;

import io.levier.common.stats.AdjustedWald;
import io.levier.common.stats.Interval;
import java.util.Optional;

/**
 * Share of one group minus share of another, in points from −100 to 100: the Net Promoter Score and its relatives.
 *
 * @param plus SQL condition of the group that counts for
 * @param minus SQL condition of the group that counts against; the two must not overlap
 */
public record NetShare(MetricHeader header, String plus, String minus) implements Metric {

    @Override
    public RowSums rowSums() {
        String net = "(" + RowSums.indicator(plus) + " - " + RowSums.indicator(minus) + ")";
        return RowSums.weighted(header, header.where(), "1", net, Optional.of(RowSums.indicator(plus)));
    }

    @Override
    public Estimate estimate(CellSums sums, double level) {
        double net = sums.ratio();
        double for_ = sums.part() / sums.x();
        double against = for_ - net;
        double variance = ClusterVariance.of(sums);
        double spread = for_ + against - net * net;
        double effective = sums.isSimpleSample() || variance == 0 ? ClusterVariance.kish(sums) : spread / variance;
        Interval interval = AdjustedWald.interval(for_, against, effective, level);
        return new Estimate(100 * net, interval.low(), interval.high(), 100 * Math.sqrt(variance), effective);
    }

    @Override
    public String formula() {
        return "100 · (#(" + plus + ") − #(" + minus + ")) / #(" + header.where() + ")";
    }
}

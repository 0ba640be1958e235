package io.levier.common.metric;

import io.levier.common.stats.AdjustedWald;
import io.levier.common.stats.Confidence;
import java.util.Optional;

/**
 * Share of one group minus share of another, in points from −100 to 100: the Net Promoter Score and its relatives.
 *
 * @param plus SQL condition of the group that counts for
 * @param minus SQL condition of the group that counts against; the two must not overlap
 */
public record NetShare(MetricHeader header, String plus, String minus) implements SummedMetric {

    @Override
    public RowSums rowSums() {
        Quantity rows = Quantity.count(header.where());
        Quantity net = new Quantity(
                header.where(), "(if(coalesce(" + plus + ", false), 1, 0) - if(coalesce(" + minus + ", false), 1, 0))");
        return RowSums.weighted(header, header.where(), rows, net, Optional.of(rows.onlyWhere(plus)));
    }

    @Override
    public Estimate estimate(CellSums sums, Confidence confidence) {
        double net = sums.moments().ratio();
        double inFavour = sums.part() / sums.moments().sumX();
        double against = inFavour - net;
        double effective = sums.effectiveSize(inFavour + against - net * net);
        return Estimate.of(
                100 * net,
                100 * sums.moments().standardError(),
                effective,
                AdjustedWald.interval(inFavour, against, effective, confidence));
    }

    @Override
    public double scale() {
        return 100;
    }

    @Override
    public String formula() {
        return "100 · (#(" + plus + ") − #(" + minus + ")) / #(" + header.where() + ")" + header.counting();
    }
}

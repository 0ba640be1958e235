package io.levier.common.metric;

import io.levier.common.stats.Confidence;
import java.util.Optional;

/**
 * A sum over another sum: average order value, share of revenue. In percent when the unit says so. Where rows only help to
 * tell of others, as those who were not served do of those who were, the base is the others: whoever is told of is
 * counted, and hidden among as many.
 *
 * @param base SQL condition of the rows that are told of; the others stay in both sums and in the variance
 * @param numerator SQL expression
 * @param denominator SQL expression
 */
public record RatioOfSums(MetricHeader header, String base, String numerator, String denominator)
        implements SummedMetric {

    @Override
    public RowSums rowSums() {
        return RowSums.weighted(
                header,
                Quantity.both(header.where(), base),
                new Quantity(header.where(), denominator),
                new Quantity(header.where(), numerator),
                Optional.empty());
    }

    @Override
    public Estimate estimate(CellSums sums, Confidence confidence) {
        return header.interval() == IntervalMethod.CENSUS
                ? Estimate.exact(scale() * sums.moments().ratio())
                : Estimate.ofRatio(
                        header, sums, scale(), (double) sums.moments().clusters(), confidence);
    }

    @Override
    public double scale() {
        return header.unit().equals("percent") ? 100 : 1;
    }

    @Override
    public String formula() {
        return (header.unit().equals("percent") ? "100 · " : "") + "Σ(" + numerator + ") / Σ(" + denominator + ") over "
                + header.where() + (base.equals("true") ? "" : "; counted are those with " + base) + header.counting();
    }
}

package io.levier.common.metric;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Tally;

/**
 * The value below which a share of the base rows lies, interpolated between neighbours (type 7 of Hyndman and Fan, as
 * {@code percentile} in SQL and {@code quantile} in R). The interval is that of binomial order statistics.
 *
 * @param value SQL expression
 * @param at the share, between 0 and 1
 * @param isExact whether large cells are counted value by value, too, instead of within {@link Tally#RELATIVE_ERROR}
 */
public record Quantile(MetricHeader header, String value, double at, boolean isExact) implements Metric {

    /** The values that are sorted. */
    public Quantity values() {
        return new Quantity(Quantity.both(header.where(), "(" + value + ") is not null"), value);
    }

    /** The value of a cell whose base is not empty, in the unit of the metric. */
    public Estimate estimate(Tally tally, Confidence confidence) {
        double size = tally.size();
        Interval ranks = Interval.around(size * at, confidence.z() * Math.sqrt(size * at * (1 - at)));
        double low = valueAt(tally, Math.floor(ranks.low()));
        double high = valueAt(tally, Math.ceil(ranks.high()) + 1);
        return new Estimate(
                tally.quantile(at) / CellLayout.STEPS,
                low,
                high,
                // What a normal estimate with such an interval would have.
                (high - low) / (2 * confidence.z()),
                size);
    }

    private static double valueAt(Tally tally, double rank) {
        return tally.atRank(Math.max(1, Math.min(tally.size(), (long) rank))) / CellLayout.STEPS;
    }

    @Override
    public String formula() {
        return "quantile " + at + " of (" + value + ") over " + header.where()
                + (isExact ? "" : ", within 0.5 % where more than " + Tally.MOST_EXACT + " rows stand behind it");
    }
}

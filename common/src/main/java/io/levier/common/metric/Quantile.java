package io.levier.common.metric;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Tally;
import io.levier.common.survival.KaplanMeier;
import io.levier.common.survival.LifeTable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value below which a share of the base rows lies, interpolated between neighbours (type 7 of Hyndman and Fan, as
 * {@code percentile} in SQL and {@code quantile} in R). The interval is that of binomial order statistics.
 *
 * <p>Of times that are not over for all rows, the time by which that share is over (Kaplan and Meier 1958): who still waits
 * has waited at least so long, and leaving those out would make every wait look short. The interval is where the limits of
 * the curve, symmetric in {@code ln(−ln S)}, pass the share (Brookmeyer and Crowley 1982).
 *
 * @param value SQL expression
 * @param at the share, between 0 and 1
 * @param isExact whether large cells are counted value by value, too, instead of within {@link Tally#RELATIVE_ERROR}
 * @param over SQL condition of the rows whose time is over; the others have lasted at least their value. Null where no
 *     value is a time that goes on
 */
public record Quantile(
        MetricHeader header,
        String value,
        double at,
        boolean isExact,
        @Nullable String over) implements Metric {

    /** The values of all rows of the base. */
    public Quantity values() {
        return new Quantity(
                Quantity.both(header.where(), "(" + value + (over == null ? ") is not null" : ") >= 0")), value);
    }

    /** The values that are sorted: all, or those of times that are over. */
    Quantity sorted() {
        return over == null ? values() : values().onlyWhere(over);
    }

    /** The times that go on; empty where no value is one. */
    Optional<Quantity> lasting() {
        return Optional.ofNullable(over).map(is -> values().onlyWhere("not coalesce(" + is + ", false)"));
    }

    /** The value of a cell whose base is not empty, in the unit of the metric. */
    Estimate estimate(Tally tally, Confidence confidence) {
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

    /**
     * The time by which the share is over; without a value where so many never were.
     *
     * @param ended times that are over
     * @param lasting times that go on
     */
    Estimate estimate(Tally ended, Tally lasting, Confidence confidence) {
        LifeTable.Collector lives = LifeTable.collect();
        ended.forEach((time, rows) -> lives.add(Math.round(time), rows, rows));
        lasting.forEach((time, rows) -> lives.add(Math.round(time), rows, 0));
        KaplanMeier curve = KaplanMeier.of(lives.table());
        double time = curve.quantile(at);
        if (Double.isNaN(time)) {
            return Estimate.NONE;
        }
        Interval interval = curve.quantileInterval(at, confidence).times(1.0 / CellLayout.STEPS);
        return Estimate.of(
                time / CellLayout.STEPS,
                (interval.high() - interval.low()) / (2 * confidence.z()),
                (double) ended.size() + lasting.size(),
                interval);
    }

    private static double valueAt(Tally tally, double rank) {
        return tally.atRank(Math.max(1, Math.min(tally.size(), (long) rank))) / CellLayout.STEPS;
    }

    @Override
    public String formula() {
        return "quantile " + at + " of (" + value + ") over " + header.where()
                + (over == null ? "" : ", by Kaplan and Meier: lasting longer unless " + over)
                + (isExact ? "" : ", within 0.5 % where more than " + Tally.MOST_EXACT + " rows stand behind it");
    }
}

package io.levier.common.report.chart;

import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A value of one period. A period without a value stays on the axis, as a gap.
 *
 * @param limits of a control chart: where chance alone would leave the value
 * @param note why the value is missing or weak, may be empty
 */
public record PeriodPoint(
        Period period,
        OptionalDouble value,
        Optional<Interval> interval,
        Optional<Interval> limits,
        Tone tone,
        String note) {

    /** A point nobody judges by control limits. */
    public PeriodPoint(Period period, OptionalDouble value, Optional<Interval> interval, Tone tone, String note) {
        this(period, value, interval, Optional.empty(), tone, note);
    }

    public PeriodPoint within(Optional<Interval> newLimits) {
        return new PeriodPoint(period, value, interval, newLimits, tone, note);
    }
}

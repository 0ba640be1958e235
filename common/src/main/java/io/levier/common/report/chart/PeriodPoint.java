package io.levier.common.report.chart;

import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A value of one period. A period without a value stays on the axis, as a gap.
 *
 * @param note why the value is missing or weak, may be empty
 */
public record PeriodPoint(Period period, OptionalDouble value, Optional<Interval> interval, Tone tone, String note) {}

package io.levier.jobs.report;

import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.driver.Status;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** A row of {@code metric_values} as the report reads it. */
record MetricRow(
        String metricId,
        LocalDate start,
        LocalDate end,
        String set,
        String key,
        String status,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Long n,
        @Nullable Double delta,
        @Nullable Double deltaLow,
        @Nullable Double deltaHigh,
        @Nullable Double detectable,
        @Nullable String significance) {
    static final String COLUMNS =
            "metric_id, period_start, period_end, segment_set, segment_key, status, value, ci_low,"
                    + " ci_high, n, delta, delta_ci_low, delta_ci_high, mdd, sig";

    private static final Bilingual NO_ROWS =
            new Bilingual("There are no rows to compute it from.", "Aucune ligne ne permet de le calculer.");

    static MetricRow of(Row row) {
        return new MetricRow(
                row.getString(0),
                row.getDate(1).toLocalDate(),
                row.getDate(2).toLocalDate(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getAs(6),
                row.getAs(7),
                row.getAs(8),
                row.getAs(9),
                row.getAs(10),
                row.getAs(11),
                row.getAs(12),
                row.getAs(13),
                row.getAs(14));
    }

    Measure measure() {
        Status known = Status.valueOf(status.toUpperCase(Locale.ROOT));
        return switch (known) {
            case SUPPRESSED -> Measure.suppressed();
            case NOT_COMPUTABLE -> Measure.notComputable(NO_ROWS);
            case OK, LOW_BASE, PROVISIONAL ->
                new Measure(known, optional(value), interval(low, high), base(), Optional.empty());
        };
    }

    /** The difference to the period before, when both may be shown. */
    Optional<Change> change(Period.Grain grain) {
        if (delta == null || significance == null) {
            return Optional.empty();
        }
        LocalDate before = start.minusMonths(monthsOf(grain));
        return Optional.of(new Change(
                delta,
                interval(deltaLow, deltaHigh),
                significance.equals("na")
                        ? Significance.NOT_TESTED
                        : Significance.valueOf(significance.toUpperCase(Locale.ROOT)),
                optional(detectable),
                new Period(grain, before, start)));
    }

    Period period(Period.Grain grain) {
        return new Period(grain, start, end);
    }

    boolean isShown() {
        return value != null;
    }

    OptionalDouble number() {
        return optional(value);
    }

    private OptionalLong base() {
        return n == null ? OptionalLong.empty() : OptionalLong.of(n);
    }

    private static int monthsOf(Period.Grain grain) {
        return switch (grain) {
            case QUARTER -> 3;
            case YEAR -> 12;
            case DAY, WEEK, MONTH, RANGE -> 1;
        };
    }

    static OptionalDouble optional(@Nullable Double number) {
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    static Optional<Interval> interval(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null ? Optional.empty() : Optional.of(new Interval(low, high));
    }
}

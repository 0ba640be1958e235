package io.levier.common.crosstab;

import io.levier.common.time.PeriodType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Over which time a crosstab counts. */
public enum CrosstabPeriod {
    /** The last twelve complete months: one table. */
    TRAILING_12M,
    /** One table for every month. */
    MONTH,
    /** One table for every quarter. */
    QUARTER,
    /** One table for every year. */
    YEAR,
    /** One table of all complete days. */
    ALL;

    private static final int MONTHS = 12;

    /** As it stands in {@code period_type}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The calendar period there is a table for each of; empty when there is one table. */
    public Optional<PeriodType> calendar() {
        return switch (this) {
            case MONTH -> Optional.of(PeriodType.MONTH);
            case QUARTER -> Optional.of(PeriodType.QUARTER);
            case YEAR -> Optional.of(PeriodType.YEAR);
            case TRAILING_12M, ALL -> Optional.empty();
        };
    }

    /**
     * The days of the one table there is.
     *
     * @param first day of the first fact
     * @param asOf day of the knowledge limit; it is not over, so it does not count
     * @throws IllegalStateException when there is a table for each calendar period
     */
    public Days days(LocalDate first, LocalDate asOf) {
        return switch (this) {
            case TRAILING_12M -> {
                LocalDate complete = asOf.withDayOfMonth(1);
                yield new Days(complete.minusMonths(MONTHS), complete);
            }
            case ALL -> new Days(first, asOf);
            case MONTH, QUARTER, YEAR -> throw new IllegalStateException(this + " has many tables");
        };
    }

    /**
     * Days one after the other.
     *
     * @param start first day
     * @param end the day after the last one
     */
    public record Days(LocalDate start, LocalDate end) {}
}

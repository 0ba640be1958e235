package io.levier.common.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Calendar periods. A period runs from its first day to the day before the next one. */
public enum PeriodType {
    /** From Monday to Sunday, as ISO 8601 counts weeks. */
    WEEK("week", Period.ofDays(7)),
    MONTH("month", Period.ofMonths(1)),
    QUARTER("quarter", Period.ofMonths(3)),
    YEAR("year", Period.ofYears(1));

    /** The periods metrics are published for. */
    public static final List<PeriodType> PUBLISHED = List.of(MONTH, QUARTER, YEAR);

    /** The periods customers are described in. */
    public static final List<PeriodType> CURATED = List.of(WEEK, MONTH, QUARTER);

    private final String label;
    private final Period length;

    PeriodType(String label, Period length) {
        this.label = label;
        this.length = length;
    }

    /** As it stands in tables, and as SQL's {@code date_trunc} knows it. */
    public String label() {
        return label;
    }

    /** First day of the period that holds the day. */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    public Period length() {
        return length;
    }

    /** First day of the period so many before the one that begins on a day. */
    public LocalDate back(LocalDate start, int periods) {
        return start.minus(length.multipliedBy(periods));
    }

    /** First day of the following period. */
    public LocalDate next(LocalDate start) {
        return start.plus(length);
    }
}

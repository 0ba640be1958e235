package io.levier.common.time;

import java.time.LocalDate;
import java.time.Period;

/** The calendar periods values are published for. A period runs from its first day to the day before the next one. */
public enum PeriodType {
    MONTH("month", Period.ofMonths(1)),
    QUARTER("quarter", Period.ofMonths(3)),
    YEAR("year", Period.ofYears(1));

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
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** First day of the following period. */
    public LocalDate next(LocalDate start) {
        return start.plus(length);
    }
}

package io.levier.common.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * Months to work on, both ends included.
 *
 * @param from first month
 * @param to last month
 */
public record MonthRange(YearMonth from, YearMonth to) {

    public MonthRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the range ends (" + to + ") before it begins (" + from + ")");
        }
    }

    /** Reads {@code 2026-03}; throws {@link IllegalArgumentException} naming the text otherwise. */
    public static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a month like 2026-03", e);
        }
    }

    public LocalDate firstDay() {
        return from.atDay(1);
    }

    /** The day after the last one. */
    public LocalDate end() {
        return to.plusMonths(1).atDay(1);
    }

    public int months() {
        return (int) from.until(to, java.time.temporal.ChronoUnit.MONTHS) + 1;
    }

    /** From when to when that is in a time zone, the end itself left out. */
    public String instants(ZoneId zone) {
        return "[" + firstDay().atStartOfDay(zone).toInstant() + ", "
                + end().atStartOfDay(zone).toInstant() + ")";
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}

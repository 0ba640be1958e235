package io.levier.common.report.value;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A stretch of days in the reporting time zone.
 *
 * @param start first day
 * @param end first day after it
 */
public record Period(Grain grain, LocalDate start, LocalDate end) {

    /** How a period is named; one that does not lie on the calendar is named by its two dates. */
    public enum Grain {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        RANGE
    }

    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a period ends after it starts, got " + start + " to " + end);
        }
    }

    public static Period day(LocalDate day) {
        return new Period(Grain.DAY, day, day.plusDays(1));
    }

    /** The ISO week that starts on this Monday. */
    public static Period week(LocalDate monday) {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a week starts on a Monday, got " + monday);
        }
        return new Period(Grain.WEEK, monday, monday.plusWeeks(1));
    }

    public static Period month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(Grain.MONTH, first, first.plusMonths(1));
    }

    public static Period quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Period(Grain.QUARTER, first, first.plusMonths(3));
    }

    public static Period year(int year) {
        return new Period(Grain.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /**
     * Any other stretch of days.
     *
     * @param lastDay still part of it
     */
    public static Period range(LocalDate start, LocalDate lastDay) {
        return new Period(Grain.RANGE, start, lastDay.plusDays(1));
    }

    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    /** How it can be named truthfully: a fiscal quarter that starts in February is a range, not "Q1". */
    public Grain calendarGrain() {
        boolean firstOfMonth = start.getDayOfMonth() == 1;
        boolean onCalendar = switch (grain) {
            case DAY -> end.equals(start.plusDays(1));
            case WEEK -> start.getDayOfWeek() == DayOfWeek.MONDAY && end.equals(start.plusWeeks(1));
            case MONTH -> firstOfMonth && end.equals(start.plusMonths(1));
            case QUARTER -> firstOfMonth && start.getMonthValue() % 3 == 1 && end.equals(start.plusMonths(3));
            case YEAR -> start.getDayOfYear() == 1 && end.equals(start.plusYears(1));
            case RANGE -> false;
        };
        return onCalendar ? grain : Grain.RANGE;
    }
}

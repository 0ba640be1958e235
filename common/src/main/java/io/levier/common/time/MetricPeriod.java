package io.levier.common.time;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of period values are published for: a calendar period ({@code month}), or some of them in a row, one more
 * window beginning with each ({@code rolling_28d}, {@code trailing_12m}). A day is in as many windows as there are steps.
 *
 * @param label as it stands in {@code period_type}
 * @param step calendar period a window begins and ends with
 * @param steps calendar periods in a window
 * @param firstMonth month, 1 to 12, quarters and years are counted from
 */
public record MetricPeriod(String label, Step step, int steps, int firstMonth) implements Serializable {
    /** How the kinds are written. */
    public static final String FORMS = "day, week, month, quarter, year, rolling_<n>d or trailing_<n>m";

    private static final Pattern WINDOW = Pattern.compile("rolling_([1-9][0-9]{0,2})d|trailing_([1-9][0-9]?)m");
    private static final int DAYS_OF_WEEKS_OF_YEAR = 364;

    /** A calendar period. */
    public enum Step {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /** The kind of that name, if there is one. */
    public static Optional<MetricPeriod> of(String label, int firstMonth) {
        for (Step step : Step.values()) {
            if (step.name().toLowerCase(Locale.ROOT).equals(label)) {
                return Optional.of(new MetricPeriod(label, step, 1, firstMonth));
            }
        }
        Matcher window = WINDOW.matcher(label);
        if (!window.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                window.group(1) != null
                        ? new MetricPeriod(label, Step.DAY, Integer.parseInt(window.group(1)), firstMonth)
                        : new MetricPeriod(label, Step.MONTH, Integer.parseInt(window.group(2)), firstMonth));
    }

    /**
     * First day of one of the windows that hold a day.
     *
     * @param window from 0, the one that began first, to {@link #steps()} − 1, the one that began last
     */
    public LocalDate startOf(LocalDate day, int window) {
        return forward(stepOf(day), window - (steps - 1));
    }

    /** First day after the window that begins on a day. */
    public LocalDate endOf(LocalDate start) {
        return forward(start, steps);
    }

    /** First day of the window that begins next, which of windows in a row shares days with this one. */
    public LocalDate next(LocalDate start) {
        return forward(start, 1);
    }

    /** First day of the window just before, which shares no day with this one. */
    public LocalDate before(LocalDate start) {
        return forward(start, -steps);
    }

    /** First day of the window a year before; of days and weeks the one that begins on the same day of the week. */
    public LocalDate yearBefore(LocalDate start) {
        return switch (step) {
            case DAY, WEEK -> start.minusDays(DAYS_OF_WEEKS_OF_YEAR);
            case MONTH, QUARTER, YEAR -> start.minusYears(1);
        };
    }

    /** Whether every window consists of whole months. */
    public boolean isOfMonths() {
        return step.compareTo(Step.MONTH) >= 0;
    }

    /** Months of a window of whole months. */
    public int monthsLong() {
        return switch (step) {
            case MONTH -> steps;
            case QUARTER -> 3 * steps;
            case YEAR -> 12 * steps;
            case DAY, WEEK -> throw new IllegalStateException(label + " has no whole months");
        };
    }

    /** Days of a window of days or weeks. */
    public int daysLong() {
        return switch (step) {
            case DAY -> steps;
            case WEEK -> 7 * steps;
            case MONTH, QUARTER, YEAR -> throw new IllegalStateException(label + " has no fixed number of days");
        };
    }

    private LocalDate stepOf(LocalDate day) {
        return switch (step) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> firstOf(day, 3);
            case YEAR -> firstOf(day, 12);
        };
    }

    private LocalDate firstOf(LocalDate day, int months) {
        int since = Math.floorMod(day.getMonthValue() - firstMonth, months);
        return day.withDayOfMonth(1).minusMonths(since);
    }

    private LocalDate forward(LocalDate start, int periods) {
        return switch (step) {
            case DAY -> start.plusDays(periods);
            case WEEK -> start.plusWeeks(periods);
            case MONTH -> start.plusMonths(periods);
            case QUARTER -> start.plusMonths(3L * periods);
            case YEAR -> start.plusYears(periods);
        };
    }
}

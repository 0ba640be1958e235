package io.levier.common.forecast;

import java.time.LocalDate;
import java.util.Locale;

/** How far apart the values of a series are. */
public enum Cadence {
    MONTH(1, 12),
    QUARTER(3, 4);

    /** Seasons of a year are told from two of them. */
    private static final int YEARS_OF_SEASONS = 2;

    private final int months;
    private final int perYear;

    Cadence(int months, int perYear) {
        this.months = months;
        this.perYear = perYear;
    }

    /** As {@code period_type} of the tables has it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Values of a year, which is how often seasons come round. */
    int perYear() {
        return perYear;
    }

    /** The first day of the period so many later; negative for earlier ones. */
    public LocalDate later(LocalDate start, int periods) {
        return start.plusMonths((long) periods * months);
    }

    /** Months that so many periods take. */
    public int months(int periods) {
        return periods * months;
    }

    /** Periods ahead within the months looked ahead, one at least. */
    public int horizon(ForecastRules rules) {
        return Math.max(1, rules.horizon() / months);
    }

    /** Periods in a row it takes to choose a method. */
    int minimum(ForecastRules rules) {
        return this == MONTH
                ? rules.minimumMonths()
                : Math.max(YEARS_OF_SEASONS * perYear, rules.minimumMonths() / months);
    }

    /** So many of them, in words. */
    String count(int periods) {
        return periods + " " + label() + (periods == 1 ? "" : "s");
    }

    /** The period that begins on a day, like 2026-06 or 2026-Q2. */
    String name(LocalDate start) {
        return this == MONTH
                ? start.toString().substring(0, "2026-01".length())
                : start.getYear() + "-Q" + (start.getMonthValue() + 2) / months;
    }
}

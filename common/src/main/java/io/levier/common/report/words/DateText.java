package io.levier.common.report.words;

import io.levier.common.report.value.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/** Dates and periods of a language, with its own month names so that no locale data of the machine matters. */
final class DateText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Words words;
    private final List<String> months;
    private final List<String> shortMonths;

    DateText(Words words) {
        this.words = words;
        this.months = List.of(words.text("date.months").split(",", -1));
        this.shortMonths = List.of(words.text("date.short-months").split(",", -1));
    }

    String date(LocalDate day) {
        String number = day.getDayOfMonth() == 1 ? words.text("date.first") : String.valueOf(day.getDayOfMonth());
        return number + FrenchTypography.NO_BREAK + month(day) + FrenchTypography.NO_BREAK + day.getYear();
    }

    String instant(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return words.phrase("date.instant")
                .with("date", date(local.toLocalDate()))
                .with("time", CLOCK.format(local))
                .with("zone", zone.getId())
                .text();
    }

    String period(Period period) {
        LocalDate start = period.start();
        return switch (period.calendarGrain()) {
            case DAY -> date(start);
            case WEEK -> words.phrase("date.week").with("date", date(start)).text();
            case MONTH -> month(start) + FrenchTypography.NO_BREAK + start.getYear();
            case QUARTER -> quarter(start) + FrenchTypography.NO_BREAK + start.getYear();
            case YEAR -> String.valueOf(start.getYear());
            case RANGE ->
                words.phrase("date.range")
                        .with("from", date(start))
                        .with("to", date(period.lastDay()))
                        .text();
        };
    }

    /** For an axis, without the year. */
    String tick(Period period) {
        LocalDate start = period.start();
        return switch (period.calendarGrain()) {
            case DAY, RANGE -> start.getDayOfMonth() + "" + FrenchTypography.NO_BREAK + shortMonth(start);
            case WEEK -> words.text("date.week-letter") + start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> shortMonth(start);
            case QUARTER -> quarter(start);
            case YEAR -> String.valueOf(start.getYear());
        };
    }

    /** The year a tick belongs to; empty where the tick is the year. */
    String tickYear(Period period) {
        return switch (period.calendarGrain()) {
            case YEAR -> "";
            case WEEK -> String.valueOf(period.start().get(IsoFields.WEEK_BASED_YEAR));
            case DAY, RANGE, MONTH, QUARTER -> String.valueOf(period.start().getYear());
        };
    }

    private String quarter(LocalDate start) {
        return words.text("date.quarter-letter") + (start.getMonthValue() + 2) / 3;
    }

    private String month(LocalDate day) {
        return months.get(day.getMonthValue() - 1);
    }

    private String shortMonth(LocalDate day) {
        return shortMonths.get(day.getMonthValue() - 1);
    }
}

package io.levier.jobs.generate.company;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a business calendar.
 *
 * @param from first day it holds
 * @param until first day it no longer holds, null while current
 */
public record OpeningWeek(
        String schedule, LocalDate from, @Nullable LocalDate until, ZoneId zone, List<Opening> openings) {
    /** An interval of a weekday in local time. */
    public record Opening(DayOfWeek weekday, LocalTime opens, LocalTime closes) {}

    public OpeningWeek {
        openings = List.copyOf(openings);
    }

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && (until == null || date.isBefore(until));
    }
}

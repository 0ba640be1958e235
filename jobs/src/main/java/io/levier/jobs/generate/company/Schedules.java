package io.levier.jobs.generate.company;

import io.levier.jobs.generate.company.OpeningWeek.Opening;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The business calendars of customer service. The French one has two versions: it opens longer from mid-history on. */
public final class Schedules {
    /** Keys of the calendars, in the order of every list by calendar. */
    public static final List<String> IDS = List.of("CAL-FR", "CAL-BE", "CAL-CH", "CAL-GB");

    private Schedules() {}

    /** All versions of all calendars over a history. */
    public static List<OpeningWeek> of(Horizon horizon) {
        LocalDate since = horizon.start().minusYears(2).withDayOfYear(1);
        LocalDate longer = horizon.start().plusMonths(horizon.months() / 2).withDayOfMonth(1);
        return List.of(
                new OpeningWeek(
                        "CAL-FR",
                        since,
                        longer,
                        Country.FR.zone(),
                        weekly(List.of("09:00-18:00"), List.of("10:00-17:00"))),
                new OpeningWeek(
                        "CAL-FR",
                        longer,
                        null,
                        Country.FR.zone(),
                        weekly(List.of("09:00-20:00"), List.of("10:00-18:00"))),
                new OpeningWeek(
                        "CAL-BE",
                        since,
                        null,
                        Country.BE.zone(),
                        weekly(List.of("09:00-18:00"), List.of("10:00-16:00"))),
                new OpeningWeek(
                        "CAL-CH",
                        since,
                        null,
                        Country.CH.zone(),
                        weekly(List.of("08:30-12:00", "13:30-18:00"), List.of())),
                new OpeningWeek(
                        "CAL-GB",
                        since,
                        null,
                        Country.GB.zone(),
                        weekly(List.of("09:00-18:30"), List.of("09:00-16:00"))));
    }

    private static List<Opening> weekly(List<String> workday, List<String> saturday) {
        List<Opening> openings = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<String> hours = switch (day) {
                case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> workday;
                case SATURDAY -> saturday;
                case SUNDAY -> List.of();
            };
            for (String interval : hours) {
                int dash = interval.indexOf('-');
                openings.add(new Opening(
                        day,
                        LocalTime.parse(interval.substring(0, dash)),
                        LocalTime.parse(interval.substring(dash + 1))));
            }
        }
        return openings;
    }
}

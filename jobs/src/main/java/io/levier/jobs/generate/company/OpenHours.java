package io.levier.jobs.generate.company;

import io.levier.jobs.generate.chance.Draws;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When customer service is open, as instants: each calendar laid out over the history, holidays left out. */
public final class OpenHours {
    /** Days laid out beyond the end, so that work begun at the end has a place to be finished in. */
    private static final int DAYS_BEYOND = 400;

    private final Map<String, Intervals> bySchedule = new HashMap<>();

    public OpenHours(Horizon horizon) {
        List<OpeningWeek> weeks = Schedules.of(horizon);
        LocalDate stop = horizon.date(horizon.days()).plusDays(DAYS_BEYOND);
        for (String schedule : Schedules.IDS) {
            List<OpeningWeek> versions =
                    weeks.stream().filter(w -> w.schedule().equals(schedule)).toList();
            bySchedule.put(schedule, layOut(versions, closedDays(schedule, horizon.start(), stop), horizon, stop));
        }
    }

    /** The instant itself when the calendar is open then, else the next opening. */
    public long next(String schedule, long at) {
        Intervals hours = intervals(schedule);
        return Math.max(at, hours.opens[hours.endingAfter(at)]);
    }

    /** When somebody calls who would like to call at an instant: then, or in the first hours after the next opening. */
    public long arrival(String schedule, long wanted, Draws draws) {
        long opens = next(schedule, wanted);
        return opens == wanted ? wanted : plus(schedule, opens, draws.between(0L, 3 * Horizon.HOUR));
    }

    /** The instant {@code seconds} of open time after {@code at}. */
    public long plus(String schedule, long at, long seconds) {
        Intervals hours = intervals(schedule);
        int i = hours.endingAfter(at);
        long from = Math.max(at, hours.opens[i]);
        long left = seconds;
        while (i < hours.opens.length - 1 && left > hours.closes[i] - from) {
            left -= hours.closes[i] - from;
            i++;
            from = hours.opens[i];
        }
        return from + left;
    }

    private Intervals intervals(String schedule) {
        Intervals hours = bySchedule.get(schedule);
        if (hours == null) {
            throw new IllegalArgumentException("no such business calendar: " + schedule);
        }
        return hours;
    }

    private static Set<LocalDate> closedDays(String schedule, LocalDate start, LocalDate stop) {
        Set<LocalDate> days = new HashSet<>();
        for (int year = start.getYear(); year <= stop.getYear(); year++) {
            days.addAll(PublicHolidays.of(schedule, year).keySet());
        }
        return days;
    }

    private static Intervals layOut(
            List<OpeningWeek> versions, Set<LocalDate> closed, Horizon horizon, LocalDate stop) {
        List<long[]> found = new ArrayList<>();
        for (LocalDate date = horizon.start(); date.isBefore(stop); date = date.plusDays(1)) {
            for (OpeningWeek week : versions) {
                if (!week.holdsOn(date) || closed.contains(date)) {
                    continue;
                }
                for (OpeningWeek.Opening opening : week.openings()) {
                    if (opening.weekday() == date.getDayOfWeek()) {
                        found.add(new long[] {
                            date.atTime(opening.opens()).atZone(week.zone()).toEpochSecond(),
                            date.atTime(opening.closes()).atZone(week.zone()).toEpochSecond()
                        });
                    }
                }
            }
        }
        return new Intervals(
                found.stream().mapToLong(i -> i[0]).toArray(),
                found.stream().mapToLong(i -> i[1]).toArray());
    }

    private static final class Intervals {
        private final long[] opens;
        private final long[] closes;

        private Intervals(long[] opens, long[] closes) {
            this.opens = opens;
            this.closes = closes;
        }

        /** The first interval that has not ended at an instant; the last one when all have. */
        private int endingAfter(long at) {
            int found = Arrays.binarySearch(closes, at + 1);
            return Math.min(found >= 0 ? found : -found - 1, closes.length - 1);
        }
    }
}

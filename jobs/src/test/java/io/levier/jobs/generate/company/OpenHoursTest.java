package io.levier.jobs.generate.company;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenHoursTest {
    private static final Horizon HORIZON = new Horizon(new Scale(1, 100, 30, LocalDate.of(2026, 6, 30)));
    private static final OpenHours HOURS = new OpenHours(HORIZON);
    private static final List<OpeningWeek> WEEKS = Schedules.of(HORIZON);

    @Test
    void openTimeIsThatOfAMinuteByMinuteWalkThroughTheCalendar() {
        Draws draws = Draws.of(9, Stream.LIFE, 0);
        for (int i = 0; i < 60; i++) {
            String schedule = draws.pick(Schedules.IDS);
            long at = HORIZON.begin() + 60 * draws.between(0L, (HORIZON.cutoff() - HORIZON.begin()) / 60);
            long minutes = draws.between(1L, 2500L);
            assertEquals(walk(schedule, at, minutes), HOURS.plus(schedule, at, minutes * 60), schedule + " " + at);
        }
    }

    @Test
    void theNextOpeningSkipsNightsSundaysAndHolidays() {
        // 31 December 2025 at 18:30 in Paris, closed; 1 January is a holiday; 2 January is a Friday.
        long eve = at("CAL-FR", LocalDate.of(2025, 12, 31), "21:30");
        assertEquals(at("CAL-FR", LocalDate.of(2026, 1, 2), "09:00"), HOURS.next("CAL-FR", eve));
        long sunday = at("CAL-FR", LocalDate.of(2026, 3, 29), "12:00");
        assertEquals(at("CAL-FR", LocalDate.of(2026, 3, 30), "09:00"), HOURS.next("CAL-FR", sunday));
        assertNotEquals(sunday, HOURS.next("CAL-FR", sunday));
        long morning = at("CAL-FR", LocalDate.of(2026, 3, 30), "09:00");
        assertEquals(morning, HOURS.next("CAL-FR", morning));
        long lunch = at("CAL-CH", LocalDate.of(2026, 3, 30), "12:30");
        assertEquals(at("CAL-CH", LocalDate.of(2026, 3, 30), "13:30"), HOURS.next("CAL-CH", lunch));
    }

    @Test
    void hoursChangeWithTheVersionOfTheCalendar() {
        long early = at("CAL-FR", LocalDate.of(2024, 2, 1), "18:30");
        long late = at("CAL-FR", LocalDate.of(2026, 2, 2), "18:30");
        assertNotEquals(early, HOURS.next("CAL-FR", early));
        assertEquals(late, HOURS.next("CAL-FR", late));
    }

    private static long walk(String schedule, long from, long minutes) {
        long at = from;
        long left = minutes;
        while (true) {
            if (isOpen(schedule, at)) {
                left--;
                if (left < 0) {
                    return at;
                }
            } else if (left == 0) {
                // Work that ends with the day ends then, not at the next opening.
                return at;
            }
            at += 60;
        }
    }

    private static boolean isOpen(String schedule, long at) {
        for (OpeningWeek week : WEEKS) {
            if (!week.schedule().equals(schedule)) {
                continue;
            }
            ZonedDateTime local = Instant.ofEpochSecond(at).atZone(week.zone());
            LocalDate date = local.toLocalDate();
            LocalTime time = local.toLocalTime();
            boolean within = week.openings().stream()
                    .anyMatch(o -> o.weekday() == date.getDayOfWeek()
                            && !time.isBefore(o.opens())
                            && time.isBefore(o.closes()));
            if (within
                    && week.holdsOn(date)
                    && !PublicHolidays.of(schedule, date.getYear()).containsKey(date)) {
                return true;
            }
        }
        return false;
    }

    private static long at(String schedule, LocalDate date, String time) {
        OpeningWeek week = WEEKS.stream()
                .filter(w -> w.schedule().equals(schedule))
                .findFirst()
                .orElseThrow();
        return LocalDateTime.of(date, LocalTime.parse(time)).atZone(week.zone()).toEpochSecond();
    }
}

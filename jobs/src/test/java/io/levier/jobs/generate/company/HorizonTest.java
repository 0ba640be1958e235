package io.levier.jobs.generate.company;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class HorizonTest {
    private static final Horizon HORIZON = new Horizon(new Scale(1, 100, 30, LocalDate.of(2026, 6, 30)));

    @Test
    void aHistoryEndsWithTheLastDayInParis() {
        assertEquals(LocalDate.of(2024, 1, 1), HORIZON.start());
        assertEquals(Instant.parse("2023-12-31T23:00:00Z"), Instant.ofEpochSecond(HORIZON.begin()));
        assertEquals(Instant.parse("2026-06-30T22:00:00Z"), Instant.ofEpochSecond(HORIZON.cutoff()));
        assertEquals(912, HORIZON.days());
        assertNull(HORIZON.seen(HORIZON.cutoff()));
        assertNull(HORIZON.seen(Horizon.NEVER));
        assertEquals(Instant.parse("2026-06-30T21:59:59Z"), HORIZON.seen(HORIZON.cutoff() - 1));
    }

    @Test
    void everySecondOfAClockChangeFallsOnItsDay() {
        LocalDate spring = LocalDate.of(2025, 3, 30);
        int day = (int) (spring.toEpochDay() - HORIZON.start().toEpochDay());
        assertEquals(23 * Horizon.HOUR, HORIZON.dayStart(day + 1) - HORIZON.dayStart(day));
        for (long at = HORIZON.dayStart(day); at < HORIZON.dayStart(day + 1); at += 600) {
            assertEquals(day, HORIZON.dayOf(at));
            assertEquals(spring, Horizon.dateOf(at));
        }
        assertEquals(day + 1, HORIZON.dayOf(HORIZON.dayStart(day + 1)));
    }

    @Test
    void everyInstantFallsInTheMonthItsDateSays() {
        for (int day = 0; day < HORIZON.days(); day++) {
            LocalDate date = HORIZON.date(day);
            int month = HORIZON.monthOf(HORIZON.dayStart(day) + 43_200);
            assertEquals(date.getMonthValue(), HORIZON.calendarMonth(month));
            assertTrue(HORIZON.monthStart(month) <= HORIZON.dayStart(day));
        }
        assertEquals(HORIZON.cutoff(), HORIZON.monthStart(HORIZON.months()));
    }

    @Test
    void easterFallsOnItsKnownDates() {
        assertEquals(LocalDate.of(2024, 3, 31), PublicHolidays.easter(2024));
        assertEquals(LocalDate.of(2025, 4, 20), PublicHolidays.easter(2025));
        assertEquals(LocalDate.of(2026, 4, 5), PublicHolidays.easter(2026));
        assertEquals(LocalDate.of(2038, 4, 25), PublicHolidays.easter(2038));
        assertEquals(11, PublicHolidays.of("CAL-FR", 2026).size());
        assertEquals("Ascension", PublicHolidays.of("CAL-FR", 2026).get(LocalDate.of(2026, 5, 14)));
    }

    @Test
    void aScaleSaysWhatItMayBe() {
        LocalDate end = LocalDate.of(2026, 6, 30);
        assertRefused("customers must lie from 100 to 99999999, not 99", () -> new Scale(1, 99, 30, end));
        assertRefused("months must lie from 6 to 120, not 5", () -> new Scale(1, 100, 5, end));
        assertRefused(
                "end must lie in the years 2000 to 2100, not 1999-12-31",
                () -> new Scale(1, 100, 30, LocalDate.of(1999, 12, 31)));
    }

    private static void assertRefused(String message, Executable action) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}

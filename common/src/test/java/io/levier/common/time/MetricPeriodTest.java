package io.levier.common.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetricPeriodTest {
    private static MetricPeriod of(String label, int firstMonth) {
        return MetricPeriod.of(label, firstMonth).orElseThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void beginsWhereCalendarsSay() {
        LocalDate day = day("2026-02-18");
        assertEquals(day, of("day", 1).startOf(day, 0));
        assertEquals(day("2026-02-16"), of("week", 1).startOf(day, 0));
        assertEquals(day("2026-02-01"), of("month", 1).startOf(day, 0));
        assertEquals(day("2026-01-01"), of("quarter", 1).startOf(day, 0));
        assertEquals(day("2026-01-01"), of("year", 1).startOf(day, 0));
    }

    @Test
    void countsQuartersAndYearsFromTheFiscalYear() {
        assertEquals(day("2025-12-01"), of("quarter", 3).startOf(day("2026-02-28"), 0));
        assertEquals(day("2026-03-01"), of("quarter", 3).startOf(day("2026-03-01"), 0));
        assertEquals(day("2025-04-01"), of("year", 4).startOf(day("2026-03-31"), 0));
        assertEquals(day("2026-04-01"), of("year", 4).startOf(day("2026-04-01"), 0));
    }

    @Test
    void holdsADayInAsManyWindowsAsItHasSteps() {
        for (String label : new String[] {"rolling_7d", "rolling_28d", "trailing_12m", "trailing_3m"}) {
            MetricPeriod period = of(label, 1);
            LocalDate day = day("2026-03-31");
            for (int window : IntStream.range(0, period.steps()).toArray()) {
                LocalDate start = period.startOf(day, window);
                assertFalse(start.isAfter(day), label + " " + start);
                assertTrue(period.endOf(start).isAfter(day), label + " " + start);
            }
            assertEquals(
                    period.steps(),
                    IntStream.range(0, period.steps())
                            .mapToObj(window -> period.startOf(day, window))
                            .distinct()
                            .count());
        }
        assertEquals(day("2025-04-01"), of("trailing_12m", 1).startOf(day("2026-03-31"), 0));
    }

    @Test
    void looksBackWithoutOverlap() {
        assertEquals(day("2025-04-01"), of("trailing_12m", 1).before(day("2026-04-01")));
        assertEquals(day("2026-02-01"), of("rolling_28d", 1).before(day("2026-03-01")));
        assertEquals(day("2025-02-28"), of("year", 1).yearBefore(day("2026-02-28")));
        // A Monday a year before is a Monday.
        assertEquals(day("2025-02-17"), of("week", 1).yearBefore(day("2026-02-16")));
    }

    @Test
    void knowsOnlyItsForms() {
        for (String wrong : new String[] {"fortnight", "rolling_0d", "rolling_28", "trailing_12", "Month"}) {
            assertTrue(MetricPeriod.of(wrong, 1).isEmpty(), wrong);
        }
    }
}

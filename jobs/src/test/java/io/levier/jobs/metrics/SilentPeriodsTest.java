package io.levier.jobs.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.metric.CellLayout;
import io.levier.common.metric.FactTable;
import io.levier.common.time.MetricPeriod;
import io.levier.jobs.metrics.CellTotals.Opening;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilentPeriodsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");
    private static final MetricPeriod MONTH = MetricPeriod.of("month", 1).orElseThrow();
    private static final MetricPeriod QUARTER = MetricPeriod.of("quarter", 2).orElseThrow();
    private static final MetricPeriod HALF = MetricPeriod.of("trailing_6m", 1).orElseThrow();
    private static final List<MetricPeriod> ALL = List.of(MONTH, QUARTER, HALF);

    private static CellTotals heard(String... openings) {
        HashMap<Opening, byte[]> states = new HashMap<>();
        for (String opening : openings) {
            String[] parts = opening.split(" ", -1);
            states.put(new Opening(parts[0], (int) LocalDate.parse(parts[1]).toEpochDay()), new byte[0]);
        }
        return new CellTotals(states);
    }

    private static List<String> silent(CellTotals fact, CellTotals other) {
        FactPlan plan = new FactPlan(FactTable.RATING, ALL, List.of(), new CellLayout(List.of()));
        return SilentPeriods.until(TODAY, List.of(fact, other), ALL).of(plan, fact).stream()
                .map(cell -> cell.place().periodType() + " "
                        + LocalDate.ofEpochDay(cell.place().start()) + " "
                        + cell.place().set() + " " + cell.place().key())
                .toList();
    }

    @Test
    void lieBetweenTwoThatAreHeard() {
        CellTotals answers = heard("month 2026-01-01", "month 2026-03-01", "quarter 2025-11-01", "quarter 2026-02-01");
        assertEquals(List.of("month 2026-02-01 total all"), silent(answers, answers));
    }

    @Test
    void goOnAsLongAsAnyOtherTableSpeaksUpToTheLastPeriodThatIsOver() {
        CellTotals answers = heard("month 2026-03-01", "quarter 2025-08-01");
        CellTotals orders = heard("month 2026-05-01", "month 2026-06-01", "quarter 2026-02-01", "quarter 2026-05-01");
        assertEquals(
                List.of(
                        "month 2026-04-01 total all",
                        "month 2026-05-01 total all",
                        "quarter 2025-11-01 total all",
                        "quarter 2026-02-01 total all"),
                silent(answers, orders));
    }

    @Test
    void areTheLastPeriodOfATableThatNeverSpoke() {
        assertEquals(
                List.of("month 2026-05-01 total all"), silent(heard(), heard("month 2026-01-01", "month 2026-05-01")));
    }

    /** A window of six months begins with every month. */
    @Test
    void areWindowsOfTheirOwnWhereWindowsOverlap() {
        CellTotals answers = heard("trailing_6m 2025-08-01", "trailing_6m 2025-10-01");
        assertEquals(List.of("trailing_6m 2025-09-01 total all"), silent(answers, answers));
    }
}

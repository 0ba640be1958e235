package io.levier.common.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is shown must not give away what is hidden: checked by solving for it. */
class SuppressionTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final int FEW = 10;

    private static PublishedCell month(int month, List<String> cuts, List<String> values, long customers) {
        LocalDate start = JANUARY.plusMonths(month);
        return new PublishedCell("month", start, start.plusMonths(1), cuts, values, customers);
    }

    private static PublishedCell quarter(List<String> cuts, List<String> values, long customers) {
        return new PublishedCell("quarter", JANUARY, JANUARY.plusMonths(3), cuts, values, customers);
    }

    private static List<Integer> hidden(List<PublishedCell> cells) {
        boolean[] hidden = Suppression.hidden(cells, FEW);
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            if (hidden[i]) {
                at.add(i);
            }
        }
        return at;
    }

    @Test
    void hidesNothingWhereAllAreMany() {
        assertEquals(
                List.of(),
                hidden(List.of(
                        month(0, List.of(), List.of(), 100),
                        month(0, List.of("country"), List.of("FR"), 60),
                        month(0, List.of("country"), List.of("BE"), 40))));
    }

    @Test
    void hidesTheNextSmallestBesideALoneSmallOne() {
        assertEquals(
                List.of(2, 3),
                hidden(List.of(
                        month(0, List.of(), List.of(), 105),
                        month(0, List.of("country"), List.of("FR"), 60),
                        month(0, List.of("country"), List.of("BE"), 40),
                        month(0, List.of("country"), List.of("LU"), 5))));
    }

    @Test
    void hidesAsManyAsItTakesNotToBeFewTogether() {
        assertEquals(
                List.of(2, 3, 4),
                hidden(List.of(
                        month(0, List.of(), List.of(), 107),
                        month(0, List.of("country"), List.of("FR"), 60),
                        month(0, List.of("country"), List.of("BE"), 40),
                        month(0, List.of("country"), List.of("LU"), 5),
                        month(0, List.of("country"), List.of("MC"), 2))));
    }

    @Test
    void hidesAnotherMonthWhereTheQuarterIsShown() {
        List<Integer> hidden = hidden(List.of(
                month(0, List.of(), List.of(), 4),
                month(1, List.of(), List.of(), 50),
                month(2, List.of(), List.of(), 60),
                quarter(List.of(), List.of(), 114)));
        assertEquals(List.of(0, 1), hidden);
    }

    @Test
    void neverLeavesAHiddenCellToBeSolved() {
        Random random = new Random(3);
        int somethingHidden = 0;
        for (int round = 0; round < 300; round++) {
            List<PublishedCell> cells = company(random);
            boolean[] hidden = Suppression.hidden(cells, FEW);
            for (int i = 0; i < hidden.length; i++) {
                assertTrue(hidden[i] || cells.get(i).customers() >= FEW);
                somethingHidden += hidden[i] ? 1 : 0;
            }
            assertSolvesNothing(cells, hidden);
        }
        assertTrue(somethingHidden > 1000, "hidden cells: " + somethingHidden);
    }

    @Test
    void hidesTheSameHoweverTheCellsArrive() {
        Random random = new Random(8);
        for (int round = 0; round < 100; round++) {
            List<PublishedCell> cells = company(random);
            Set<PublishedCell> once = hiddenCells(cells);
            for (int again = 0; again < 5; again++) {
                Collections.shuffle(cells, random);
                assertEquals(once, hiddenCells(cells));
            }
        }
    }

    private static Set<PublishedCell> hiddenCells(List<PublishedCell> cells) {
        return hidden(cells).stream().map(cells::get).collect(Collectors.toSet());
    }

    /** Three months and their quarter, everybody, by country, by segment, and across both. */
    private static List<PublishedCell> company(Random random) {
        int countries = 2 + random.nextInt(3);
        int segments = 2 + random.nextInt(2);
        long[][][] base = new long[4][countries + 1][segments + 1];
        for (int month = 0; month < 3; month++) {
            for (int c = 1; c <= countries; c++) {
                for (int s = 1; s <= segments; s++) {
                    long n = random.nextInt(3) == 0 ? random.nextInt(12) : 15 + random.nextInt(60);
                    for (int[] at : new int[][] {{c, s}, {0, s}, {c, 0}, {0, 0}}) {
                        base[month][at[0]][at[1]] += n;
                        base[3][at[0]][at[1]] += n;
                    }
                }
            }
        }
        List<PublishedCell> cells = new ArrayList<>();
        for (int period = 0; period < 4; period++) {
            for (int c = 0; c <= countries; c++) {
                for (int s = 0; s <= segments; s++) {
                    if (base[period][c][s] > 0) {
                        List<String> cuts = new ArrayList<>();
                        List<String> values = new ArrayList<>();
                        if (c > 0) {
                            cuts.add("country");
                            values.add("c" + c);
                        }
                        if (s > 0) {
                            cuts.add("segment");
                            values.add("s" + s);
                        }
                        cells.add(
                                period == 3
                                        ? quarter(cuts, values, base[3][c][s])
                                        : month(period, cuts, values, base[period][c][s]));
                    }
                }
            }
        }
        return cells;
    }

    /** Every sum that holds exactly one hidden cell tells it. */
    private static void assertSolvesNothing(List<PublishedCell> cells, boolean[] hidden) {
        for (int whole = 0; whole < cells.size(); whole++) {
            for (List<Integer> parts : sums(cells, whole)) {
                long unknown = parts.stream().filter(part -> hidden[part]).count() + (hidden[whole] ? 1 : 0);
                assertFalse(unknown == 1, cells.get(whole) + " tells one of " + parts);
            }
        }
    }

    private static List<List<Integer>> sums(List<PublishedCell> cells, int whole) {
        PublishedCell sum = cells.get(whole);
        List<List<Integer>> sums = new ArrayList<>();
        for (String cut : List.of("country", "segment")) {
            if (!sum.cuts().contains(cut)) {
                List<Integer> parts = new ArrayList<>();
                for (int i = 0; i < cells.size(); i++) {
                    PublishedCell cell = cells.get(i);
                    if (cell.period().equals(sum.period())
                            && cell.start().equals(sum.start())
                            && cell.cuts().size() == sum.cuts().size() + 1
                            && cell.cuts().contains(cut)
                            && cell.cuts().containsAll(sum.cuts())
                            && cell.values().containsAll(sum.values())) {
                        parts.add(i);
                    }
                }
                sums.add(parts);
            }
        }
        if (sum.period().equals("quarter")) {
            List<Integer> months = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                PublishedCell cell = cells.get(i);
                if (cell.period().equals("month")
                        && cell.cuts().equals(sum.cuts())
                        && cell.values().equals(sum.values())) {
                    months.add(i);
                }
            }
            sums.add(months);
        }
        return sums;
    }

    private static PublishedCell team(String team, long customers, boolean hasFewAgents) {
        return new PublishedCell(
                "month", JANUARY, JANUARY.plusMonths(1), List.of("team"), List.of(team), customers, hasFewAgents);
    }

    /** The team of one agent has many customers; another team goes with it, or the total would tell. */
    @Test
    void hidesATeamOfFewAgentsHoweverManyItsCustomers() {
        assertEquals(
                List.of(1, 2),
                hidden(List.of(
                        month(0, List.of(), List.of(), 1000),
                        team("one", 200, true),
                        team("two", 300, false),
                        team("three", 500, false))));
    }

    /** A company of few agents has only such teams: it is told of as a whole. */
    @Test
    void showsTheWholeOfTeamsThatAreAllOfFewAgents() {
        assertEquals(List.of(1), hidden(List.of(month(0, List.of(), List.of(), 1000), team("one", 1000, true))));
    }
}

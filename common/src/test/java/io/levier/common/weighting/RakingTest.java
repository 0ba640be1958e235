package io.levier.common.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Margins are met where they can be, and what cannot be met is told. */
class RakingTest {
    private static final TrimBounds USUAL = new TrimBounds(0.2, 5);
    private static final TrimBounds OPEN = new TrimBounds(0, 1e9);

    private final SplittableRandom random = new SplittableRandom(7);

    private static Raking by(TrimBounds bounds, Margin... margins) {
        return new Raking(List.of(margins), bounds);
    }

    private static Margin countries(double france, double belgium) {
        return new Margin("country", Map.of("FR", france, "BE", belgium));
    }

    private static WeightingCell cell(long responses, String... categories) {
        return WeightingCell.ofEqual(List.of(categories), responses);
    }

    private static void assertMeets(Raked raked) {
        for (int d = 0; d < raked.raking().margins().size(); d++) {
            Margin margin = raked.raking().margins().get(d);
            for (String category : margin.population().keySet()) {
                assertEquals(raked.target(d, category), raked.shareAfter(d, category), 1e-8, margin + " " + category);
            }
        }
        assertEquals(
                raked.cells().stream().mapToDouble(WeightingCell::weight).sum(),
                raked.sumW(),
                1e-8,
                "weights keep their sum");
    }

    private List<WeightingCell> randomCells(boolean withDesignWeights) {
        List<WeightingCell> cells = new ArrayList<>();
        for (String country : List.of("BE", "FR")) {
            for (String segment : List.of("big", "mid", "small")) {
                long n = random.nextLong(30, 65);
                double mean = withDesignWeights ? random.nextDouble(0.5, 2) : 1;
                cells.add(new WeightingCell(List.of(country, segment), n, n * mean, n * mean * mean * 1.1));
            }
        }
        return cells;
    }

    private Margin segments() {
        return new Margin(
                "segment",
                Map.of(
                        "big", random.nextDouble(1, 2),
                        "mid", random.nextDouble(1, 2),
                        "small", random.nextDouble(1, 2)));
    }

    @Test
    void meetsEveryMarginAtOnce() {
        for (int i = 0; i < 50; i++) {
            Raked raked =
                    by(USUAL, countries(random.nextDouble(1, 3), 1), segments()).rake(randomCells(i % 2 == 0));
            assertMeets(raked);
            assertTrue(raked.unreached().isEmpty());
        }
    }

    /** Raking keeps how cells relate beyond the margins: every odds ratio of the weighted cells is that of the answers. */
    @Test
    void keepsOddsRatios() {
        List<WeightingCell> cells = randomCells(false);
        Raked raked = by(OPEN, countries(3, 1), segments()).rake(cells);
        List<Double> f = raked.factors();
        for (int k = 1; k < 3; k++) {
            assertEquals(1, f.get(0) * f.get(3 + k) / (f.get(k) * f.get(3)), 1e-8);
        }
    }

    @Test
    void doesNotDependOnTheOrderOfTheCells() {
        List<WeightingCell> cells = randomCells(true);
        Margin segments = segments();
        Raked once = by(USUAL, countries(2, 1), segments).rake(cells);
        List<WeightingCell> backwards = new ArrayList<>(cells);
        Collections.reverse(backwards);
        List<Double> again = new ArrayList<>(
                by(USUAL, countries(2, 1), segments).rake(backwards).factors());
        Collections.reverse(again);
        for (int c = 0; c < cells.size(); c++) {
            assertEquals(once.factors().get(c), again.get(c), 1e-9);
        }
    }

    @Test
    void leavesRespondentsAloneWhoHaveTheMarginsAlready() {
        Raked raked = by(USUAL, countries(300, 100)).rake(List.of(cell(75, "FR"), cell(25, "BE")));
        assertEquals(
                List.of(1.0, 1.0),
                raked.factors().stream().map(f -> Math.rint(f * 1e9) / 1e9).toList());
        assertEquals(1, raked.designEffect(), 1e-12);
        assertEquals(100, raked.effectiveSize(), 1e-9);
    }

    @Test
    void weighsASingleDimensionInOneStep() {
        Raked raked = by(USUAL, countries(50, 50)).rake(List.of(cell(80, "FR"), cell(20, "BE")));
        assertEquals(0.625, raked.factors().get(0), 1e-12);
        assertEquals(2.5, raked.factors().get(1), 1e-12);
        // Σw = 100, Σw² = 80·0.625² + 20·2.5² = 156.25.
        assertEquals(1.5625, raked.designEffect(), 1e-9);
        assertEquals(64, raked.effectiveSize(), 1e-9);
    }

    @Test
    void trimsWhoWouldSpeakForTooMany() {
        // Two Belgians would have to count 25 each.
        Raked raked = by(USUAL, countries(50, 50)).rake(List.of(cell(98, "FR"), cell(2, "BE")));
        assertEquals(5, raked.factors().get(1));
        assertTrue(raked.isTrimmed(1));
        assertFalse(raked.isTrimmed(0));
        assertEquals(0.02, raked.trimmedShare(), 1e-12);
        assertEquals(100, raked.sumW(), 1e-9, "the mean is kept");
        assertEquals(0.1, raked.shareAfter(0, "BE"), 1e-12, "as near to the half as five times the mean gets");
        assertEquals(0.5, raked.target(0, "BE"), 1e-12);
    }

    /** One cell at its bound leaves the others to make up for it: the margins are still met, round by round. */
    @Test
    void meetsMarginsBesideATrimmedCell() {
        TrimBounds tight = new TrimBounds(0.5, 1.4);
        List<WeightingCell> cells =
                List.of(cell(40, "FR", "big"), cell(10, "FR", "small"), cell(30, "BE", "big"), cell(20, "BE", "small"));
        Margin segments = new Margin("segment", Map.of("big", 60.0, "small", 40.0));
        Raked free = by(OPEN, countries(55, 45), segments).rake(cells);
        assertTrue(free.factors().get(1) > 1.4, "the small French would count " + free.factors());
        Raked raked = by(tight, countries(55, 45), segments).rake(cells);
        assertTrue(raked.rounds() > 0, raked + "");
        assertTrue(raked.isTrimmed(1));
        raked.factors().forEach(factor -> assertTrue(factor >= 0.5 && factor <= 1.4, raked.factors() + ""));
        for (String category : List.of("FR", "BE")) {
            assertEquals(raked.target(0, category), raked.shareAfter(0, category), 1e-6);
        }
        assertEquals(0.4, raked.shareAfter(1, "small"), 1e-6);
    }

    @Test
    void spreadsACategoryNobodyAnsweredFor() {
        Margin margin = new Margin("country", Map.of("FR", 60.0, "BE", 20.0, "LU", 20.0, "NL", 0.0));
        Raked raked = by(USUAL, margin).rake(List.of(cell(50, "FR"), cell(50, "BE")));
        assertEquals(List.of(new Raked.Unreached("country", "LU", 0.2)), raked.unreached());
        assertEquals(0.75, raked.shareAfter(0, "FR"), 1e-12);
        assertEquals(0.25, raked.shareAfter(0, "BE"), 1e-12);
        assertEquals(0, raked.target(0, "LU"));
        assertMeets(raked);
    }

    @Test
    void takesAnswersWithoutWeightForAbsent() {
        Margin margin = countries(50, 50);
        Raked raked = by(USUAL, margin).rake(List.of(cell(40, "FR"), new WeightingCell(List.of("BE"), 3, 0, 0)));
        assertEquals(List.of(new Raked.Unreached("country", "BE", 0.5)), raked.unreached());
        assertEquals(1, raked.factors().get(1), "nothing times anything");
        assertEquals(40, raked.sumW(), 1e-12);
        assertEquals(43.0 / 40, raked.designEffect(), 1e-12, "three of 43 answers say nothing");
        assertEquals(
                "no answer has a weight",
                Refusal.message(
                        IllegalArgumentException.class,
                        () -> by(USUAL, margin).rake(List.of(new WeightingCell(List.of("BE"), 3, 0, 0)))));
        assertEquals(
                "no answer has a weight",
                Refusal.message(
                        IllegalArgumentException.class, () -> by(USUAL, margin).rake(List.of())));
    }

    @Test
    void countsEverybodyOnceWhenThereIsOneCategory() {
        Raked raked = by(USUAL, new Margin("country", Map.of("FR", 1234.0))).rake(List.of(cell(7, "FR")));
        assertEquals(1, raked.factors().get(0), 1e-12);
        assertEquals(7, raked.effectiveSize(), 1e-9);
    }

    /** All French are big and all Belgians small, so no weights make France the half and the big ones nine tenths. */
    @Test
    void endsWhereMarginsContradictEachOther() {
        Raked raked = by(USUAL, countries(50, 50), new Margin("segment", Map.of("big", 90.0, "small", 10.0)))
                .rake(List.of(cell(30, "FR", "big"), cell(30, "BE", "small")));
        double france = raked.shareAfter(0, "FR");
        assertTrue(france > 0.49 && france < 0.91, "between what either wants: " + france);
        assertTrue(Math.abs(france - 0.5) > 0.05 || Math.abs(france - 0.9) > 0.05);
        assertEquals(60, raked.sumW(), 1e-9);
    }

    @Test
    void keepsDesignWeights() {
        // Belgians were sampled half as often and count double already.
        Raked raked = by(USUAL, countries(50, 50))
                .rake(List.of(
                        new WeightingCell(List.of("FR"), 60, 60, 60), new WeightingCell(List.of("BE"), 30, 60, 120)));
        assertEquals(1, raked.factors().get(0), 1e-12);
        assertEquals(1, raked.factors().get(1), 1e-12);
        assertEquals(120.0 * 120 / 180, raked.effectiveSize(), 1e-9);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertEquals(
                "nobody in the population has country \"FX\" of a respondent; did you mean \"FR\"?",
                Refusal.message(
                        IllegalArgumentException.class,
                        () -> by(USUAL, countries(1, 1)).rake(List.of(cell(1, "FX")))));
        assertEquals(
                "cell [FR, big] does not have the 1 dimensions of the margins",
                Refusal.message(
                        IllegalArgumentException.class,
                        () -> by(USUAL, countries(1, 1)).rake(List.of(cell(1, "FR", "big")))));
        assertEquals(
                "the population of country is empty",
                Refusal.message(IllegalArgumentException.class, () -> countries(0, 0)));
        assertEquals(
                "the population of country \"FR\" cannot be NaN",
                Refusal.message(IllegalArgumentException.class, () -> new Margin("country", Map.of("FR", Double.NaN))));
        assertTrue(Refusal.message(IllegalArgumentException.class, () -> new TrimBounds(1.5, 5))
                .endsWith("the bounds must lie on either side of 1"));
        assertTrue(Refusal.message(
                        IllegalArgumentException.class, () -> new WeightingCell(List.of("FR"), 1, Double.NaN, 0))
                .contains("cannot have weight NaN"));
    }

    /** A rare kind in a rare place: linear factors fall below 0, which is told and ended by trimming. */
    @Test
    void linearWeightsBelowZeroAreToldAndRaised() {
        Margin kind = new Margin("kind", Map.of("a", 5.0, "b", 95.0));
        Margin place = new Margin("place", Map.of("x", 5.0, "y", 95.0));
        List<WeightingCell> cells = List.of(
                WeightingCell.ofEqual(List.of("a", "x"), 50),
                WeightingCell.ofEqual(List.of("a", "y"), 10),
                WeightingCell.ofEqual(List.of("b", "x"), 10),
                WeightingCell.ofEqual(List.of("b", "y"), 30));
        Raked linear = new Raking(List.of(kind, place), new TrimBounds(0.02, 50), Raking.Method.LINEAR).rake(cells);
        assertTrue(linear.negative() > 0);
        linear.factors().forEach(factor -> assertTrue(factor >= 0.02));
        Raked raked = new Raking(List.of(kind, place), new TrimBounds(0.02, 50)).rake(cells);
        assertEquals(0, raked.negative());
    }
}

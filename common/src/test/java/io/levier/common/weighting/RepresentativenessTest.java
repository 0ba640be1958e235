package io.levier.common.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The fit against what defines it, the indicator against its formula and against samples drawn from known propensities. */
class RepresentativenessTest {
    private final SplittableRandom random = new SplittableRandom(42);

    private static PropensityCell cell(long invited, long answered, String... levels) {
        return new PropensityCell(List.of(levels), invited, answered);
    }

    private static Representativeness of(PropensityCell... cells) {
        return Representativeness.of(List.of(cells)).orElseThrow();
    }

    /** With one field the fit is the rate of each level. */
    @Test
    void oneFieldGivesItsRates() {
        ResponsePropensity fit = ResponsePropensity.of(
                        List.of(cell(200, 20, "low"), cell(300, 90, "middle"), cell(500, 250, "high")))
                .orElseThrow();
        assertEquals(
                List.of("high", "low", "middle"),
                fit.cells().stream().map(c -> c.levels().get(0)).toList());
        List<Double> rates = List.of(0.5, 0.1, 0.3);
        for (int c = 0; c < 3; c++) {
            assertEquals(rates.get(c), fit.fitted().get(c), 1e-6);
        }
        Representativeness found = of(cell(200, 20, "low"), cell(300, 90, "middle"), cell(500, 250, "high"));
        double mean = 0.36;
        double spread = 0.2 * (0.1 - mean) * (0.1 - mean)
                + 0.3 * (0.3 - mean) * (0.3 - mean)
                + 0.5 * (0.5 - mean) * (0.5 - mean);
        assertEquals(1 - 2 * Math.sqrt(spread), found.unadjusted(), 1e-6);
        // A rate of n customers varies by p(1-p)/n, so the cells together by Σ p(1-p)/N each, less the overall rate.
        double estimation = (0.1 * 0.9 + 0.3 * 0.7 + 0.5 * 0.5) / 1000
                - (0.2 * 0.1 * 0.9 + 0.3 * 0.3 * 0.7 + 0.5 * 0.5 * 0.5) / 1000;
        assertEquals(spread - estimation, found.variance(), 1e-7);
    }

    /** Maximum likelihood means that answers expected and found agree in every level of every field. */
    @Test
    void severalFieldsMeetTheirMargins() {
        List<PropensityCell> cells = random(true);
        ResponsePropensity fit = ResponsePropensity.of(cells).orElseThrow();
        assertEquals(5, fit.design().size());
        for (int field = 0; field < 2; field++) {
            for (String level : List.of("a", "b", "c")) {
                double found = 0;
                double expected = 0;
                for (int c = 0; c < fit.cells().size(); c++) {
                    PropensityCell cell = fit.cells().get(c);
                    if (cell.levels().get(field).equals(level)) {
                        found += cell.answered();
                        expected += cell.invited() * fit.fitted().get(c);
                    }
                }
                assertEquals(found, expected, 1e-3 * found, field + level);
            }
        }
    }

    private List<PropensityCell> random(boolean isSelective) {
        List<PropensityCell> cells = new ArrayList<>();
        for (String first : List.of("a", "b", "c")) {
            for (String second : List.of("a", "b", "c")) {
                int invited = 60;
                double p = isSelective ? (first.equals("a") ? 0.2 : 0.5) + (second.equals("c") ? 0.2 : 0) : 0.3;
                long answered = random.doubles(invited).filter(draw -> draw < p).count();
                cells.add(cell(invited, answered, first, second));
            }
        }
        return cells;
    }

    /** Where everybody is as likely to answer, chance alone lowers the plain indicator; the adjusted variance is 0 on average. */
    @Test
    void takesOffWhatChanceAdds() {
        double variance = 0;
        double plain = 0;
        for (int i = 0; i < 400; i++) {
            Representativeness found = Representativeness.of(random(false)).orElseThrow();
            variance += found.variance() / 400;
            plain += found.unadjusted() / 400;
            assertTrue(found.indicator() >= found.unadjusted());
        }
        assertEquals(0, variance, 0.0002, "of propensities that do not vary");
        assertTrue(plain < 0.95, "chance alone: " + plain);
    }

    /** The standard error is the spread of the indicator over samples, and intervals hold the truth as often as they say. */
    @Test
    void knowsHowSureItIs() {
        double mean = (0.2 + 0.5 + 0.5) / 3 + 0.2 / 3;
        double truth = 0;
        for (double first : new double[] {0.2, 0.5, 0.5}) {
            for (double second : new double[] {0, 0, 0.2}) {
                truth += (first + second - mean) * (first + second - mean) / 9;
            }
        }
        double indicator = 1 - 2 * Math.sqrt(truth);
        int held = 0;
        double sum = 0;
        double squares = 0;
        double error = 0;
        int draws = 400;
        for (int i = 0; i < draws; i++) {
            Representativeness found = Representativeness.of(random(true)).orElseThrow();
            held += found.interval(Confidence.P95).holds(indicator) ? 1 : 0;
            sum += found.indicator();
            squares += found.indicator() * found.indicator();
            error += found.standardError() / draws;
        }
        assertEquals(indicator, sum / draws, 0.01);
        double spread = Math.sqrt(squares / draws - sum / draws * sum / draws);
        assertEquals(spread, error, 0.15 * spread);
        assertTrue(held > 0.91 * draws && held < 0.99 * draws, held + " of " + draws);
    }

    @Test
    void doesNotDependOnTheOrderOfTheCells() {
        List<PropensityCell> cells = random(true);
        List<PropensityCell> backwards = new ArrayList<>(cells);
        Collections.reverse(backwards);
        assertEquals(Representativeness.of(cells), Representativeness.of(backwards));
    }

    /** A level nobody answered in, a field that repeats another, a field with one level, a cell without customers. */
    @Test
    void standsUncomfortableCells() {
        Representativeness silent = of(cell(100, 0, "low"), cell(100, 50, "high"));
        assertEquals(0.5, silent.unadjusted(), 1e-4);
        assertTrue(silent.standardError() > 0 && silent.standardError() < 0.1, silent + "");
        Representativeness once = of(cell(100, 20, "low"), cell(100, 50, "high"));
        Representativeness twice = of(
                cell(100, 20, "low", "few", "all"),
                cell(100, 50, "high", "many", "all"),
                cell(0, 0, "low", "many", "all"));
        assertEquals(once.indicator(), twice.indicator(), 1e-6);
        assertEquals(once.standardError(), twice.standardError(), 1e-6);
        Representativeness alone = of(cell(100, 20, "all"));
        assertEquals(1, alone.indicator());
        assertFalse(alone.interval(Confidence.P95).isKnown());
        assertEquals(Interval.UNKNOWN, alone.interval(Confidence.P95));
    }

    @Test
    void hasNothingToSayWithoutBothKinds() {
        assertEquals(Optional.empty(), Representativeness.of(List.of()));
        assertEquals(Optional.empty(), Representativeness.of(List.of(cell(100, 0, "low"), cell(9, 0, "high"))));
        assertEquals(Optional.empty(), Representativeness.of(List.of(cell(100, 100, "low"))));
        assertEquals(
                "3 of 2 customers cannot have answered",
                Refusal.message(IllegalArgumentException.class, () -> cell(2, 3, "low")));
    }
}

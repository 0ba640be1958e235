package io.levier.common.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.effect.EffectEstimate.Grade;
import io.levier.common.effect.EffectEstimate.Method;
import io.levier.common.stats.Confidence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two hundred made companies each: what was planted is found as often as intervals say, and what was not is not. */
class EffectStudyTest {
    private static final int SEEDS = 200;
    private static final int CUSTOMERS = 400;

    /** Of 200 intervals at 95 %, 190 hold; fewer than 181 or more than 198 happen once in 300 times. */
    private static final int FEWEST_HOLD = 181;

    private static final int MOST_HOLD = 198;

    private static EffectEstimate study(MadePanel panel, boolean isExperiment) {
        return EffectStudy.of(MadePanel.moments(panel.answers(CUSTOMERS)), isExperiment, 12, Confidence.P95);
    }

    private record Tally(int held, int found, int flagged, int returning, double mean) {}

    private static Tally tally(Function<MadePanel, MadePanel> plan, boolean isExperiment, double truth) {
        int held = 0;
        int found = 0;
        int flagged = 0;
        int returning = 0;
        double sum = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            EffectEstimate effect = study(plan.apply(new MadePanel(seed)), isExperiment);
            held += effect.interval().holds(truth) ? 1 : 0;
            found += effect.p() < 0.05 ? 1 : 0;
            flagged += effect.pretrendP() < 0.05 ? 1 : 0;
            returning += effect.warnings().stream().anyMatch(text -> text.startsWith("regression to the mean")) ? 1 : 0;
            sum += effect.estimate();
        }
        return new Tally(held, found, flagged, returning, sum / SEEDS);
    }

    private static void holds(Tally tally) {
        assertTrue(tally.held() >= FEWEST_HOLD && tally.held() <= MOST_HOLD, tally + "");
    }

    /** Reached at two times with the same effect. */
    @Test
    void plantedEffectsAreFound() {
        Tally tally = tally(panel -> panel.changing(4, 4), false, 4);
        holds(tally);
        assertEquals(4, tally.mean(), 0.25, tally + "");
        assertTrue(tally.found() > SEEDS * 0.8, tally + "");
        assertTrue(tally.flagged() <= 19, "before it began nothing differed: " + tally);
    }

    @Test
    void noEffectIsCalledNoneAtTheNominalRate() {
        Tally tally = tally(panel -> panel, false, 0);
        holds(tally);
        assertEquals(SEEDS - tally.held(), tally.found(), "what the interval leaves out and what is found is the same");
    }

    @Test
    void anotherWayBeforeIsFlagged() {
        Tally tally = tally(panel -> panel.drifting(0.6), false, 0);
        assertTrue(tally.flagged() > SEEDS * 0.8, tally + "");
        assertTrue(tally.held() < SEEDS / 2, "a drift looks like an effect: " + tally);
        assertEquals(Grade.D, study(new MadePanel(1).drifting(1.5), false).grade());
    }

    @Test
    void comingBackIsNamed() {
        Tally tally = tally(panel -> panel.dipping(8), false, 0);
        assertTrue(tally.returning() > SEEDS * 0.9, tally + "");
        assertTrue(tally(panel -> panel.changing(4, 4), false, 4).returning() < SEEDS * 0.05);
    }

    @Test
    void experimentsAreReadAfterwards() {
        Tally tally = tally(panel -> panel.drawn().changing(4, 4), true, 4);
        holds(tally);
        assertTrue(tally.flagged() <= 19, tally + "");
        EffectEstimate one = study(new MadePanel(3).drawn().changing(4, 4), true);
        assertEquals(Method.EXPERIMENT, one.method());
        assertEquals(Grade.A, one.grade());
    }

    /** Those drawn differ already: then it was no experiment. */
    @Test
    void experimentsThatWereNoneLoseTheirGrade() {
        EffectEstimate one = study(new MadePanel(3).changing(4, 4), true);
        EffectEstimate compared = study(new MadePanel(3).changing(4, 4), false);
        assertEquals(Method.DIFFERENCE_IN_DIFFERENCES, one.method(), "what they differed by before is taken away");
        assertEquals(compared.estimate(), one.estimate(), 1e-12);
        assertEquals(Grade.B, one.grade());
        assertTrue(one.warnings().get(0).contains("was it really chance"), one + "");
    }

    @Test
    void withoutControlsTheSeriesItselfIsAsked() {
        Tally tally = tally(panel -> panel.withoutControls().changing(4, 4), false, 4);
        assertEquals(4, tally.mean(), 0.3, tally + "");
        holds(tally);
        EffectEstimate one = study(new MadePanel(3).withoutControls().changing(4, 4), false);
        assertEquals(Method.INTERRUPTED_SERIES, one.method());
        assertEquals(Grade.C, one.grade());
        assertEquals(0, one.controls());
        Tally back = tally(panel -> panel.withoutControls().dipping(8), false, 0);
        assertTrue(back.returning() > SEEDS * 0.7, back + "");
        assertTrue(tally.returning() < SEEDS * 0.05, tally + "");
    }

    /**
     * Those reached early have ten months in view, those reached late six. Were the early ones taken for controls of the
     * late, the mean of their effects would be missed.
     */
    @Test
    void thoseReachedAlreadyAreNoControls() {
        Tally tally = tally(panel -> panel.changing(6, 2), false, 0);
        double early = 10;
        double late = 6;
        assertEquals(
                (6 * early + 2 * late) / (early + late), tally.mean(), 0.25, String.format(Locale.ROOT, "%s", tally));
    }

    /**
     * The young grow fonder of it anyway, and most of those reached are young. As they are, the others hold them back; made
     * up alike, they go the same way.
     */
    @Test
    void controlsMadeUpAlikeTakeAwayWhatOtherCustomersWouldHaveDoneAnyway() {
        int held = 0;
        int heldAsTheyAre = 0;
        int flagged = 0;
        int flaggedAsTheyAre = 0;
        double sum = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<MadePanel.Answer> answers =
                    new MadePanel(seed).changing(4, 4).fashionable(1).answers(CUSTOMERS);
            EffectEstimate alike =
                    EffectStudy.of(MadePanel.moments(answers, MadePanel.weights(answers)), false, 12, Confidence.P95);
            EffectEstimate asTheyAre = EffectStudy.of(MadePanel.moments(answers), false, 12, Confidence.P95);
            held += alike.interval().holds(4) ? 1 : 0;
            heldAsTheyAre += asTheyAre.interval().holds(4) ? 1 : 0;
            flagged += alike.pretrendP() < 0.05 ? 1 : 0;
            flaggedAsTheyAre += asTheyAre.pretrendP() < 0.05 ? 1 : 0;
            sum += alike.estimate();
        }
        String figures = held + " held alike, " + heldAsTheyAre + " as they are; flagged " + flagged + " and "
                + flaggedAsTheyAre + "; mean " + sum / SEEDS;
        assertTrue(held >= FEWEST_HOLD && held <= MOST_HOLD, figures);
        assertTrue(heldAsTheyAre < SEEDS / 2, figures);
        assertTrue(flagged <= 19 && flaggedAsTheyAre > SEEDS * 0.8, figures);
        assertEquals(4, sum / SEEDS, 0.3, figures);
    }

    @Test
    void whatWasNeverReachedCannotBeTold() {
        MadePanel panel = new MadePanel(1);
        CellMoments nobody = MadePanel.moments(panel.answers(CUSTOMERS).stream()
                .filter(answer -> answer.cohort() == Cell.NEVER)
                .toList());
        EffectEstimate effect = EffectStudy.of(nobody, false, 12, Confidence.P95);
        assertEquals(Method.NONE, effect.method());
        assertFalse(effect.interval().isKnown());
        assertEquals("nothing of the outcome was reached", effect.warnings().get(0));
    }

    /**
     * Chance draws stores, and each store has good and bad months of its own: with stores as clusters nothing is found where
     * nothing was planted, be there many more stores on the other side, and with customers it often is.
     */
    @ParameterizedTest
    @CsvSource({"12, 12", "10, 200"})
    void whatBefallsPlacesIsNoEffectWhereClustersArePlaces(int drawn, int others) {
        int held = 0;
        int foundByCustomers = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Cell> cells = List.of(new Cell(12, 12), new Cell(Cell.NEVER, 12));
            CellMoments places = new CellMoments(cells);
            CellMoments customers = new CellMoments(cells);
            for (int store = 0; store < drawn + others; store++) {
                int cell = store < drawn ? 0 : 1;
                double ofStore = 5 * random.nextGaussian();
                double sum = 0;
                for (int customer = 0; customer < 40; customer++) {
                    double value = ofStore + 10 * random.nextGaussian();
                    customers.addCluster(Map.of(cell, new double[] {1, value}));
                    sum += value;
                }
                places.addSums(cell, 40, sum);
                places.addProducts(cell, cell, 40 * 40, 40 * sum, sum * sum);
            }
            places.addClusters(Math.min(drawn, others));
            held += EffectStudy.of(places, true, 12, Confidence.P95).interval().holds(0) ? 1 : 0;
            foundByCustomers +=
                    EffectStudy.of(customers, true, 12, Confidence.P95).p() < 0.05 ? 1 : 0;
        }
        assertTrue(held >= FEWEST_HOLD && held <= MOST_HOLD, held + " intervals hold");
        assertTrue(foundByCustomers > SEEDS / 4, foundByCustomers + " found");
    }
}

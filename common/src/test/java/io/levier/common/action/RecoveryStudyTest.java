package io.levier.common.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.action.RecoveryStudy.Arm;
import io.levier.common.action.RecoveryStudy.Stratum;
import io.levier.common.stats.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

/** Effects of following up: by hand, against a regression, and planted over many seeds. */
class RecoveryStudyTest {

    private static Arm arm(double... changes) {
        double sum = 0;
        double squares = 0;
        for (double change : changes) {
            sum += change;
            squares += change * change;
        }
        return new Arm(changes.length, sum, squares);
    }

    /** Two strata, of 3 and 2 customers followed up: 3/5·(4 − 1) + 2/5·(2 − 2) = 1.8. */
    @Test
    void weighsStrataByThoseFollowedUp() {
        RecoveryStudy study = RecoveryStudy.of(
                List.of(
                        new Stratum(arm(3, 4, 5), arm(0, 2)),
                        new Stratum(arm(1, 3), arm(1, 2, 3)),
                        new Stratum(arm(9, 9), arm(0))),
                Confidence.P95);
        assertEquals(5, study.followed());
        assertEquals(5, study.others());
        assertEquals(2, study.unmatched());
        assertEquals(3.2, study.changeFollowed(), 1e-12);
        assertEquals(1.4, study.changeOthers(), 1e-12);
        assertEquals(1.8, study.estimate(), 1e-12);
        // Variances of the means: 1/3 and 1 in the first stratum, 1 and 1/3 in the second.
        assertEquals(Math.sqrt(0.36 * (1 / 3.0 + 1) + 0.16 * (1 + 1 / 3.0)), study.standardError(), 1e-12);
    }

    /** With one stratum it is the coefficient of a regression on being followed up. */
    @Test
    void isTheCoefficientOfARegression() {
        double[] changes = {1, 2, 2, 5, 0, 1, 1, -1, 2};
        double[][] followed = {{1}, {1}, {1}, {1}, {0}, {0}, {0}, {0}, {0}};
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(changes, followed);
        RecoveryStudy study =
                RecoveryStudy.of(List.of(new Stratum(arm(1, 2, 2, 5), arm(0, 1, 1, -1, 2))), Confidence.P95);
        assertEquals(regression.estimateRegressionParameters()[1], study.estimate(), 1e-12);
    }

    /** Those followed up had fallen by four points, the others by one: they were not alike before. */
    @Test
    void whoHadGoneAnotherWayBeforeIsSaid() {
        RecoveryStudy after = RecoveryStudy.of(List.of(new Stratum(arm(3, 4, 5), arm(0, 1, 2))), Confidence.P95);
        RecoveryStudy fell =
                RecoveryStudy.of(List.of(new Stratum(arm(-4, -4.5, -3.5), arm(-1, -0.5, -1.5))), Confidence.P95);
        RecoveryStudy alike =
                RecoveryStudy.of(List.of(new Stratum(arm(-4, -1, -3.5), arm(-1, -4.5, -2.5))), Confidence.P95);
        assertEquals(fell.p(), after.withPretrend(fell).pretrendP(), 0);
        assertEquals(
                after.warnings().size() + 1, after.withPretrend(fell).warnings().size());
        assertEquals(after.warnings(), after.withPretrend(alike).warnings());
        assertEquals(after.estimate(), after.withPretrend(fell).estimate(), 0);
        RecoveryStudy unknown = RecoveryStudy.of(List.of(new Stratum(arm(1), arm())), Confidence.P95);
        assertTrue(Double.isNaN(after.withPretrend(unknown).pretrendP()));
    }

    @Test
    void nobodyAlikeIsSaid() {
        RecoveryStudy study = RecoveryStudy.of(List.of(new Stratum(arm(1, 2), arm(1))), Confidence.P95);
        assertEquals(0, study.followed());
        assertEquals(List.of("nobody followed up has others alike who answered again"), study.warnings());
    }

    /** Scores below 7 that rise by themselves; those worst off are called more often. */
    private static List<Stratum> made(long seed, double effect) {
        Random random = new Random(seed);
        List<List<List<Double>>> changes = new ArrayList<>();
        for (int score = 0; score < 7; score++) {
            changes.add(List.of(new ArrayList<>(), new ArrayList<>()));
        }
        for (int customer = 0; customer < 600; customer++) {
            double mood = 6 + 1.5 * random.nextGaussian();
            int score = (int) Math.max(0, Math.min(10, Math.round(mood + 1.5 * random.nextGaussian())));
            if (score < 7) {
                boolean isFollowed = random.nextDouble() < 0.9 - 0.08 * score;
                double next = mood + 1.5 * random.nextGaussian() + (isFollowed ? effect : 0);
                changes.get(score).get(isFollowed ? 0 : 1).add(next - score);
            }
        }
        return changes.stream()
                .map(arms -> new Stratum(arm(of(arms.get(0))), arm(of(arms.get(1)))))
                .toList();
    }

    private static double[] of(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void plantedEffectsLieInTheirIntervalsAndNoneIsNone() {
        int held = 0;
        int found = 0;
        int named = 0;
        for (int seed = 0; seed < 200; seed++) {
            held += RecoveryStudy.of(made(seed, 1.0), Confidence.P95).interval().holds(1.0) ? 1 : 0;
            RecoveryStudy none = RecoveryStudy.of(made(1000 + seed, 0), Confidence.P95);
            found += none.p() < 0.05 ? 1 : 0;
            named += none.warnings().stream().anyMatch(text -> text.startsWith("regression to the mean")) ? 1 : 0;
        }
        assertTrue(held >= 181 && held <= 199, "95 % intervals held " + held + " of 200");
        assertTrue(found <= 19, "nothing was planted, and found " + found + " times of 200");
        assertTrue(named > 190, "low scores rise by themselves; named " + named + " times of 200");
        assertFalse(RecoveryStudy.of(made(5, 1), Confidence.P95).warnings().isEmpty());
    }
}

package io.levier.common.model;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private final ScoreGroups groups = ScoreGroupsTest.random(5, 800);

    @Test
    void isotonicStepsRiseAndKeepTheMean() {
        IsotonicCalibration isotonic = IsotonicCalibration.of(groups);
        double before = 0;
        double sum = 0;
        for (int i = 0; i < groups.size(); i++) {
            double p = isotonic.probability(groups.score(i));
            assertTrue(p >= before);
            before = p;
            sum += p * groups.cases(i);
        }
        assertEquals((double) groups.positives(), sum, 1e-9);
    }

    @Test
    void calibratingTwiceChangesNothing() {
        // Scores are kept to six decimals, so the second fit is to the first one's rounded steps.
        ScoreGroups once = IsotonicCalibration.of(groups).applyTo(groups);
        assertEquals(once, IsotonicCalibration.of(once).applyTo(once));
    }

    /** Min-max formula: the best rising fit at i is the largest of the smallest means of blocks around i. */
    @Test
    void isotonicStepsAreTheMinMaxOfBlockMeans() {
        ScoreGroups few = ScoreGroupsTest.random(6, 60);
        IsotonicCalibration isotonic = IsotonicCalibration.of(few);
        for (int i = 0; i < few.size(); i++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int from = 0; from <= i; from++) {
                double smallest = Double.POSITIVE_INFINITY;
                double positives = 0;
                double cases = 0;
                for (int to = from; to < few.size(); to++) {
                    positives += few.positives(to);
                    cases += few.cases(to);
                    smallest = to >= i ? Math.min(smallest, positives / cases) : smallest;
                }
                best = Math.max(best, smallest);
            }
            assertEquals(best, isotonic.probability(few.score(i)), 1e-12);
        }
    }

    @Test
    void stepsAndLinesDifferOnlyBetweenScoresSeen() {
        ScoreGroups.Collector collector = ScoreGroups.collect();
        collector.add(0.2, 10, 1);
        collector.add(0.6, 10, 5);
        IsotonicCalibration isotonic = IsotonicCalibration.of(collector.groups());
        assertEquals(List.of(0.1, 0.1, 0.1, 0.5, 0.5), steps(isotonic, 0, 0.2, 0.4, 0.6, 1));
        assertEquals(0.1, isotonic.interpolated(0.1));
        assertEquals(0.3, isotonic.interpolated(0.4), 1e-12);
        assertEquals(0.5, isotonic.interpolated(0.6));
        assertEquals(0.5, isotonic.interpolated(0.9));
        assertEquals(0.5, isotonic.probability(0.6000004), "scores are kept to six decimals");
        Refusal.message(
                IllegalArgumentException.class,
                () -> IsotonicCalibration.of(ScoreGroups.collect().groups()));
    }

    @Test
    void keptStepsSayWhatTheFitSays() {
        IsotonicCalibration isotonic = IsotonicCalibration.of(groups);
        StepCalibration kept = isotonic.steps();
        assertTrue(kept.steps().size() < groups.size(), "steps " + kept.steps().size());
        for (double score = -0.0004; score < 1.001; score += 0.0007) {
            assertEquals(isotonic.probability(score), kept.probability(score), 0, "score " + score);
        }
        assertEquals(PlattScaling.of(groups).orElseThrow(), kept.line());
        Refusal.message(IllegalArgumentException.class, () -> new StepCalibration(List.of(), PlattScaling.NONE));
    }

    /** Steps need a thousand positives; and where scores rank the wrong way round, neither helps. */
    @Test
    void enoughPositivesAreCalibratedByStepsAndFewByALine() {
        ScoreGroups.Collector some = ScoreGroups.collect();
        some.add(0.2, 2000, 399);
        some.add(0.6, 1000, 600);
        assertTrue(Calibration.of(some.groups()).orElseThrow() instanceof PlattScaling);
        some.add(0.6, 1, 1);
        Calibration steps = Calibration.of(some.groups()).orElseThrow();
        assertEquals(601 / 1001.0, steps.probability(0.7), 1e-15);
        assertEquals(PlattScaling.of(some.groups()).orElseThrow(), steps.line());
        ScoreGroups.Collector swapped = ScoreGroups.collect();
        swapped.add(0.6, 2000, 399);
        swapped.add(0.2, 1000, 700);
        assertEquals(Optional.empty(), Calibration.of(swapped.groups()));
    }

    @Test
    void probabilitiesThatMeanWhatTheySayHaveSlopeOne() {
        ScoreGroups.Collector collector = ScoreGroups.collect();
        for (int percent = 5; percent < 100; percent += 5) {
            collector.add(percent / 100.0, 100, percent);
        }
        CalibrationLine line = CalibrationLine.of(collector.groups()).orElseThrow();
        assertEquals(1, line.slope(), 1e-9);
        assertEquals(0, line.intercept(), 1e-9);
        assertEquals(0, line.shift(), 1e-9);
        CalibrationBins bins = CalibrationBins.of(collector.groups(), CalibrationBins.TWENTY);
        assertEquals(19, bins.bins().size());
        assertEquals(0, bins.reliability(), 1e-15);
        assertEquals(0, bins.expectedCalibrationError(), 1e-15);
    }

    @Test
    void plattScalingRepairsSlopeAndIntercept() {
        PlattScaling platt = PlattScaling.of(groups).orElseThrow();
        CalibrationLine after = CalibrationLine.of(platt.applyTo(groups)).orElseThrow();
        // Platt's targets are drawn in by one case per class, so the repair is not quite complete.
        assertEquals(1, after.slope(), 0.02);
        assertEquals(0, after.intercept(), 0.02);
        assertTrue(ProbabilityLoss.of(platt.applyTo(groups)).brier()
                < ProbabilityLoss.of(groups).brier());
        assertEquals(
                Discrimination.of(groups).auc(),
                Discrimination.of(platt.applyTo(groups)).auc(),
                1e-6);
    }

    @Test
    void scoresWithoutABestLineHaveNone() {
        ScoreGroups.Collector separated = ScoreGroups.collect();
        separated.add(0.1, 50, 0);
        separated.add(0.9, 50, 50);
        assertEquals(Optional.empty(), CalibrationLine.of(separated.groups()));
        ScoreGroups.Collector flat = ScoreGroups.collect();
        flat.add(0.4, 50, 20);
        assertEquals(Optional.empty(), CalibrationLine.of(flat.groups()));
        assertEquals(Optional.empty(), PlattScaling.of(flat.groups()));
        ScoreGroups.Collector oneClass = ScoreGroups.collect();
        oneClass.add(0.4, 50, 0);
        oneClass.add(0.5, 50, 0);
        assertEquals(Optional.empty(), CalibrationLine.of(oneClass.groups()));
        assertEquals(Optional.empty(), PlattScaling.of(oneClass.groups()));
    }

    /** A calibration that turned the ranking round would hide a swapped label. */
    @Test
    void scoresThatRankTheWrongWayRoundAreNotCalibrated() {
        ScoreGroups.Collector swapped = ScoreGroups.collect();
        swapped.add(0.2, 50, 40);
        swapped.add(0.8, 50, 10);
        assertTrue(CalibrationLine.of(swapped.groups()).orElseThrow().slope() < 0);
        assertEquals(Optional.empty(), PlattScaling.of(swapped.groups()));
    }

    /** Newton's full steps overshoot here; the fit must still end where the gradient is 0. */
    @Test
    void lineIsFoundForRarePositivesAtExtremeScores() {
        ScoreGroups.Collector collector = ScoreGroups.collect();
        collector.add(0, 1_000_000, 1);
        collector.add(0.000_01, 10, 3);
        collector.add(0.999_999, 5, 4);
        ScoreGroups extreme = collector.groups();
        CalibrationLine line = CalibrationLine.of(extreme).orElseThrow();
        double gradient = 0;
        for (int i = 0; i < extreme.size(); i++) {
            double p = Probability.logistic(line.intercept() + line.slope() * Probability.logit(extreme.score(i)));
            gradient += extreme.positives(i) - extreme.cases(i) * p;
        }
        assertEquals(0, gradient, 1e-6);
    }

    /** With one score per bin nothing varies inside bins, and the three parts make up the Brier score. */
    @Test
    void brierScoreSplitsIntoItsParts() {
        ScoreGroups.Collector collector = ScoreGroups.collect();
        for (int bin = 0; bin < 20; bin++) {
            collector.add(0.04 * bin + 0.1, 50, 3 + 2L * bin);
        }
        ScoreGroups even = collector.groups();
        CalibrationBins bins = CalibrationBins.of(even, CalibrationBins.TWENTY);
        assertEquals(20, bins.bins().size());
        assertClose(
                ProbabilityLoss.of(even).brier(),
                bins.reliability() - bins.resolution() + bins.uncertainty(),
                1e-12,
                "Brier");
        Refusal.message(IllegalArgumentException.class, () -> CalibrationBins.of(even, 0));
    }

    @Test
    void binsHoldAboutEquallyManyCasesAndAllOfThem() {
        CalibrationBins bins = CalibrationBins.of(groups, CalibrationBins.TWENTY);
        assertEquals(20, bins.bins().size());
        long cases = bins.bins().stream().mapToLong(CalibrationBins.Bin::cases).sum();
        assertEquals(800, cases);
        assertTrue(bins.bins().stream().allMatch(b -> b.cases() > 25 && b.cases() < 55));
        double within =
                ProbabilityLoss.of(groups).brier() - (bins.reliability() - bins.resolution() + bins.uncertainty());
        assertEquals(0, within, 0.005, "little varies inside bins");
    }

    @Test
    void certainMistakesCostInfinitely() {
        ScoreGroups.Collector collector = ScoreGroups.collect();
        collector.add(0, 10, 0);
        collector.add(1, 10, 10);
        assertEquals(0, ProbabilityLoss.of(collector.groups()).logLoss());
        collector.add(0, 1, 1);
        assertEquals(
                Double.POSITIVE_INFINITY, ProbabilityLoss.of(collector.groups()).logLoss());
    }

    @Test
    void stabilityIndexIsThatOfTheShares() {
        assertEquals(0, PopulationStability.index(new long[] {10, 20, 70}, new long[] {1, 2, 7}), 1e-15);
        double expected = -0.1 * Math.log(0.4 / 0.5) + 0.1 * Math.log(0.6 / 0.5);
        assertEquals(expected, PopulationStability.index(new long[] {50, 50}, new long[] {40, 60}), 1e-15);
        assertTrue(PopulationStability.index(new long[] {100, 0}, new long[] {80, 20}) > 0.25);
        Refusal.message(
                IllegalArgumentException.class, () -> PopulationStability.index(new long[] {1}, new long[] {1, 2}));
        Refusal.message(
                IllegalArgumentException.class, () -> PopulationStability.index(new long[] {0}, new long[] {2}));
    }

    private static List<Double> steps(Calibration calibration, double... scores) {
        return Arrays.stream(scores).map(calibration::probability).boxed().toList();
    }
}

package io.levier.common.model;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.problem.GateFailed;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Refusal;
import io.levier.common.stats.Travel;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticFitTest {

    private static final List<String> NAMES = List.of("wait", "price");

    private static OutcomePatterns random(long seed, int rows, double factor, double shift, double weight) {
        SplittableRandom random = new SplittableRandom(seed);
        OutcomePatterns.Collector collector = OutcomePatterns.collect(NAMES, 2);
        for (int i = 0; i < rows; i++) {
            double wait = random.nextInt(1, 11);
            double price = random.nextInt(1, 6);
            double p = Probability.logistic(-2 + 0.4 * wait - 0.3 * price);
            collector.add(new double[] {factor * wait + shift, price}, random.nextDouble() < p ? 1 : 0, 1, weight);
        }
        return collector.patterns();
    }

    /** Of one yes-or-no predictor the coefficient is the log odds ratio of the table. */
    @Test
    void oneDummyIsTheTable() {
        OutcomePatterns.Collector collector = OutcomePatterns.collect(List.of("complained"), 2);
        collector.add(new double[] {0}, 0, 60, 60);
        collector.add(new double[] {0}, 1, 20, 20);
        collector.add(new double[] {1}, 0, 15, 15);
        collector.add(new double[] {1}, 1, 30, 30);
        LogisticFit fit = LogisticFit.of(collector.patterns());
        assertEquals(Math.log(20.0 / 60), fit.intercept(), 1e-10);
        assertEquals(Math.log(30.0 / 15 * 60 / 20), fit.coefficient(0), 1e-10);
        assertEquals(
                Math.sqrt(1 / 60.0 + 1 / 20.0 + 1 / 15.0 + 1 / 30.0), fit.independentError(1), 1e-10, "Woolf's error");
        assertEquals(2 / 3.0, fit.probability(1), 1e-12);
        assertEquals(125, fit.rows());
    }

    /** With one predictor it is the line that calibration fits, by a method of its own. */
    @Test
    void onePredictorIsTheLine() {
        ScoreGroups groups = ScoreGroupsTest.random(9, 500);
        OutcomePatterns.Collector collector = OutcomePatterns.collect(List.of("logit"), 2);
        for (int i = 0; i < groups.size(); i++) {
            double[] x = {Probability.logit(groups.score(i))};
            collector.add(x, 1, groups.positives(i), (double) groups.positives(i));
            collector.add(x, 0, groups.negatives(i), (double) groups.negatives(i));
        }
        LogisticFit fit = LogisticFit.of(collector.patterns());
        CalibrationLine line = CalibrationLine.of(groups).orElseThrow();
        assertClose(line.slope(), fit.coefficient(0), "slope");
        assertClose(line.intercept(), fit.intercept(), "intercept");
    }

    /** Newton's full steps overshoot here; the fit must still end where the slope is 0. */
    @Test
    void topIsFoundForRarePositivesAtExtremeValues() {
        OutcomePatterns.Collector collector = OutcomePatterns.collect(List.of("x"), 2);
        double[][] groups = {{-14.5, 1_000_000, 1}, {-11.5, 10, 3}, {13.8, 5, 4}};
        for (double[] group : groups) {
            collector.add(new double[] {group[0]}, 1, (long) group[2], group[2]);
            collector.add(new double[] {group[0]}, 0, (long) (group[1] - group[2]), group[1] - group[2]);
        }
        LogisticFit fit = LogisticFit.of(collector.patterns());
        double slope = 0;
        for (double[] group : groups) {
            slope += group[2] - group[1] * fit.probability(group[0]);
        }
        assertEquals(0, slope, 1e-6);
    }

    @Test
    void patternsStayAsTheyWereTaken() {
        OutcomePatterns.Collector collector = OutcomePatterns.collect(List.of("x"), 2);
        collector.add(new double[] {1}, 0, 1);
        OutcomePatterns before = collector.patterns();
        collector.add(new double[] {1}, 0, 1);
        assertEquals(1, before.weight());
        assertEquals(2, collector.patterns().weight());
    }

    @Test
    void scaleShiftAndWeightChangeNothing() {
        LogisticFit fit = LogisticFit.of(random(1, 400, 1, 0, 1));
        LogisticFit large = LogisticFit.of(random(1, 400, 1e-3, 1e4, 1));
        assertClose(fit.coefficient(0) * 1e3, large.coefficient(0), 1e-6, "scaled");
        assertClose(fit.coefficient(1), large.coefficient(1), 1e-6, "the other");
        assertClose(fit.independentError(2), large.independentError(2), 1e-6, "its error");
        assertClose(fit.logLikelihood(), large.logLikelihood(), "fit");
        LogisticFit halved = LogisticFit.of(random(1, 400, 1, 0, 0.5));
        assertClose(fit.coefficient(0), halved.coefficient(0), "weighted");
        assertClose(fit.mcFadden(), halved.mcFadden(), "weighted");
        assertEquals(400, halved.rows());
    }

    @Test
    void partsMergeInAnyOrder() {
        OutcomePatterns whole = random(2, 300, 1, 0, 1);
        OutcomePatterns.Collector odd = OutcomePatterns.collect(NAMES, 2);
        OutcomePatterns.Collector even = OutcomePatterns.collect(NAMES, 2);
        for (int i = whole.size() - 1; i >= 0; i--) {
            OutcomePatterns.Collector part = i % 2 == 0 ? even : odd;
            for (int k = 0; k < 2; k++) {
                double[] x = {whole.x(i, 0), whole.x(i, 1)};
                part.add(x, k, (long) whole.weight(i, k), whole.weight(i, k));
            }
        }
        odd.add(even);
        LogisticFit expected = LogisticFit.of(whole);
        LogisticFit merged = LogisticFit.of(odd.patterns());
        for (int i = 0; i < 3; i++) {
            assertEquals(expected.parameter(i), merged.parameter(i), "to the last bit");
        }
        OutcomePatterns.Collector other = OutcomePatterns.collect(List.of("wait"), 2);
        Refusal.message(IllegalArgumentException.class, () -> odd.add(other));
    }

    /** Customers answering four times bring no more precision than once, which only the sandwich knows. */
    @Test
    void repeatedCustomersBringNoPrecision() {
        OutcomePatterns once = random(3, 300, 1, 0, 1);
        OutcomePatterns.Collector four = OutcomePatterns.collect(NAMES, 2);
        for (int time = 0; time < 4; time++) {
            addAll(once, four);
        }
        LogisticFit fit = LogisticFit.of(once);
        LogisticFit repeated = LogisticFit.of(four.patterns());
        SandwichErrors errors = SandwichErrors.of(fit, scores(fit, once, 1));
        SandwichErrors repeatedErrors = SandwichErrors.of(repeated, scores(repeated, once, 4));
        assertEquals(300, repeatedErrors.clusters());
        for (int i = 0; i < 3; i++) {
            assertClose(
                    errors.error(i) / Math.sqrt(errors.factor()),
                    repeatedErrors.error(i) / Math.sqrt(repeatedErrors.factor()),
                    1e-7,
                    "sandwich");
            assertClose(fit.independentError(i) / 2, repeated.independentError(i), 1e-7, "as if independent");
        }
        assertEquals(300.0 / 299 * 1199 / 1197, repeatedErrors.factor(), 1e-12);
        assertTrue(errors.interval(1, Confidence.P95).holds(fit.coefficient(0)));
        assertEquals(
                2 * errors.error(1) * Confidence.P95.t(299),
                errors.interval(1, Confidence.P95).width(),
                1e-12);
        assertTrue(errors.pValue(1) < 1e-6 && errors.pValue(1) > 0);
        Refusal.message(IllegalArgumentException.class, () -> SandwichErrors.of(fit, scores(fit, once, 2)));
    }

    private static void addAll(OutcomePatterns patterns, OutcomePatterns.Collector collector) {
        for (int i = 0; i < patterns.size(); i++) {
            for (int k = 0; k < 2; k++) {
                double[] x = {patterns.x(i, 0), patterns.x(i, 1)};
                collector.add(x, k, (long) patterns.weight(i, k), patterns.weight(i, k));
            }
        }
    }

    /** Each row of the patterns a customer, seen so many times; in two parts. */
    private static ClusterScores scores(LogisticFit fit, OutcomePatterns patterns, int times) {
        ClusterScores scores = new ClusterScores(fit.parameters());
        ClusterScores rest = new ClusterScores(fit.parameters());
        for (int i = 0; i < patterns.size(); i++) {
            ClusterScores part = i % 3 == 0 ? rest : scores;
            for (int k = 0; k < 2; k++) {
                for (int row = 0; row < patterns.weight(i, k); row++) {
                    for (int time = 0; time < times; time++) {
                        part.add(fit.score(new double[] {patterns.x(i, 0), patterns.x(i, 1)}, k, 1));
                    }
                    part.endCluster();
                }
            }
        }
        scores.merge(rest);
        return scores;
    }

    /** By how much the mean probability moves when everybody's predictor does, and its error by moving parameters. */
    @Test
    void effectsAreSlopesOfTheMeanProbability() {
        OutcomePatterns patterns = random(4, 400, 1, 0, 1);
        LogisticFit fit = LogisticFit.of(patterns);
        SandwichErrors errors = SandwichErrors.of(fit, scores(fit, patterns, 1));
        MarginalEffects effects = MarginalEffects.of(fit, errors, patterns);
        for (int j = 0; j < 2; j++) {
            double slope = (mean(fit, patterns, j, 1e-5) - mean(fit, patterns, j, -1e-5)) / 2e-5;
            assertEquals(slope, effects.effect(j), 1e-9);
            assertTrue(effects.interval(j, Confidence.P95).holds(slope));
            assertTrue(effects.pValue(j) < 0.01);
        }
        OutcomePatterns others = OutcomePatterns.collect(List.of("other"), 2).patterns();
        Refusal.message(IllegalArgumentException.class, () -> MarginalEffects.of(fit, errors, others));
    }

    @Test
    void travelsToWhereRowsAreScored() {
        LogisticFit fit = LogisticFit.of(random(6, 100, 1, 0, 1));
        LogisticFit there = Travel.travelled(fit, LogisticFit.class);
        assertArrayEquals(fit.score(new double[] {3, 4}, 1, 2), there.score(new double[] {3, 4}, 1, 2));
        assertEquals(fit.covariance(1, 2), there.covariance(1, 2));
        ClusterScores scores = new ClusterScores(3);
        scores.add(there.score(new double[] {3, 4}, 1, 2));
        scores.endCluster();
        ClusterScores back = Travel.travelled(scores, ClusterScores.class);
        assertEquals(scores.entry(1, 2), back.entry(1, 2));
    }

    private static double mean(LogisticFit fit, OutcomePatterns patterns, int j, double more) {
        double sum = 0;
        for (int i = 0; i < patterns.size(); i++) {
            double[] x = {patterns.x(i, 0), patterns.x(i, 1)};
            x[j] += more;
            sum += patterns.weight(i) * fit.probability(x);
        }
        return sum / patterns.weight();
    }

    @Test
    void separationIsNamed() {
        OutcomePatterns.Collector collector = OutcomePatterns.collect(List.of("noise", "cancelled"), 2);
        for (int i = 0; i < 40; i++) {
            collector.add(new double[] {i % 7, i < 20 ? 1 : 0}, i < 20 ? 1 : 0, 1);
        }
        String complete = Refusal.message(GateFailed.class, () -> LogisticFit.of(collector.patterns()));
        assertTrue(complete.contains("above all cancelled"), complete);
        OutcomePatterns.Collector partly = OutcomePatterns.collect(List.of("noise", "cancelled"), 2);
        for (int i = 0; i < 60; i++) {
            partly.add(new double[] {i % 7, i < 5 ? 1 : 0}, i < 5 || i % 3 == 0 ? 1 : 0, 1);
        }
        String quasi = Refusal.message(GateFailed.class, () -> LogisticFit.of(partly.patterns()));
        assertTrue(quasi.contains("above all cancelled"), quasi);
    }

    @Test
    void constantsAndCombinationsAreNamed() {
        OutcomePatterns.Collector collector = OutcomePatterns.collect(List.of("a", "b", "sum"), 2);
        OutcomePatterns.Collector constant = OutcomePatterns.collect(List.of("a", "same"), 2);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 100; i++) {
            double a = random.nextInt(10);
            double b = random.nextInt(10);
            collector.add(new double[] {a, b, 0.3 * a - b}, random.nextInt(2), 1);
            constant.add(new double[] {a, 0.1}, random.nextInt(2), 1);
        }
        String combination = Refusal.message(GateFailed.class, () -> LogisticFit.of(collector.patterns()));
        assertTrue(combination.contains("predictor sum is a combination of [a, b]"), combination);
        String same = Refusal.message(GateFailed.class, () -> LogisticFit.of(constant.patterns()));
        assertTrue(same.contains("predictor same is the same in all rows"), same);
    }

    @Test
    void outcomesThatDoNotVaryAreRefused() {
        OutcomePatterns.Collector collector = OutcomePatterns.collect(List.of("a"), 2);
        assertTrue(Refusal.message(GateFailed.class, () -> LogisticFit.of(collector.patterns()))
                .contains("no row"));
        collector.add(new double[] {1}, 1, 1);
        collector.add(new double[] {2}, 1, 1);
        assertTrue(Refusal.message(GateFailed.class, () -> LogisticFit.of(collector.patterns()))
                .contains("same outcome"));
        Refusal.message(IllegalArgumentException.class, () -> collector.add(new double[] {1, 2}, 1, 1));
        Refusal.message(IllegalArgumentException.class, () -> collector.add(new double[] {Double.NaN}, 1, 1));
        Refusal.message(IllegalArgumentException.class, () -> collector.add(new double[] {1}, 2, 1));
        Refusal.message(IllegalArgumentException.class, () -> collector.add(new double[] {1}, 0, -1));
        OutcomePatterns three = OutcomePatterns.collect(List.of("a"), 3).patterns();
        Refusal.message(IllegalArgumentException.class, () -> LogisticFit.of(three));
        Refusal.message(IllegalArgumentException.class, () -> OutcomePatterns.collect(NAMES, 1));
    }
}

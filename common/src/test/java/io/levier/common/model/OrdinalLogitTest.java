package io.levier.common.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.problem.GateFailed;
import io.levier.common.stats.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OrdinalLogitTest {

    private static OutcomePatterns random(int categories, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        OutcomePatterns.Collector collector = OutcomePatterns.collect(List.of("x"), categories);
        for (int i = 0; i < 500; i++) {
            double x = random.nextInt(1, 11);
            double u = random.nextDouble(1e-9, 1);
            double latent = 0.5 * (x - 5) + Math.log(u / (1 - u));
            int category = (int) Math.max(0, Math.min(categories - 1, Math.floor(latent + categories / 2.0)));
            collector.add(new double[] {x}, category, 1);
        }
        return collector.patterns();
    }

    /** With two categories it is the logistic regression, with the sign of the threshold turned. */
    @Test
    void twoCategoriesAreALogit() {
        OutcomePatterns patterns = random(2, 1);
        OrdinalLogit ordinal = OrdinalLogit.of(patterns);
        LogisticFit logit = LogisticFit.of(patterns);
        assertEquals(logit.coefficient(0), ordinal.coefficient(0), 1e-9);
        assertEquals(-logit.intercept(), ordinal.threshold(0), 1e-9);
        assertEquals(logit.independentError(1), ordinal.independentError(ordinal.parameterOf(0)), 1e-9);
        assertEquals(logit.independentError(0), ordinal.independentError(0), 1e-9);
        assertEquals(logit.logLikelihood(), ordinal.logLikelihood(), 1e-9);
        assertEquals(logit.mcFadden(), ordinal.mcFadden(), 1e-9);
        ClusterScores ofLogit = new ClusterScores(2);
        ClusterScores ofOrdinal = new ClusterScores(2);
        for (int i = 0; i < patterns.size(); i++) {
            for (int row = 0; row < patterns.weight(i); row++) {
                int category = row < patterns.weight(i, 1) ? 1 : 0;
                ofLogit.add(logit.score(new double[] {patterns.x(i, 0)}, category, 1));
                ofOrdinal.add(ordinal.score(new double[] {patterns.x(i, 0)}, category, 1));
            }
            ofLogit.endCluster();
            ofOrdinal.endCluster();
        }
        SandwichErrors expected = SandwichErrors.of(logit, ofLogit);
        SandwichErrors errors = SandwichErrors.of(ordinal, ofOrdinal);
        assertEquals(expected.error(1), errors.error(ordinal.parameterOf(0)), 1e-9);
        assertEquals(expected.error(0), errors.error(0), 1e-9);
        assertEquals(expected.pValue(1), errors.pValue(1), 1e-9);
    }

    @Test
    void standsOnTopWithTheCurvatureItTells() {
        OutcomePatterns patterns = random(5, 2);
        OrdinalLogit fit = OrdinalLogit.of(patterns);
        double[] at = new double[fit.parameters()];
        Arrays.setAll(at, fit::parameter);
        assertEquals(fit.logLikelihood(), logLikelihood(patterns, at), 1e-9);
        double h = 1e-4;
        for (int i = 0; i < at.length; i++) {
            assertEquals(0, (moved(patterns, at, i, h, i, 0) - moved(patterns, at, i, -h, i, 0)) / (2 * h), 1e-4);
            for (int j = 0; j < at.length; j++) {
                double identity = 0;
                for (int k = 0; k < at.length; k++) {
                    double curvature = (moved(patterns, at, i, h, k, h)
                                    - moved(patterns, at, i, h, k, -h)
                                    - moved(patterns, at, i, -h, k, h)
                                    + moved(patterns, at, i, -h, k, -h))
                            / (4 * h * h);
                    identity -= curvature * fit.covariance(k, j);
                }
                assertEquals(i == j ? 1 : 0, identity, 1e-3, "information times its inverse");
            }
        }
    }

    private static double moved(OutcomePatterns patterns, double[] at, int i, double byI, int j, double byJ) {
        double[] moved = at.clone();
        moved[i] += byI;
        moved[j] += byJ;
        return logLikelihood(patterns, moved);
    }

    private static double logLikelihood(OutcomePatterns patterns, double[] parameters) {
        int last = patterns.categories() - 1;
        double sum = 0;
        for (int i = 0; i < patterns.size(); i++) {
            double linear = parameters[last] * patterns.x(i, 0);
            for (int k = 0; k <= last; k++) {
                double below = k == 0 ? 0 : 1 / (1 + Math.exp(linear - parameters[k - 1]));
                double within = k == last ? 1 : 1 / (1 + Math.exp(linear - parameters[k]));
                sum += patterns.weight(i, k) == 0 ? 0 : patterns.weight(i, k) * Math.log(within - below);
            }
        }
        return sum;
    }

    @Test
    void probabilitiesAreSharesOfTheWhole() {
        OrdinalLogit fit = OrdinalLogit.of(random(5, 3));
        for (double x : new double[] {-300, 1, 5.5, 10, 300}) {
            double sum = 0;
            for (int k = 0; k < 5; k++) {
                double p = fit.probability(k, x);
                assertTrue(p >= 0);
                sum += p;
            }
            assertEquals(1, sum, 1e-12);
        }
        assertTrue(fit.probability(4, 60) > 0.999 && fit.probability(0, -60) > 0.999);
        double odds = fit.threshold(3) + 60 * fit.coefficient(0);
        assertEquals(-odds, Math.log(fit.probability(4, -60)), 1e-9, "e^-odds this far out, without losing digits");
        Refusal.message(IllegalArgumentException.class, () -> fit.probability(5, 1));
        Refusal.message(IllegalArgumentException.class, () -> fit.probability(0, 1, 2));
    }

    @Test
    void emptyCategoriesAndSeparationAreRefused() {
        OutcomePatterns.Collector collector = OutcomePatterns.collect(List.of("x"), 3);
        for (int i = 0; i < 30; i++) {
            collector.add(new double[] {i % 5}, i % 2 == 0 ? 0 : 2, 1);
        }
        String empty = Refusal.message(GateFailed.class, () -> OrdinalLogit.of(collector.patterns()));
        assertTrue(empty.contains("category 1"), empty);
        OutcomePatterns.Collector separated = OutcomePatterns.collect(List.of("x"), 3);
        for (int i = 0; i < 30; i++) {
            separated.add(new double[] {i}, i / 10, 1);
        }
        String apart = Refusal.message(GateFailed.class, () -> OrdinalLogit.of(separated.patterns()));
        assertTrue(apart.contains("apart"), apart);
    }
}

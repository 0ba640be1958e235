package io.levier.common.model;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Refusal;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ScoreGroupsTest {

    @Test
    void equalScoresAreOneGroupWhateverTheOrder() {
        ScoreGroups.Collector collector = ScoreGroups.collect();
        collector.add(0.5, 1, 1);
        collector.add(0.2, 3, 0);
        collector.add(0.5000004, 2, 0);
        ScoreGroups groups = collector.groups();
        assertEquals(2, groups.size());
        assertEquals(3, groups.cases(1));
        assertEquals(1, groups.positives(1));
        assertEquals(1 / 6.0, groups.baseRate());
        ScoreGroups random = random(3, 200);
        assertEquals(groups.merge(random), random.merge(groups));
        assertEquals(206, groups.merge(random).cases());
        assertEquals(groups.merge(random).hashCode(), random.merge(groups).hashCode());
    }

    /** The definition, pair by pair. */
    @Test
    void aucIsTheShareOfPairsInOrder() {
        ScoreGroups groups = random(11, 300);
        double wins = 0;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = 0; j < groups.size(); j++) {
                double win = i > j ? 1 : i == j ? 0.5 : 0;
                wins += win * groups.positives(i) * groups.negatives(j);
            }
        }
        assertClose(
                wins / groups.positives() / groups.negatives(),
                Discrimination.of(groups).auc(),
                1e-12,
                "AUC");
    }

    @Test
    void rankingDoesNotDependOnTheScaleOfTheScores() {
        ScoreGroups groups = random(12, 300);
        Discrimination straight = Discrimination.of(groups);
        Discrimination bent = Discrimination.of(mapped(groups, s -> Math.exp(3 * s)));
        assertEquals(straight.auc(), bent.auc(), 1e-15);
        assertEquals(straight.averagePrecision(), bent.averagePrecision(), 1e-15);
        assertEquals(straight.kolmogorovSmirnov(), bent.kolmogorovSmirnov(), 1e-15);
        assertEquals(straight.aucError(), bent.aucError(), 1e-15);
        assertEquals(
                1 - straight.auc(),
                Discrimination.of(mapped(groups, s -> 1 - s)).auc(),
                1e-12);
    }

    @Test
    void scoresThatKnowNothingHaveNothingToShow() {
        ScoreGroups.Collector collector = ScoreGroups.collect();
        collector.add(0.3, 100, 30);
        Discrimination flat = Discrimination.of(collector.groups());
        assertEquals(0.5, flat.auc());
        assertEquals(0.3, flat.averagePrecision(), 1e-15);
        assertEquals(0, flat.kolmogorovSmirnov());
        assertEquals(1, new Targeting(collector.groups()).lift(0.1), 1e-12);
    }

    @Test
    void oneClassAloneCannotBeDiscriminated() {
        ScoreGroups.Collector collector = ScoreGroups.collect();
        collector.add(0.3, 10, 0);
        ScoreGroups groups = collector.groups();
        assertFalse(groups.hasBothClasses());
        assertTrue(Double.isNaN(Discrimination.of(groups).auc()));
        assertTrue(Double.isNaN(new Targeting(groups).capture(0.5)));
        assertTrue(Double.isNaN(ExpectedMaximumProfit.of(groups, CampaignEconomics.PUBLISHED)));
    }

    @Test
    void tiedCasesAreSharedOutInProportion() {
        ScoreGroups.Collector collector = ScoreGroups.collect();
        collector.add(0.9, 5, 5);
        collector.add(0.5, 10, 4);
        collector.add(0.1, 5, 1);
        Targeting targeting = new Targeting(collector.groups());
        assertEquals(0.5, targeting.capture(0.25), 1e-15);
        assertEquals((5 + 0.5 * 4) / 10, targeting.capture(0.5), 1e-15);
        assertEquals(1, targeting.capture(1), 1e-15);
        assertEquals(0, targeting.capture(0));
        assertEquals(2, targeting.lift(0.25), 1e-15);
    }

    @Test
    void impossibleCasesAreRefused() {
        ScoreGroups.Collector collector = ScoreGroups.collect();
        Refusal.message(IllegalArgumentException.class, () -> collector.add(Double.NaN, 1, 0));
        Refusal.message(IllegalArgumentException.class, () -> collector.add(0.5, 1, 2));
        collector.add(1.5, 2, 1);
        String refusal = Refusal.message(IllegalArgumentException.class, () -> ProbabilityLoss.of(collector.groups()));
        assertTrue(refusal.contains("1.5"), refusal);
        Refusal.message(IllegalArgumentException.class, () -> new Targeting(collector.groups()).lift(20));
    }

    /** Calls of everybody above each threshold, for every acceptance rate on a fine grid: the integral by hand. */
    @Test
    void expectedMaximumProfitIsTheMeanOfTheBestCampaigns() {
        ScoreGroups groups = random(15, 400);
        CampaignEconomics economics = new CampaignEconomics(120, 15, 2, 2, 3);
        int steps = 20_000;
        double mean = 0;
        for (int step = 0; step < steps; step++) {
            double gamma = (step + 0.5) / steps;
            double density = 12 * gamma * (1 - gamma) * (1 - gamma);
            mean += density * bestProfit(groups, economics, gamma) / steps;
        }
        assertEquals(mean, ExpectedMaximumProfit.of(groups, economics), 1e-5 * mean);
        Refusal.message(IllegalArgumentException.class, () -> new CampaignEconomics(10, 15, 2, 2, 3));
    }

    private static double bestProfit(ScoreGroups groups, CampaignEconomics economics, double gamma) {
        double best = 0;
        double profit = 0;
        for (int i = groups.size() - 1; i >= 0; i--) {
            double kept = gamma * (economics.lifetimeValue() - economics.offerCost()) - economics.contactCost();
            double wasted = economics.offerCost() + economics.contactCost();
            profit += (groups.positives(i) * kept - groups.negatives(i) * wasted) / groups.cases();
            best = Math.max(best, profit);
        }
        return best;
    }

    /** Probabilities to two decimals, and outcomes that follow them loosely. */
    static ScoreGroups random(long seed, int cases) {
        SplittableRandom random = new SplittableRandom(seed);
        ScoreGroups.Collector collector = ScoreGroups.collect();
        for (int i = 0; i < cases; i++) {
            double p = random.nextInt(1, 99) / 100.0;
            collector.add(p, 1, random.nextDouble() < 0.2 + 0.5 * p ? 1 : 0);
        }
        return collector.groups();
    }

    private static ScoreGroups mapped(ScoreGroups groups, DoubleUnaryOperator map) {
        ScoreGroups.Collector collector = ScoreGroups.collect();
        for (int i = 0; i < groups.size(); i++) {
            collector.add(map.applyAsDouble(groups.score(i)), groups.cases(i), groups.positives(i));
        }
        return collector.groups();
    }
}

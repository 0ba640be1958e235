package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.model.ClusterAuc;
import io.levier.common.model.ProbabilityLoss;
import io.levier.common.model.ScoreGroups;
import io.levier.jobs.testkit.OnSpark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** A challenger takes over where it ranks better beyond chance and is no worse calibrated, and nowhere else. */
@OnSpark
class ContestTest {
    private static final int BUCKETS = 20;

    private static final FeatureBins BINS =
            new FeatureBins(List.of(new FeatureBins.OfFeature(new Feature("seen", true), List.of(5.0), List.of())));

    private static final ChampionModel MODEL =
            new ChampionModel(BINS, Collections.nCopies(3, 0.1), -1, Collections.nCopies(1, 0.1));

    private final Cases test;

    ContestTest(SparkSession spark) {
        Random random = new Random(5);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            double seen = random.nextInt(10);
            double label = random.nextDouble() < 0.05 + 0.05 * seen ? 1 : 0;
            rows.add(RowFactory.create(label, (long) (i % 1000), seen, "p" + i, null));
        }
        test = Cases.of(spark.createDataFrame(
                rows,
                StructType.fromDDL("label double, fold bigint, seen double, person_id string, period_start date")));
    }

    private <M extends ChurnScorer> Trained<M> trained(M model, RowScore heldOut) {
        BinCounts counts = new BinCounts(Collections.nCopies(3, 1L), Collections.nCopies(3, 0L));
        return new Trained<>(model, new LogisticRegression(), null, counts, 2000, heldOut, test, null, null, null);
    }

    /** The champion sees nothing; the share of leavers is 0.275. */
    private Contest against(RowScore challenger) {
        RowScore blind = row -> 0.275;
        Trained<ChampionModel> champion = trained(MODEL, blind);
        Trained<ChurnScorer> other = trained(MODEL, challenger);
        return Contest.of(champion, Comparison.of(test, blind, blind), List.of(other), blind);
    }

    @Test
    void whoRanksBetterAndIsAsCalibratedTakesOver() {
        Contest contest = against(row -> 0.05 + 0.05 * row.getDouble(2));

        assertTrue(contest.duels().get(0).isWon(), contest.duels() + "");
        assertSame(contest.duels().get(0).challenger(), contest.chosen());
        assertTrue(
                contest.comparison().gain() > 0.1,
                "compared with the rule: " + contest.comparison().gain());
    }

    @Test
    void whoRanksBetterByWorseProbabilitiesDoesNot() {
        Contest contest = against(row -> 0.5 + 0.05 * row.getDouble(2));

        Contest.Duel duel = contest.duels().get(0);
        assertTrue(duel.comparison().gain() > 2 * duel.gainError(), "it ranks better");
        assertFalse(duel.isWon());
        assertEquals(MODEL, contest.chosen().model());
        assertEquals(0, contest.comparison().gain(), 1e-12, "the champion is told");
    }

    /**
     * Twenty buckets of a leaver and a stayer each. Where one bucket alone ranks better, the gain of 0.025 has an error of
     * 0.0256 by hand; where all do, it is beyond chance.
     */
    @Test
    void aGainOfLessThanTwoErrorsIsChance() {
        Contest.Duel lucky = duel(1);
        assertEquals(0.025, lucky.comparison().gain(), 1e-12);
        assertEquals(
                Math.sqrt((0.0225 * 0.0225 + 19 * 0.0025 * 0.0025) * BUCKETS / (BUCKETS - 1)),
                lucky.gainError(),
                1e-12);
        assertFalse(lucky.isWon());
        assertTrue(duel(BUCKETS).isWon());
    }

    private Contest.Duel duel(int better) {
        ScoreGroups.Collector scores = ScoreGroups.collect();
        scores.add(0.5, 2 * BUCKETS, BUCKETS);
        Comparison comparison = new Comparison(scores.groups(), area(better), area(0));
        return new Contest.Duel(trained(MODEL, row -> 0.5), comparison, ProbabilityLoss.of(scores.groups()));
    }

    /** Some leavers stand above all stayers, the others amid them. */
    private static ClusterAuc area(int above) {
        List<ClusterAuc.Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < BUCKETS; i++) {
            clusters.add(new ClusterAuc.Cluster(1, 1, i < above ? 2 * BUCKETS : BUCKETS, BUCKETS));
        }
        return ClusterAuc.of(clusters);
    }
}

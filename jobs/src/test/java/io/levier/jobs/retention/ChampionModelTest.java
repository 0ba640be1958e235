package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class ChampionModelTest {
    private static final FeatureBins BINS = new FeatureBins(List.of(
            new FeatureBins.OfFeature(new Feature("tenure_days", true), List.of(90.0, 365.0), List.of()),
            new FeatureBins.OfFeature(new Feature("plan", false), List.of(), List.of("basic", "gold"))));

    private static final List<Double> COEFFICIENTS = List.of(0.3, 0.8, 0.1, -0.5, 0.2, 0.4, -0.3);

    private static final ChampionModel MODEL = new ChampionModel(BINS, COEFFICIENTS, -1.5, List.of(0.15, -0.05), 0, 1);

    @Test
    void putsCutsIntoTheLowerBinAndTheUnseenIntoMissing() {
        assertArrayEquals(new int[] {1, 6}, BINS.dummies(RowFactory.create(90.0, "gold"), 0));
        assertArrayEquals(new int[] {3, 4}, BINS.dummies(RowFactory.create(365.5, "never seen"), 0));
        assertArrayEquals(new int[] {0, 5}, BINS.dummies(RowFactory.create(null, "basic"), 0));
    }

    /** The average customer's log-odds and the reasons of this one are this one's log-odds. */
    @Test
    void addsReasonsUpToTheScore() {
        int[] dummies = BINS.dummies(RowFactory.create(10.0, "basic"), 0);

        double average = -1.5 + 0.15 - 0.05;
        double reasons = MODEL.contribution(dummies, 0) + MODEL.contribution(dummies, 1);

        assertEquals(0.65 + 0.45, reasons, 1e-12);
        double score = MODEL.score(dummies);
        assertEquals(average + reasons, Math.log(score / (1 - score)), 1e-12);
    }

    @Test
    void namesWhatRaisesTheRiskTheStrongestFirst() {
        assertEquals(
                List.of("tenure_days", "plan"), MODEL.reasons(BINS.dummies(RowFactory.create(10.0, "basic"), 0), 3));
        assertEquals(List.of("tenure_days"), MODEL.reasons(BINS.dummies(RowFactory.create(null, "gold"), 0), 3));
    }
}

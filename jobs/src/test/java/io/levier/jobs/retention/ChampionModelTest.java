package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.levier.common.model.PlattScaling;
import io.levier.common.model.StepCalibration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class ChampionModelTest {
    private static final FeatureBins BINS = new FeatureBins(List.of(
            new FeatureBins.OfFeature(new Feature("tenure_days", true), List.of(90.0, 365.0), List.of()),
            new FeatureBins.OfFeature(new Feature("plan", false), List.of(), List.of("basic", "gold"))));

    private static final List<Double> COEFFICIENTS = List.of(0.3, 0.8, 0.1, -0.5, 0.2, 0.4, -0.3);

    private static final ChampionModel MODEL = new ChampionModel(BINS, COEFFICIENTS, -1.5, List.of(0.15, -0.05));

    private static final List<int[]> ALL =
            List.of(new int[] {0, 4}, new int[] {1, 5}, new int[] {2, 4}, new int[] {2, 6}, new int[] {3, 6});

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

    /** Reasons are those of the line, however flat or steep the steps are; what the steps add stands apart. */
    @Test
    void stretchesReasonsByTheLineBesideTheSteps() {
        PlattScaling line = new PlattScaling(-0.2, 1.1);
        ChurnScorer stepwise = MODEL.calibratedBy(new StepCalibration(
                List.of(
                        new StepCalibration.Step(0.05, 0.0),
                        new StepCalibration.Step(0.2, 0.15),
                        new StepCalibration.Step(0.3, 0.45)),
                line));
        assertEquals("isotonic", stepwise.calibrationName());
        assertEquals("none", MODEL.calibrationName());

        for (ChurnScorer model : List.of(stepwise, ScorerFiles.read(stepwise.toJson(), "here"))) {
            for (int[] dummies : ALL) {
                double[] effects = model.effects(dummies);
                for (int j = 0; j < effects.length; j++) {
                    assertEquals(
                            1.1 * MODEL.contribution(dummies, j), effects[j], 1e-12, "no sign turns, none explodes");
                }
                double p = model.probability(dummies);
                assertEquals(
                        Math.log(p / (1 - p)),
                        model.base() + Arrays.stream(effects).sum() + model.addedBySteps(dummies, effects),
                        1e-9,
                        Arrays.toString(dummies));
            }
            assertEquals(line.logOdds(-1.5 + 0.15 - 0.05), model.base(), 1e-12);
            assertEquals(0.45, model.probability(new int[] {1, 5}), 0);
            assertEquals(5e-7, model.probability(new int[] {3, 6}), 0, "nobody is sure to stay");
        }
    }

    /** Of a line nothing is left over, so that no wrong effect can hide there. */
    @Test
    void leavesNothingOverWhereALineCalibrates() {
        for (ChurnScorer model : List.of(MODEL, MODEL.calibratedBy(new PlattScaling(-0.2, 1.1)))) {
            for (int[] dummies : ALL) {
                assertEquals(0, model.addedBySteps(dummies, model.effects(dummies)), 1e-9, Arrays.toString(dummies));
            }
        }
    }

    /** A model of an earlier version knows no steps. */
    @Test
    void readsFilesWithoutSteps() {
        String older = MODEL.calibratedBy(new PlattScaling(-0.2, 1.1)).toJson().replaceFirst(",\"steps\":\\[\\]", "");
        assertFalse(older.contains("steps"), older);
        assertEquals("platt", ScorerFiles.read(older, "here").calibrationName());
    }

    /** Open cases and complaints speak of one thing, and nobody can change the tenure of a customer. */
    @Test
    void namesThemesThatRaiseTheRiskTheStrongestFirst() {
        List<String> features = List.of("tenure_days", "plan", "open_cases", "complaints_6m", "attribute_fibre");
        FeatureBins bins = new FeatureBins(features.stream()
                .map(name -> new FeatureBins.OfFeature(new Feature(name, true), List.of(), List.of()))
                .toList());
        ChurnScorer model = new ChampionModel(bins, Collections.nCopies(10, 0.0), 0, Collections.nCopies(5, 0.0));
        Reasons reasons = Reasons.of(model, List.of("attribute_fibre"));

        assertEquals(List.of("profile", "contract", "service", "attribute_fibre"), reasons.names());
        assertArrayEquals(new double[] {2, 0.5, 0.9, -0.1}, reasons.sums(2, 0.5, 0.6, 0.3, -0.1), 1e-12);
        assertEquals(List.of(2, 1), reasons.strongest(new double[] {2, 0.5, 0.6, 0.3, -0.1}, 3));
        assertEquals(List.of(2), reasons.strongest(new double[] {2, 0.5, 0.6, 0.3, -0.1}, 1));
        assertEquals(List.of(4, 3), reasons.strongest(new double[] {2, -0.5, -0.6, 0.7, 0.2}, 3));
        assertEquals(
                List.of(3),
                Reasons.of(model, List.of()).strongest(new double[] {2, -0.5, -0.6, 0.7, 0.2}, 3),
                "an attribute is no reason unless the company says so");
    }
}

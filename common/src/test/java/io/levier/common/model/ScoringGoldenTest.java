package io.levier.common.model;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Golden;
import org.junit.jupiter.api.Test;

/** Measures of a scoring against pROC, EMP and short scripts of R. */
class ScoringGoldenTest {

    private final JsonNode golden = Golden.numbers("classification_metrics.json");
    private final ScoreGroups groups = scores();

    static ScoreGroups scores() {
        Golden.Data data = Golden.data("scores.csv");
        ScoreGroups.Collector collector = ScoreGroups.collect();
        for (int row = 0; row < data.size(); row++) {
            collector.add(data.number(row, "score"), 1, (long) data.number(row, "churn"));
        }
        return collector.groups();
    }

    @Test
    void rankingAgrees() {
        assertEquals(golden.get("n").asLong(), groups.cases());
        assertEquals(golden.get("positives").asLong(), groups.positives());
        Discrimination discrimination = Discrimination.of(groups);
        assertClose(golden.get("auc_roc").asDouble(), discrimination.auc(), "AUC");
        assertClose(golden.get("auc_se_delong").asDouble(), discrimination.aucError(), "DeLong");
        assertClose(
                golden.get("average_precision_ties_grouped").asDouble(),
                discrimination.averagePrecision(),
                "average precision");
        assertClose(golden.get("gini").asDouble(), discrimination.gini(), "Gini");
        assertClose(golden.get("ks").asDouble(), discrimination.kolmogorovSmirnov(), "KS");
    }

    @Test
    void liftAgrees() {
        Targeting targeting = new Targeting(groups);
        assertClose(golden.get("lift_top10_ties_shared").asDouble(), targeting.lift(0.1), "lift at 10 %");
        assertClose(golden.get("lift_top20_ties_shared").asDouble(), targeting.lift(0.2), "lift at 20 %");
    }

    @Test
    void lossAndCalibrationAgree() {
        ProbabilityLoss loss = ProbabilityLoss.of(groups);
        assertClose(golden.get("brier").asDouble(), loss.brier(), "Brier");
        assertClose(golden.get("logloss").asDouble(), loss.logLoss(), "log-loss");
        // A difference of two means near 0.2: eleven digits cancel.
        assertEquals(golden.get("calibration_in_the_large").asDouble(), loss.inTheLarge(), 1e-15);
        CalibrationLine line = CalibrationLine.of(groups).orElseThrow();
        assertClose(golden.get("calibration_slope").asDouble(), line.slope(), 1e-6, "slope");
        // The golden intercept is the one at slope 1 (it differs from the line's), up to where R stops iterating.
        assertEquals(golden.get("calibration_intercept").asDouble(), line.shift(), 1e-9, "intercept");
        double gradient = 0;
        double gradientAlong = 0;
        for (int i = 0; i < groups.size(); i++) {
            double x = Probability.logit(groups.score(i));
            double p = Probability.logistic(line.intercept() + line.slope() * x);
            gradient += groups.positives(i) - groups.cases(i) * p;
            gradientAlong += (groups.positives(i) - groups.cases(i) * p) * x;
        }
        assertEquals(0, gradient, 1e-9);
        assertEquals(0, gradientAlong, 1e-9);
    }

    @Test
    void isotonicStepsAgree() {
        IsotonicCalibration isotonic = IsotonicCalibration.of(groups);
        JsonNode knots = golden.get("isotonic_knots");
        assertEquals(knots.get("score").size(), groups.size());
        for (int i = 0; i < groups.size(); i++) {
            assertEquals(knots.get("score").get(i).asDouble(), groups.score(i));
            assertClose(knots.get("calibrated").get(i).asDouble(), isotonic.probability(groups.score(i)), "step " + i);
        }
        double squares = 0;
        for (int i = 0; i < groups.size(); i++) {
            double p = isotonic.probability(groups.score(i));
            squares += groups.positives(i) * (1 - p) * (1 - p) + groups.negatives(i) * p * p;
        }
        assertClose(golden.get("isotonic_brier").asDouble(), squares / groups.cases(), "Brier after calibration");
    }

    @Test
    void expectedMaximumProfitAgrees() {
        assertClose(
                golden.get("empc_default").get("EMP").asDouble(),
                ExpectedMaximumProfit.of(groups, CampaignEconomics.PUBLISHED),
                "EMPC");
    }
}

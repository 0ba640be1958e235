package io.levier.common.drivers;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Golden;
import io.levier.common.stats.TwoSidedTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Importance, coefficients and independent errors against relaimpo, rwa, car and lm of R. */
class RelativeImportanceGoldenTest {

    private static final List<String> PANEL = List.of("x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "nps");

    private final JsonNode golden = Golden.numbers("relative_importance.json");

    @Test
    void swissAgrees() {
        Rows rows = Rows.of(
                Golden.data("swiss.csv"),
                List.of("Agriculture", "Examination", "Education", "Catholic", "Infant.Mortality", "Fertility"),
                row -> true);
        assertRun("swiss", rows);
    }

    @Test
    void attitudeAgrees() {
        Rows rows = Rows.of(
                Golden.data("attitude.csv"),
                List.of("complaints", "privileges", "learning", "raises", "critical", "advance", "rating"),
                row -> true);
        assertRun("attitude", rows);
    }

    @Test
    void panelAgrees() {
        assertRun("cxpanel_complete_cases", Rows.panel("nps").unweighted());
    }

    @Test
    void weightedPanelAgrees() {
        assertRun("cxpanel_weighted", Rows.panel("nps"));
    }

    @Test
    void netPromoterPointsAgree() {
        Rows rows = Rows.panel("nps").unweighted();
        for (double[] row : rows.values) {
            row[8] = row[8] >= 9 ? 100 : row[8] < 7 ? -100 : 0;
        }
        assertRun("cxpanel_nps_points", rows);
    }

    @Test
    void segmentAgrees() {
        Golden.Data data = Golden.data("cxpanel.csv");
        Rows rows = Rows.of(data, PANEL, row -> data.text(row, "segment").equals("consumer"));
        assertRun("cxpanel_segment_consumer", rows.unweighted());
    }

    @Test
    void johnsonOfPairwiseCorrelationsAgrees() {
        JsonNode pairwise = golden.get("cxpanel_pairwise");
        int p = 8;
        double[][] outcomeLast = new double[p + 1][p + 1];
        for (int i = 0; i <= p; i++) {
            for (int j = 0; j <= p; j++) {
                outcomeLast[(i + p) % (p + 1)][(j + p) % (p + 1)] =
                        pairwise.get("cor").get(i).get(j).asDouble();
            }
        }
        RelativeWeights weights = RelativeWeights.of(Correlation.given(outcomeLast, 684));
        assertFalse(weights.psdRepaired());
        for (int j = 0; j < p; j++) {
            assertClose(pairwise.get("johnson").get("x" + (j + 1)).asDouble(), weights.raw()[j], "x" + (j + 1));
        }
    }

    @Test
    void momentsAreTheIntegersOfTheGoldenGram() {
        JsonNode expected = golden.get("cxpanel_gram");
        assertGram(expected.get("gram"), Rows.panel("nps").unweighted().moments(), 1);
        assertGram(expected.get("gram_weight100"), Rows.panel("nps").moments(), 100);
    }

    private static void assertGram(JsonNode expected, Moments moments, int factor) {
        double[][] matrix = moments.matrix();
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                long whole = expected.get(i).get(j).asLong();
                assertEquals(
                        whole,
                        moments.exact(i, j).multiply(BigDecimal.valueOf(factor)).longValueExact());
                assertEquals((double) whole / factor, matrix[i][j]);
            }
        }
    }

    private void assertRun(String run, Rows rows) {
        JsonNode expected = golden.get(run);
        Correlation data = rows.correlation();
        LeastSquares fit = LeastSquares.of(data);
        assertEquals(expected.get("n").asLong(), fit.rows());
        assertClose(expected.get("r2").asDouble(), fit.rSquared(), "R²");
        assertClose(expected.get("adj_r2").asDouble(), fit.adjustedRSquared(), "adjusted R²");
        assertClose(expected.get("sigma").asDouble(), Math.sqrt(fit.residualVariance()), "sigma");
        assertClose(expected.get("coef").get("(Intercept)").asDouble(), fit.intercept(), "intercept");
        assertColumns(expected, "coef", rows, fit::slope);
        assertColumns(expected, "se_iid", rows, fit::independentError);
        assertColumns(expected, "vif", rows, fit::vif);
        assertColumns(expected, "first", rows, fit::first);
        assertColumns(expected, "last", rows, fit::last);
        assertColumns(expected, "betasq", rows, fit::betaSquared);
        assertColumns(expected, "pratt", rows, fit::pratt);
        if (expected.has("p_iid")) {
            IntToDoubleFunction p =
                    j -> TwoSidedTest.student(fit.slope(j) / fit.independentError(j), (double) fit.degreesOfFreedom());
            assertColumns(expected, "p_iid", rows, p);
        }
        ShapleyImportance shapley = ShapleyImportance.of(data);
        assertColumns(expected, "lmg", rows, j -> shapley.raw()[j]);
        assertColumns(expected, "lmg_pct", rows, j -> 100 * shapley.shares()[j]);
        assertClose(fit.rSquared(), shapley.rSquared(), 1e-12, "sum of the shares");
        RelativeWeights johnson = RelativeWeights.of(data);
        assertColumns(expected, "johnson", rows, j -> johnson.raw()[j]);
        assertColumns(expected, "johnson_pct", rows, j -> 100 * johnson.shares()[j]);
        Conditioning conditioning = Conditioning.of(data, 0, rows.predictors());
        assertClose(expected.get("condition_number_of_Rxx").asDouble(), conditioning.kappa(), "condition number");
    }

    private static void assertColumns(JsonNode run, String what, Rows rows, IntToDoubleFunction actual) {
        for (int j = 0; j < rows.predictors(); j++) {
            String name = rows.names.get(j);
            assertClose(run.get(what).get(name).asDouble(), actual.applyAsDouble(j), what + " of " + name);
        }
    }
}

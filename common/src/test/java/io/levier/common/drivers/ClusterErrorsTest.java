package io.levier.common.drivers;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Golden;
import io.levier.common.stats.Refusal;
import io.levier.common.stats.TwoSidedTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clustered errors against sandwich and clubSandwich of R. */
class ClusterErrorsTest {

    @Test
    void leastSquaresErrorsAreThoseOfStata() {
        Rows rows = Rows.panel("nps").unweighted();
        JsonNode expected = Golden.numbers("regression_se.json").get("ols_cluster_customer");
        LeastSquares fit = LeastSquares.of(rows.correlation());
        ClusterErrors errors = errors(fit, rows, 1);
        assertEquals(expected.get("clusters").asLong(), errors.clusters());
        assertEquals(expected.get("k").asInt(), fit.parameters());
        assertErrors(expected.get("se_CR1_stata"), rows, errors);
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                double value = expected.get("vcov_CR1_stata").get(i).get(j).asDouble();
                assertEquals(value, errors.covariance(i, j), 1e-12, "covariance " + i + ", " + j);
            }
        }
        double plain = 1 / Math.sqrt(errors.factor());
        assertClose(expected.get("se_CR0").get("x1").asDouble(), errors.error(0) * plain, "without the factor");
        double t = fit.slope(0) / errors.error(0);
        assertEquals(TwoSidedTest.student(t, 294), errors.pValue(0));
        assertEquals(
                fit.slope(0),
                errors.interval(0, Confidence.P95).low() + Confidence.P95.t(294) * errors.error(0),
                1e-12);
    }

    @Test
    void weightedErrorsAreThoseOfStata() {
        Rows rows = Rows.panel("nps");
        JsonNode expected = Golden.numbers("regression_se.json").get("wls_cluster_customer");
        LeastSquares fit = LeastSquares.of(rows.correlation());
        assertClose(expected.get("coef").get("(Intercept)").asDouble(), fit.intercept(), "intercept");
        for (int j = 0; j < 8; j++) {
            assertClose(expected.get("coef").get(rows.names.get(j)).asDouble(), fit.slope(j), rows.names.get(j));
        }
        assertErrors(expected.get("se_CR1_stata"), rows, errors(fit, rows, 1));
    }

    @Test
    void oneCustomerPerRowGivesTheRobustErrorsOfWhite() {
        Rows rows = Rows.of(
                Golden.data("swiss.csv"),
                List.of("Agriculture", "Examination", "Education", "Catholic", "Infant.Mortality", "Fertility"),
                row -> true);
        JsonNode expected =
                Golden.numbers("relative_importance.json").get("swiss").get("se_HC1");
        // With n clusters the factor n/(n−1)·(n−1)/(n−k) is that of HC1.
        assertErrors(expected, rows, errors(LeastSquares.of(rows.correlation()), rows, 1));
    }

    /** Each row a customer of its own, whoever gave it: HC3 of sandwich, which looks at every prediction without its row. */
    @Test
    void answersOfCustomersWhoAnswerOnceGiveHc3() {
        Rows swiss = Rows.of(
                Golden.data("swiss.csv"),
                List.of("Agriculture", "Examination", "Education", "Catholic", "Infant.Mortality", "Fertility"),
                row -> true);
        assertOfSingles("swiss", swiss);
        assertOfSingles("cxpanel_complete_cases", Rows.panel("nps").unweighted());
    }

    private static void assertOfSingles(String run, Rows rows) {
        LeastSquares fit = LeastSquares.of(rows.correlation());
        ScoreMeat meat = ScoreMeat.ofSingles(fit);
        ScoreMeat third = ScoreMeat.ofSingles(fit);
        for (int row = 0; row < rows.size(); row++) {
            addAlone(rows, row, row % 3 == 0 ? third : meat);
        }
        meat.merge(third);
        ClusterErrors errors = ClusterErrors.of(meat);
        JsonNode expected = Golden.numbers("relative_importance.json").get(run);
        assertErrors(expected.get("se_HC3"), rows, errors);
        assertEquals(1, errors.factor());
        assertEquals("HC3, one answer per customer", errors.type());
        double t = fit.slope(0) / errors.error(0);
        assertEquals(TwoSidedTest.student(t, (double) fit.degreesOfFreedom()), errors.pValue(0));
    }

    private static void addAlone(Rows rows, int row, ScoreMeat to) {
        int predictors = rows.predictors();
        to.add(Arrays.copyOf(rows.values[row], predictors), rows.values[row][predictors], rows.weights[row]);
        to.endCluster();
    }

    /** The one row of its group has no prediction but itself: it says nothing of errors, and breaks nothing. */
    @Test
    void rowsThatDecideTheirPredictionAreLeftAside() {
        Rows rows = RandomRows.of(3, 120, 6);
        for (int row = 0; row < rows.size(); row++) {
            rows.values[row][2] = row == 7 ? 1 : 0;
        }
        LeastSquares fit = LeastSquares.of(rows.correlation());
        ScoreMeat meat = ScoreMeat.ofSingles(fit);
        for (int row = 0; row < rows.size(); row++) {
            addAlone(rows, row, meat);
        }
        ClusterErrors errors = ClusterErrors.of(meat);
        assertTrue(errors.error(0) > 0 && errors.error(0) < 1, "error of x1: " + errors.error(0));
        ScoreMeat clustered = new ScoreMeat(fit);
        Refusal.message(IllegalArgumentException.class, () -> clustered.merge(meat));
    }

    @Test
    void partsMergeIntoTheWhole() {
        Rows rows = RandomRows.of(4, 200, 3);
        LeastSquares fit = LeastSquares.of(rows.correlation());
        ClusterErrors whole = errors(fit, rows, 1);
        ClusterErrors parts = errors(fit, rows, 7);
        assertEquals(whole.clusters(), parts.clusters());
        for (int j = 0; j < 4; j++) {
            assertClose(whole.error(j), parts.error(j), 1e-12, "x" + j);
        }
    }

    @Test
    void predictorThatTakesNoPartHasNoError() {
        Rows rows = RandomRows.of(3, 120, 4);
        for (double[] row : rows.values) {
            row[2] = row[0] + row[1];
        }
        LeastSquares fit = LeastSquares.of(rows.correlation());
        ClusterErrors errors = errors(fit, rows, 1);
        assertTrue(Double.isNaN(errors.error(2)));
        assertTrue(errors.error(0) > 0);
        assertEquals(3, fit.parameters());
        assertEquals(List.of(0, 1), Arrays.stream(fit.aliasedWith(2)).boxed().toList());
    }

    @Test
    void scoresOfOtherRowsAreRefused() {
        Rows rows = RandomRows.of(3, 120, 5);
        ScoreMeat half = new ScoreMeat(LeastSquares.of(rows.correlation()));
        half.add(new double[] {5, 5, 5}, 3, 1);
        half.endCluster();
        assertTrue(Refusal.message(IllegalArgumentException.class, () -> ClusterErrors.of(half))
                .contains("same rows"));
    }

    /** The scores of customers split into parts by their number, as a second pass would see them. */
    private static ClusterErrors errors(LeastSquares fit, Rows rows, int parts) {
        ScoreMeat meat = new ScoreMeat(fit);
        for (int part = 0; part < parts; part++) {
            int own = part;
            ScoreMeat some = new ScoreMeat(fit);
            IntStream.of(rows.customers)
                    .distinct()
                    .filter(c -> c % parts == own)
                    .forEach(customer -> {
                        IntStream.range(0, rows.size())
                                .filter(row -> rows.customers[row] == customer)
                                .forEach(row -> some.add(
                                        Arrays.copyOf(rows.values[row], rows.predictors()),
                                        rows.values[row][rows.predictors()],
                                        rows.weights[row]));
                        some.endCluster();
                    });
            meat.merge(some);
        }
        return ClusterErrors.of(meat);
    }

    private static void assertErrors(JsonNode expected, Rows rows, ClusterErrors errors) {
        assertClose(expected.get("(Intercept)").asDouble(), errors.interceptError(), "intercept");
        for (int j = 0; j < rows.predictors(); j++) {
            String name = rows.names.get(j);
            assertClose(expected.get(name).asDouble(), errors.error(j), name);
        }
    }
}

package io.levier.common.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Golden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElasticNetLogitTest {

    /** glmnet measures penalties in biased deviations. */
    @ParameterizedTest
    @CsvSource({"ridge_lambda_0.05, 0.05, 0", "enet_lambda_0.02_alpha_0.5, 0.02, 0.5", "lasso_lambda_0.03, 0.03, 1"})
    void findsWhatGlmnetFinds(String name, double penalty, double mix) {
        Golden.Data data = Golden.data("cxpanel.csv");
        List<String> drivers = List.of("x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8");
        int[] complete = data.complete(drivers);
        SparseRows rows = SparseRows.ofTable(
                Arrays.stream(complete).mapToObj(row -> data.row(row, drivers)).toArray(double[][]::new));
        double[] y = Arrays.stream(complete)
                .mapToDouble(row -> data.number(row, "churn_next"))
                .toArray();

        ElasticNetLogit.Solution found = new ElasticNetLogit(rows, rows.deviations(0), y).fit(penalty, mix, null);

        JsonNode expected =
                Golden.numbers("models_misc.json").get("glmnet_logit").get(name);
        assertEquals(684, y.length);
        assertEquals(expected.get("(Intercept)").doubleValue(), found.intercept(), 1e-3, name);
        for (int j = 0; j < 8; j++) {
            double coefficient = expected.get("x" + (j + 1)).doubleValue();
            assertEquals(coefficient, found.coefficients().get(j), 1e-3, name + " x" + (j + 1));
            assertEquals(coefficient == 0, found.coefficients().get(j) == 0, name + " x" + (j + 1));
        }
    }

    /** No coefficient can be moved to a lower loss, wherever the fit began; a column that never varies is left out. */
    @Test
    void standsAtTheMinimum() {
        Random random = new Random(5);
        List<int[]> ones = new ArrayList<>();
        double[] y = new double[800];
        for (int i = 0; i < y.length; i++) {
            int a = random.nextInt(4);
            int b = random.nextInt(3);
            ones.add(new int[] {a, 4 + b, 7});
            y[i] = random.nextDouble() < 0.1 + 0.2 * a - 0.02 * b ? 1 : 0;
        }
        SparseRows rows = SparseRows.ofIndicators(8, ones);
        ElasticNetLogit logit = new ElasticNetLogit(rows, rows.deviations(1), y);

        ElasticNetLogit.Solution cold = logit.fit(0.003, 0.1, null);
        ElasticNetLogit.Solution warm = logit.fit(0.003, 0.1, logit.fit(0.3, 0.1, null));

        assertEquals(0, cold.coefficients().get(7), 0);
        double least = loss(cold, ones, rows.deviations(1), y);
        for (int j = 0; j < 8; j++) {
            assertEquals(cold.coefficients().get(j), warm.coefficients().get(j), 1e-5, "column " + j);
            for (double way : new double[] {-1e-3, 1e-3}) {
                List<Double> moved = new ArrayList<>(cold.coefficients());
                moved.set(j, moved.get(j) + way);
                ElasticNetLogit.Solution other = new ElasticNetLogit.Solution(cold.intercept(), moved);
                assertTrue(j == 7 || loss(other, ones, rows.deviations(1), y) > least, "column " + j + " by " + way);
            }
        }
    }

    private static double loss(ElasticNetLogit.Solution at, List<int[]> ones, double[] deviations, double... y) {
        double loss = 0;
        for (int i = 0; i < y.length; i++) {
            double odds = at.intercept();
            for (int column : ones.get(i)) {
                odds += at.coefficients().get(column);
            }
            loss += Math.log(1 + Math.exp(odds)) - y[i] * odds;
        }
        loss /= y.length;
        for (int j = 0; j < deviations.length; j++) {
            double b = deviations[j] * at.coefficients().get(j);
            loss += 0.003 * (0.1 * Math.abs(b) + 0.45 * b * b);
        }
        return loss;
    }

    @Test
    void wantsAnOutcomePerRow() {
        SparseRows rows = SparseRows.ofIndicators(1, List.of(new int[] {0}));
        assertEquals(
                "1 rows need as many outcomes, not 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new ElasticNetLogit(rows, new double[1], new double[2]))
                        .getMessage());
    }
}

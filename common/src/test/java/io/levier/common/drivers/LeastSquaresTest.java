package io.levier.common.drivers;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

/** Regression from moments against regression from rows, and what must not change it. */
class LeastSquaresTest {

    @Test
    void fitFromMomentsIsTheFitFromRows() {
        Rows rows = RandomRows.of(5, 250, 4).unweighted();
        LeastSquares fit = LeastSquares.of(rows.correlation());
        OLSMultipleLinearRegression direct = new OLSMultipleLinearRegression();
        direct.newSampleData(
                Arrays.stream(rows.values).mapToDouble(v -> v[5]).toArray(),
                Arrays.stream(rows.values).map(v -> Arrays.copyOf(v, 5)).toArray(double[][]::new));
        double[] b = direct.estimateRegressionParameters();
        double[] errors = direct.estimateRegressionParametersStandardErrors();
        assertClose(b[0], fit.intercept(), 1e-10, "intercept");
        for (int j = 0; j < 5; j++) {
            assertClose(b[j + 1], fit.slope(j), 1e-10, "slope " + j);
            assertClose(errors[j + 1], fit.independentError(j), 1e-10, "error " + j);
            double t = b[j + 1] / errors[j + 1];
            assertClose(t / Math.sqrt(t * t + 244), fit.partial(j), 1e-10, "partial correlation " + j);
        }
        assertClose(direct.calculateRSquared(), fit.rSquared(), 1e-12, "R²");
        assertClose(direct.calculateAdjustedRSquared(), fit.adjustedRSquared(), 1e-12, "adjusted R²");
    }

    @Test
    void wholeWeightsCountRowsThatOften() {
        Rows rows = RandomRows.of(3, 80, 5);
        int[] times = IntStream.range(0, 80).map(i -> 1 + i % 4).toArray();
        Moments weighted = new Moments(rows.layout());
        Moments repeated = new Moments(rows.layout());
        for (int row = 0; row < 80; row++) {
            weighted.add(rows.vector(row), times[row]);
            for (int k = 0; k < times[row]; k++) {
                repeated.add(rows.vector(row), 1);
            }
        }
        List<String> columns = List.of("1", "x1", "x2", "x3", "y");
        LeastSquares once = LeastSquares.of(Correlation.of(Gram.of(weighted, columns)));
        LeastSquares often = LeastSquares.of(Correlation.of(Gram.of(repeated, columns)));
        for (int j = 0; j < 3; j++) {
            assertEquals(often.slope(j), once.slope(j));
        }
        assertEquals(76, once.degreesOfFreedom(), "degrees of freedom count rows, not weights");
        assertTrue(often.degreesOfFreedom() > 76);
    }

    @Test
    void otherUnitsOnlyChangeTheUnitsOfTheSlopes() {
        Rows rows = RandomRows.of(3, 120, 6);
        double[][] moved = Arrays.stream(rows.values)
                .map(v -> new double[] {10 * v[0] + 300, v[1] - 7, v[2] / 4, v[3]})
                .toArray(double[][]::new);
        Correlation before = rows.correlation();
        Correlation after = new Rows(rows.names, moved, rows.weights, rows.customers).correlation();
        LeastSquares fit = LeastSquares.of(before);
        LeastSquares other = LeastSquares.of(after);
        assertClose(fit.slope(0), 10 * other.slope(0), 1e-12, "x1");
        assertClose(fit.slope(2), other.slope(2) / 4, 1e-12, "x3");
        assertClose(fit.rSquared(), other.rSquared(), 1e-12, "R²");
        for (int j = 0; j < 3; j++) {
            assertClose(
                    ShapleyImportance.of(before).raw()[j],
                    ShapleyImportance.of(after).raw()[j],
                    1e-12,
                    "share");
            assertClose(
                    RelativeWeights.of(before).raw()[j],
                    RelativeWeights.of(after).raw()[j],
                    1e-12,
                    "weight");
        }
    }

    @Test
    void complementAndCellMakeTheTotal() {
        Rows rows = RandomRows.of(3, 200, 7);
        Moments total = rows.moments();
        Moments rest = total.copy();
        rest.subtract(rows.moments(row -> row % 3 == 0));
        assertEquals(rows.moments(row -> row % 3 != 0), rest);
    }

    @Test
    void combinationOfEarlierColumnsTakesNoPartAndIsNamed() {
        Rows rows = RandomRows.of(4, 150, 8);
        for (double[] row : rows.values) {
            row[2] = 11 - row[0];
        }
        LeastSquares fit = LeastSquares.of(rows.correlation());
        assertTrue(Double.isNaN(fit.slope(2)) && Double.isNaN(fit.vif(2)));
        assertEquals(List.of(0), Arrays.stream(fit.aliasedWith(2)).boxed().toList());
        assertEquals(4, fit.parameters());
        LeastSquares without = LeastSquares.of(new Rows(
                        List.of("x1", "x2", "x4", "y"),
                        Arrays.stream(rows.values)
                                .map(v -> new double[] {v[0], v[1], v[3], v[4]})
                                .toArray(double[][]::new),
                        rows.weights,
                        rows.customers)
                .correlation());
        assertClose(without.slope(0), fit.slope(0), 1e-10, "x1");
        assertClose(without.slope(2), fit.slope(3), 1e-10, "x4");
        assertClose(without.adjustedRSquared(), fit.adjustedRSquared(), 1e-12, "R²");
        assertEquals(0, fit.slopes()[2]);
    }

    @Test
    void perfectFitHasNoError() {
        Rows rows = RandomRows.of(2, 50, 9);
        for (double[] row : rows.values) {
            row[2] = 3 + 2 * row[0] - row[1];
        }
        LeastSquares fit = LeastSquares.of(rows.correlation());
        assertEquals(1, fit.rSquared(), 1e-12);
        assertEquals(2, fit.slope(0), 1e-9);
        assertEquals(3, fit.intercept(), 1e-8);
        assertEquals(0, fit.residualVariance(), 1e-9);
    }
}

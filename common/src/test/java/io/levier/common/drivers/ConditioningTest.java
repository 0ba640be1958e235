package io.levier.common.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loadings on the common impression, against their direct search and cases that can be seen. */
class ConditioningTest {

    /** Whatever direction is started from, the correlations turn it towards the first component. */
    @Test
    void loadingsAreTheDirectionCorrelationsTurnTo() {
        Rows rows = RandomRows.of(5, 400, 31);
        Correlation data = rows.correlation();
        double[] v = {1, 1, 1, 1, 1};
        double largest = 0;
        for (int step = 0; step < 2000; step++) {
            double[] turned = new double[5];
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < 5; j++) {
                    turned[i] += data.r(i, j) * v[j];
                }
            }
            double length = Math.sqrt(Arrays.stream(turned).map(x -> x * x).sum());
            largest = length / Math.sqrt(Arrays.stream(v).map(x -> x * x).sum());
            v = Arrays.stream(turned).map(x -> x / length).toArray();
        }
        Conditioning found = Conditioning.of(data, 0, 5);
        assertEquals(largest / 5, found.firstFactorShare(), 1e-9);
        for (int j = 0; j < 5; j++) {
            assertEquals(Math.sqrt(largest) * v[j], found.loadings().get(j), 1e-6, "x" + (j + 1));
            assertTrue(found.loadings().get(j) > 0);
        }
    }

    @Test
    void mostColumnsRiseWithTheImpression() {
        double[][] r = {{1, 0.8, -0.6}, {0.8, 1, -0.6}, {-0.6, -0.6, 1}};
        List<Double> loadings = Conditioning.of(Correlation.given(r, 100), 0, 3).loadings();
        assertTrue(loadings.get(0) > 0.8 && loadings.get(1) > 0.8 && loadings.get(2) < -0.7, loadings::toString);
        // Two that turn each other round have no majority: the first rises.
        double[][] two = {{1, -0.6}, {-0.6, 1}};
        List<Double> opposite =
                Conditioning.of(Correlation.given(two, 100), 0, 2).loadings();
        assertEquals(Math.sqrt(0.8), opposite.get(0), 1e-12);
        assertEquals(-Math.sqrt(0.8), opposite.get(1), 1e-12);
    }

    @Test
    void constantColumnsHaveNone() {
        Rows rows = RandomRows.of(3, 200, 32);
        for (double[] row : rows.values) {
            row[1] = 7;
        }
        List<Double> loadings = Conditioning.of(rows.correlation(), 0, 3).loadings();
        assertTrue(loadings.get(1).isNaN());
        assertEquals(loadings.get(0), loadings.get(2), 1e-12);
        assertTrue(Conditioning.of(rows.correlation(), 1, 2).loadings().get(0).isNaN());
    }
}

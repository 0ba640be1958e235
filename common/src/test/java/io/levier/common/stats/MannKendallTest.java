package io.levier.common.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MannKendallTest {

    @Test
    void steadyRiseIsSeenWithItsSlope() {
        MannKendall trend = MannKendall.of(12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
        assertEquals(45, trend.s());
        assertEquals(1, trend.tau());
        assertEquals(2, trend.slope());
        // S = 45, variance 10·9·25/18 = 125, z = 44/√125.
        assertEquals(125, trend.variance());
        assertEquals(TwoSidedTest.normal(44 / Math.sqrt(125)), trend.pValue());
        assertTrue(trend.pValue() < 1e-4);
    }

    @Test
    void mirroredSeriesFallsAsMuch() {
        MannKendall up = MannKendall.of(41, 44, 39, 47, 46, 52);
        MannKendall down = MannKendall.of(-41, -44, -39, -47, -46, -52);
        assertEquals(-up.s(), down.s());
        assertEquals(-up.slope(), down.slope());
        assertEquals(up.pValue(), down.pValue());
    }

    @Test
    void varianceIsThatOverAllOrdersAlsoWithTies() {
        for (double[] values : new double[][] {{1, 2, 3, 4, 5, 6}, {1, 1, 2, 3, 3, 3}, {7, 7, 7, 7, 8, 9}}) {
            List<Long> all = new ArrayList<>();
            permute(values.clone(), 0, all);
            double meanSquare =
                    all.stream().mapToDouble(s -> (double) s * s).average().orElseThrow();
            assertEquals(meanSquare, MannKendall.of(values).variance(), 1e-9);
        }
    }

    @Test
    void flatSeriesHasNoTrend() {
        MannKendall trend = MannKendall.of(5, 5, 5, 5);
        assertEquals(0, trend.s());
        assertEquals(1, trend.pValue());
        assertEquals(0, trend.slope());
    }

    @Test
    void tooShortOrBrokenSeriesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> MannKendall.of(1, 2));
        assertThrows(IllegalArgumentException.class, () -> MannKendall.of(1, 2, Double.NaN));
    }

    private static void permute(double[] values, int from, List<Long> all) {
        if (from == values.length) {
            all.add(MannKendall.of(values).s());
            return;
        }
        for (int i = from; i < values.length; i++) {
            swap(values, from, i);
            permute(values, from + 1, all);
            swap(values, from, i);
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}

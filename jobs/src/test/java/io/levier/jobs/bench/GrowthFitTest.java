package io.levier.jobs.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class GrowthFitTest {
    private static final double[] SIZES = {1, 2, 4, 8, 16, 32, 64};

    private static double[] costs(DoubleUnaryOperator cost) {
        return Arrays.stream(SIZES).map(cost).toArray();
    }

    @Test
    void findsTheLineItWasMadeOf() {
        GrowthFit fit = GrowthFit.of(SIZES, costs(n -> 30 + 2.5 * n));
        assertEquals(30, fit.fixed(), 1e-9);
        assertEquals(2.5, fit.each(), 1e-9);
        assertEquals(0, fit.residuals().worstShare(), 1e-12);
        assertEquals(30 + 2.5e8, fit.at(1e8), 1e-3);
    }

    /** By hand: weights 1, 1/4, 1/9 of costs 1, 2, 3 at sizes 0, 1, 3. */
    @Test
    void weighsByRelativeErrors() {
        GrowthFit fit = GrowthFit.of(new double[] {0, 1, 3}, new double[] {1, 2, 3});
        double total = 1 + 1 / 4.0 + 1 / 9.0;
        double meanSize = (1 / 4.0 + 3 / 9.0) / total;
        double meanCost = (1 + 2 / 4.0 + 3 / 9.0) / total;
        double each = (meanSize * (meanCost - 1)
                        + (1 - meanSize) * (2 - meanCost) / 4
                        + (3 - meanSize) * (3 - meanCost) / 9)
                / (meanSize * meanSize + (1 - meanSize) * (1 - meanSize) / 4 + (3 - meanSize) * (3 - meanSize) / 9);
        assertEquals(each, fit.each(), 1e-12);
        assertEquals(meanCost - each * meanSize, fit.fixed(), 1e-12);
        assertEquals(1 - fit.fixed(), fit.residuals().at(0), 1e-12);
        assertEquals((3 - fit.at(3)) / 3, fit.residuals().share(2), 1e-12);
    }

    @Test
    void whatIsNoLineIsSeenInTheResiduals() {
        assertTrue(GrowthFit.of(SIZES, costs(n -> n * n)).residuals().worstShare() > 0.5);
        assertTrue(GrowthFit.of(SIZES, costs(n -> 30 + 2 * n + 0.1 * Math.sin(n)))
                        .residuals()
                        .worstShare()
                < 0.01);
    }

    @Test
    void exponentsTellProportionFromWorse() {
        assertEquals(1, GrowthFit.exponent(10, 3, 20, 6), 1e-12);
        assertEquals(2, GrowthFit.exponent(10, 3, 40, 48), 1e-12);
        assertEquals(0, GrowthFit.exponent(10, 3, 20, 3), 1e-12);
    }

    @Test
    void oneSizeIsNoLine() {
        assertThrows(IllegalArgumentException.class, () -> GrowthFit.of(new double[] {5}, new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> GrowthFit.of(new double[] {5, 5}, new double[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> GrowthFit.of(new double[] {5, 6}, new double[] {1, 0}));
    }
}

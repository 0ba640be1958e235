package io.levier.common.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A worked example by hand: effects 1, 2, 4 with errors 0.5, 0.5, 1 have weights 4, 4, 1. */
class HeterogeneityTest {

    @Test
    void workedExample() {
        Heterogeneity found = Heterogeneity.of(new double[] {1, 2, 4}, new double[] {0.5, 0.5, 1});
        double common = 16.0 / 9;
        double q = 4 * (1 - common) * (1 - common) + 4 * (2 - common) * (2 - common) + (4 - common) * (4 - common);
        assertEquals(common, found.common(), 1e-12);
        assertEquals(q, found.q(), 1e-12);
        assertEquals(2, found.degreesOfFreedom());
        // With two degrees of freedom the chi-squared tail is an exponential.
        assertEquals(Math.exp(-q / 2), found.pValue(), 1e-12);
        double tauSquared = (q - 2) / (9 - 33.0 / 9);
        assertEquals(tauSquared, found.tauSquared(), 1e-12);
        assertEquals(common + tauSquared / (tauSquared + 1) * (4 - common), found.pooled(2), 1e-12);
    }

    @Test
    void equalEffectsArePooledWholly() {
        Heterogeneity found = Heterogeneity.of(new double[] {2, 2.1, 1.9}, new double[] {1, 1, 1});
        assertEquals(0, found.tauSquared());
        assertEquals(2, found.pooled(1), 1e-12);
        assertTrue(found.pValue() > 0.9);
    }

    @Test
    void segmentsWithoutErrorTakeNoPart() {
        Heterogeneity found = Heterogeneity.of(new double[] {1, Double.NaN, 9}, new double[] {0.5, 0.5, Double.NaN});
        assertEquals(0, found.degreesOfFreedom());
        assertTrue(Double.isNaN(found.pValue()));
        assertTrue(Double.isNaN(found.pooled(2)));
        assertEquals(1, found.pooled(0), 1e-12);
    }
}

package io.levier.common.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.effect.ControlWeights.Stratum;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlWeightsTest {

    /** Of those reached 30, 60 and 10 are of three strata, of the others 100, 100 and none. */
    @Test
    void controlsAreMadeUpAsThoseReached() {
        ControlWeights weights = ControlWeights.of(
                        List.of(new Stratum("a", 30, 100), new Stratum("b", 60, 100), new Stratum("c", 10, 0)))
                .orElseThrow();
        assertEquals(List.of("a", "b"), List.copyOf(weights.byStratum().keySet()));
        assertEquals(2 / 3.0, weights.byStratum().getOrDefault("a", 0.0), 1e-12, "a third over a half");
        assertEquals(4 / 3.0, weights.byStratum().getOrDefault("b", 0.0), 1e-12);
        assertEquals((0.2 + 0.1 + 0.1) / 2, weights.imbalance(), 1e-12);
        assertEquals(0.9, weights.matched(), 1e-12);
        double sum = 200;
        double squares = 100 * (4 + 16) / 9.0;
        assertEquals(sum * sum / squares / 200, weights.effective(), 1e-12, "Kish");
    }

    @Test
    void controlsThatAreAlikeCountAsTheyAre() {
        ControlWeights weights = ControlWeights.of(List.of(new Stratum("a", 10, 40), new Stratum("b", 5, 20)))
                .orElseThrow();
        assertEquals(Map.of("a", 1.0, "b", 1.0), weights.byStratum());
        assertEquals(0, weights.imbalance(), 1e-12);
        assertEquals(1, weights.effective(), 1e-12);
    }

    @Test
    void nothingIsWeightedWithOneStratumOrOneSideOnly() {
        assertTrue(ControlWeights.of(List.of()).isEmpty());
        assertTrue(ControlWeights.of(List.of(new Stratum("a", 3, 5))).isEmpty());
        assertTrue(ControlWeights.of(List.of(new Stratum("a", 3, 0), new Stratum("b", 5, 0)))
                .isEmpty());
    }

    @Test
    void nobodyIsMatchedWithoutACommonStratum() {
        ControlWeights weights = ControlWeights.of(List.of(new Stratum("a", 3, 0), new Stratum("b", 0, 5)))
                .orElseThrow();
        assertTrue(weights.byStratum().isEmpty());
        assertEquals(1, weights.imbalance(), 0);
        assertEquals(0, weights.matched(), 0);
    }
}

package io.levier.common.drivers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Refusal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SampledImportanceTest {

    @Test
    void estimatesLieWithinTheirErrorsOfTheExactShares() {
        Correlation data = RandomRows.of(9, 300, 41).correlation();
        int[] sizes = {1, 2, 1, 1, 1, 1};
        double[] exact = ShapleyImportance.of(data, 2, sizes).raw();
        SampledImportance sampled = SampledImportance.of(data, 2, 2000, 5, sizes);
        for (int j = 0; j < sizes.length; j++) {
            double error = sampled.monteCarloErrors()[j];
            assertEquals(exact[j], sampled.raw()[j], 4 * error, "player " + j);
            assertTrue(error > 0 && error < 0.002, "error of player " + j + ": " + error);
        }
    }

    @Test
    void sharesOfEveryOrderSumToWhatIsExplained() {
        Correlation data = RandomRows.of(7, 200, 42).correlation();
        int[] single = new int[7];
        Arrays.fill(single, 1);
        SampledImportance few = SampledImportance.of(data, 0, 2, 1, single);
        assertEquals(LeastSquares.of(data).rSquared(), Arrays.stream(few.raw()).sum(), 1e-12);
        assertArrayEquals(few.raw(), SampledImportance.of(data, 0, 2, 1, single).raw());
    }

    /** Two players have two orders, and each pair holds both. */
    @Test
    void twoPlayersAreExactAtOnce() {
        Correlation data = RandomRows.of(2, 200, 43).correlation();
        SampledImportance sampled = SampledImportance.of(data, 0, 3, 1, 1, 1);
        assertArrayEquals(ShapleyImportance.of(data).raw(), sampled.raw(), 1e-14);
        assertArrayEquals(new double[2], sampled.monteCarloErrors(), 1e-7);
    }

    @Test
    void morePlayersThanExactlyPossibleAreShared() {
        Correlation data = RandomRows.of(40, 900, 44).correlation();
        int[] single = new int[40];
        Arrays.fill(single, 1);
        SampledImportance sampled = SampledImportance.of(data, 0, 300, 1, single);
        assertEquals(
                LeastSquares.of(data).rSquared(), Arrays.stream(sampled.raw()).sum(), 1e-11);
        Refusal.message(IllegalArgumentException.class, () -> SampledImportance.of(data, 1, 300, 1, single));
        Refusal.message(IllegalArgumentException.class, () -> SampledImportance.of(data, 0, 1, 1, single));
    }

    /** The noise column is one more player in a game of its own; the others share as if it were not there. */
    @Test
    void theProbeIsSharedAsOneMorePlayer() {
        Rows rows = RandomRows.of(7, 300, 45);
        // Columns: five drivers, the outcome, and a driver that plays the probe.
        Correlation data = rows.correlation().select(0, 1, 2, 3, 4, 7, 6);
        int[] single = {1, 1, 1, 1, 1};
        ShapleyImportance exact = ShapleyImportance.of(data, 0, single);
        SampledImportance sampled = SampledImportance.of(data, 0, 4000, 5, single);
        for (int j = 0; j < single.length; j++) {
            assertEquals(exact.raw()[j], sampled.raw()[j], 4 * sampled.monteCarloErrors()[j], "player " + j);
        }
        assertEquals(exact.probe(), sampled.importance().probe(), 0.002);
        assertEquals(exact.controlsRSquared(), sampled.importance().controlsRSquared(), 1e-12);
    }
}

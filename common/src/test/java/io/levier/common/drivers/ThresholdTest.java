package io.levier.common.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A planted limit is found; where there is none the search rarely claims one. */
class ThresholdTest {

    private static final int[] LIMITS = {1, 2, 4, 8, 16, 24};

    @Test
    void plantedLimitIsFound() {
        Threshold found = search(71, hours -> hours > 8 ? -1.5 : 0);
        assertEquals("beyond 8", found.limit());
        assertTrue(found.interval().low() < -1.5 && found.interval().high() > -1.5, found.interval()::toString);
        assertEquals(0.001, found.pValue());
    }

    @Test
    void noLimitIsClaimedAtTheNominalRate() {
        long claimed = IntStream.range(0, 100)
                .filter(seed -> search(1000 + seed, hours -> 0).pValue() < 0.05)
                .count();
        // 5 expected of 100; above 12 happens once in a thousand times.
        assertTrue(claimed <= 12, () -> claimed + " of 100 null searches claimed a limit");
    }

    private interface Effect {
        double of(double hours);
    }

    private static Threshold search(long seed, Effect effect) {
        List<GramColumn> columns = new ArrayList<>(List.of(GramColumn.ONE));
        List<String> names = new ArrayList<>();
        for (int limit : LIMITS) {
            names.add("beyond " + limit);
            columns.add(new GramColumn("beyond " + limit, GramColumn.Role.DRIVER, 0, 1));
        }
        columns.add(GramColumn.outcome("csat", 0));
        GramLayout layout = GramLayout.of(columns);
        SplittableRandom random = new SplittableRandom(seed);
        List<Moments> buckets = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            Moments moments = new Moments(layout);
            for (int i = 0; i < 20; i++) {
                double hours = Math.exp(random.nextDouble(0, 3.5));
                double[] row = new double[LIMITS.length + 2];
                row[0] = 1;
                for (int l = 0; l < LIMITS.length; l++) {
                    row[l + 1] = hours > LIMITS[l] ? 1 : 0;
                }
                row[LIMITS.length + 1] = effect.of(hours) + random.nextDouble(-3, 3);
                moments.add(row, 1);
            }
            buckets.add(moments);
        }
        return Threshold.search(buckets, names, List.of(), "csat", Confidence.P95, seed);
    }
}

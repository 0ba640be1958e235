package io.levier.common.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How many times as long groups stay, also where some were customers before anybody looked. */
class WeibullRegressionTest {

    /** Times with shape 1.5 around a mean, looked at from one day of the stay on and for so long. */
    private static LifeTable group(Random random, int customers, double middle, boolean isLate) {
        LifeTable.Collector collector = LifeTable.collect();
        int seen = 0;
        while (seen < customers) {
            long time = Math.max(1, Math.round(middle * Math.pow(-Math.log(1 - random.nextDouble()), 1 / 1.5)));
            long entry = isLate ? random.nextInt(400) : 0;
            long end = entry + 300;
            if (time > entry) {
                collector.add(Math.min(time, end), 1, time <= end ? 1 : 0);
                if (entry > 0) {
                    collector.enter(entry, 1);
                }
                seen++;
            }
        }
        return collector.table();
    }

    @Test
    void findsWhatWasPlantedDespiteLateEntry() {
        Random random = new Random(8);
        for (boolean isLate : new boolean[] {false, true}) {
            WeibullRegression fitted = WeibullRegression.ofGroups(
                            List.of(group(random, 4000, 300, isLate), group(random, 4000, 600, isLate)))
                    .orElseThrow();
            assertEquals(2, fitted.timeRatio(1), 2 * 3 * fitted.errors().get(1), fitted + "");
            assertEquals(1.5, 1 / fitted.scale(), 0.1, fitted + "");
            assertEquals(1, fitted.timeRatio(0));
        }
    }

    @Test
    void errorsGrowAsGroupsShrink() {
        WeibullRegression fitted = WeibullRegression.ofGroups(
                        List.of(group(new Random(1), 500, 200, false), group(new Random(2), 125, 200, false)))
                .orElseThrow();
        // A fourth of the customers, about twice the error.
        double ofLarge = fitted.errors().get(0);
        double ofSmall = fitted.errors().get(1);
        assertTrue(ofSmall > 1.5 * ofLarge && ofSmall < 3 * ofLarge, fitted + "");
    }

    @Test
    void knowsNothingWithoutEvents() {
        LifeTable.Collector collector = LifeTable.collect();
        collector.add(10, 5, 0);
        assertEquals(Optional.empty(), WeibullRegression.ofGroups(List.of(collector.table(), collector.table())));
        assertThrows(IllegalArgumentException.class, () -> new WeibullRegression.Count(0, 1, 0, 0, List.of()));
    }
}

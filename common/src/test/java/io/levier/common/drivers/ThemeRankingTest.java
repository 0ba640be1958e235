package io.levier.common.drivers;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Themes of more items than orders of entry can be visited for. */
class ThemeRankingTest {

    @Test
    void themesOfManyItemsAreRanked() {
        Rows rows = RandomRows.of(34, 1200, 71);
        Design design = Design.of(rows.layout(), "y");
        List<String> themeOf = new ArrayList<>();
        for (int j = 0; j < 34; j++) {
            themeOf.add(j < 30 ? "service" : "product");
        }
        assertTrue(ThemeRanking.isOfUse(themeOf));
        List<ThemeRanking.Theme> themes = ThemeRanking.of(
                        BucketGrams.of(rows.buckets(24), design),
                        design,
                        themeOf,
                        DriverSettings.seeded(3).withDraws(19))
                .themes();
        assertEquals(
                List.of("product", "service"),
                themes.stream().map(ThemeRanking.Theme::name).toList());
        double[] expected = ShapleyImportance.of(rows.correlation(), 0, 30, 4).raw();
        assertClose(expected[0], themes.get(1).raw(), 1e-9, "service");
        assertClose(expected[1], themes.get(0).raw(), 1e-9, "product");
        assertEquals(1, themes.get(1).rank().rank());
        assertTrue(themes.get(0).shareInterval().low()
                < themes.get(0).shareInterval().high());
    }
}

package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.problem.BadConfig;
import io.levier.common.weighting.Raking;
import io.levier.common.weighting.TrimBounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weighting is off until columns are named, and every slip in the section is told at once. */
class WeightingConfigTest {
    private final Path home;

    WeightingConfigTest(@TempDir Path home) {
        this.home = home;
    }

    private SuiteConfig load(String section, Map<String, String> sets) throws IOException {
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n" + section);
        return ConfigLoader.load(home, sets, Map.of());
    }

    @Test
    void isOffUntilColumnsAreNamed() throws IOException {
        Weighting weighting = load("", Map.of()).weighting();
        assertFalse(weighting.isOn());
        assertEquals("month", weighting.periodLabel());
        assertEquals(new TrimBounds(0.2, 5), weighting.bounds());
        assertTrue(
                load("", Map.of("weighting.dimensions", "segment")).weighting().isOn());
    }

    @Test
    void readsWhatIsGiven() throws IOException {
        assertEquals(
                new Weighting(
                        List.of("country", "plan"),
                        Weighting.Span.QUARTER,
                        Weighting.Population.KNOWN,
                        Weighting.EmptyCategory.REFUSE,
                        new TrimBounds(0.5, 3),
                        Raking.Method.LINEAR),
                load("""
                        weighting:
                          dimensions: [country, plan]
                          period: quarter
                          population: known
                          empty-category: refuse
                          trim-low: 0.5
                          trim-high: 3
                          method: linear
                        """, Map.of()).weighting());
    }

    @Test
    void tellsEverythingWrongAtOnce() {
        String refusal = String.valueOf(
                assertThrows(BadConfig.class, () -> load("""
                        weighting:
                          dimensions: [contry, segment, segment]
                          period: year
                          trim-low: 2
                          trim-hgih: 3
                        """, Map.of())).getMessage());
        for (String told : List.of(
                "answers cannot be weighted by \"contry\"",
                "did you mean \"country\"?",
                "\"segment\" stands twice",
                "\"weighting.period\" is \"year\", which is none of month, quarter",
                "\"weighting.trim-low\" is 2.0 but must be from 0 to 1",
                "unknown key \"weighting.trim-hgih\"")) {
            assertTrue(refusal.contains(told), "does not say " + told + ": " + refusal);
        }
    }
}

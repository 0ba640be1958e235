package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.forecast.Bounds;
import io.levier.common.forecast.ForecastRules;
import io.levier.common.problem.BadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is foreseen, how far, and between which bounds. */
class ForecastConfigTest {
    private final Path home;

    ForecastConfigTest(@TempDir Path home) {
        this.home = home;
    }

    private SuiteConfig load(String section) throws IOException {
        Path metrics = Files.createDirectories(home.resolve("metrics/perception"));
        String head = "of: rating\nlabel: {en: A, fr: B}\npurpose: C\n";
        Files.writeString(
                metrics.resolve("nps.yaml"),
                head + "kind: net-share\nunit: points\nplus: value >= 9\nminus: value < 7\n");
        Files.writeString(metrics.resolve("csat_t2b.yaml"), head + "kind: share\nunit: percent\nhit: is_top\n");
        Files.writeString(metrics.resolve("ease.yaml"), head + "kind: mean\nunit: score\nvalue: value\n");
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n" + section);
        return ConfigLoader.load(home, Map.of(), Map.of());
    }

    @Test
    void looksAtHeadlinesThatAreDefined() throws IOException {
        SuiteConfig suite = load("");
        assertEquals(List.of("nps", "csat_t2b"), suite.forecast().metrics());
        assertEquals(new ForecastRules(6, 12, 12), suite.forecast().rules());
    }

    @Test
    void boundsAreThoseOfTheKindOrOfTheCompany() throws IOException {
        SuiteConfig suite = load("forecast: {metrics: [ease], horizon: 3, bounds: {ease: 1..7}}\n");
        assertEquals(List.of("ease"), suite.forecast().metrics());
        assertEquals(3, suite.forecast().rules().horizon());
        for (var metric : suite.metrics()) {
            Bounds expected = switch (metric.id()) {
                case "nps" -> new Bounds(-100, 100);
                case "ease" -> new Bounds(1, 7);
                default -> new Bounds(0, 100);
            };
            assertEquals(expected, suite.forecast().boundsOf(metric), metric.id());
        }
    }

    @Test
    void tellsEverySlipAtOnce() {
        BadConfig refused = assertThrows(
                BadConfig.class,
                () -> load("forecast: {metrics: [npss], horizon: 60, bounds: {ease: 7, esae: 1..7}, origin: 2}\n"));
        String told = refused.problems().toString();
        assertTrue(told.contains("no metric \"npss\" is defined") && told.contains("did you mean \"nps\"?"), told);
        assertTrue(told.contains("\"forecast.horizon\" is 60 but must be from 1 to 24"), told);
        assertTrue(told.contains("the bounds of ease are \"7\", not two numbers, the lower one first"), told);
        assertTrue(told.contains("no metric \"esae\" is defined"), told);
        assertTrue(told.contains("forecast.origin"), told);
    }
}

package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.problem.BadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is in charge of an action, and when to look at it again, is what somebody wrote down, and nothing else. */
class ReportConfigTest {
    private final Path home;

    ReportConfigTest(@TempDir Path home) {
        this.home = home;
    }

    private SuiteConfig load(String section) throws IOException {
        Path drivers = Files.createDirectories(home.resolve("drivers"));
        Files.writeString(drivers.resolve("taxonomy.yaml"), """
                delivery: {en: Delivery, fr: Livraison, theme: reliability}
                promise: {en: Promises, fr: Promesses, theme: reliability}
                wait: {en: Waiting, fr: Attente}
                reliability: {en: Reliability, fr: Fiabilité}
                """);
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n" + section);
        return ConfigLoader.load(home, Map.of(), Map.of());
    }

    private static Optional<String> owner(SuiteConfig suite, String driver) {
        return suite.report().ownerOf(driver, suite.taxonomy());
    }

    @Test
    void nothingIsMadeUp() throws IOException {
        SuiteConfig suite = load("");
        assertEquals(Optional.empty(), suite.report().reviewDays());
        assertEquals(Optional.empty(), owner(suite, "delivery"));
    }

    @Test
    void theOwnerOfADriverComesBeforeThatOfItsThemeAndOfAll() throws IOException {
        SuiteConfig suite = load(
                "report: {review-days: 90, owners: {delivery: logistics, reliability: service, total: management}}\n");
        assertEquals(Optional.of(90), suite.report().reviewDays());
        assertEquals(Optional.of("logistics"), owner(suite, "delivery"));
        assertEquals(Optional.of("service"), owner(suite, "promise"));
        assertEquals(Optional.of("management"), owner(suite, "wait"));
        assertEquals(Optional.of("management"), owner(suite, "of-no-taxonomy"));
    }

    @Test
    void theCostOfADriverComesBeforeThatOfItsTheme() throws IOException {
        SuiteConfig suite = load("report: {costs: {delivery: 20000, reliability: one agent more}}\n");
        assertEquals(Optional.of("20000"), suite.report().costOf("delivery", suite.taxonomy()));
        assertEquals(Optional.of("one agent more"), suite.report().costOf("promise", suite.taxonomy()));
        assertEquals(Optional.empty(), suite.report().costOf("wait", suite.taxonomy()));
    }

    @Test
    void noCostIsThatOfAllDrivers() {
        String refusal = String.valueOf(assertThrows(BadConfig.class, () -> load("report: {costs: {total: 20000}}\n"))
                .getMessage());
        assertTrue(refusal.contains("\"total\" is neither a driver nor a theme"), refusal);
    }

    @Test
    void tellsEverythingWrongAtOnce() {
        String refusal = String.valueOf(
                assertThrows(BadConfig.class, () -> load("report: {review-days: 0, owners: {delivry: logistics}}\n"))
                        .getMessage());
        for (String told : List.of(
                "\"report.review-days\" is \"0\", not a whole number from 1 to 730",
                "\"delivry\" is neither a driver nor a theme",
                "did you mean \"delivery\"?")) {
            assertTrue(refusal.contains(told), "does not say " + told + ": " + refusal);
        }
    }
}

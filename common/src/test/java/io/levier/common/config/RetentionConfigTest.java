package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.problem.BadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaving is, who foresees it, and what it costs. */
class RetentionConfigTest {
    private final Path home;

    RetentionConfigTest(@TempDir Path home) {
        this.home = home;
    }

    private SuiteConfig load(String section) throws IOException {
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n" + section);
        return ConfigLoader.load(home, Map.of(), Map.of());
    }

    @Test
    void hasDefaults() throws IOException {
        SuiteConfig suite = load("");
        assertEquals(List.of(), suite.churn().challengers());
        assertEquals(new ValueSettings(365, 200, 1), suite.value());
        assertEquals(new CampaignSettings(0.3, 0.1, 10, 1, 200), suite.campaign());
    }

    /** A horizon that nobody sets is that of the purchases, where these tell who leaves. */
    @Test
    void aHorizonIsSetOrTold() throws IOException {
        assertTrue(load("").retention().isHorizonOfPurchases());
        Retention contract = load("retention: {form: contractual}").retention();
        assertEquals(90, contract.horizonDays());
        assertFalse(contract.isHorizonOfPurchases());
        Retention set = load("retention: {horizon-days: 60}").retention();
        assertEquals(60, set.horizonDays());
        assertFalse(set.isHorizonOfPurchases());
    }

    @Test
    void readsWhatIsGiven() throws IOException {
        SuiteConfig suite = load("""
                churn: {challengers: [forest, boosted-trees, forest]}
                value: {horizon-days: 180, minimum-customers: 1000, margin: 0.35}
                campaign: {save-rate: 0.2, taker-rate: 0.5, offer: 25, contact: 0.8, lifetime-value: 90}
                """);
        assertEquals(
                List.of(ChurnSettings.Challenger.FOREST, ChurnSettings.Challenger.BOOSTED_TREES),
                suite.churn().challengers());
        assertEquals(new ValueSettings(180, 1000, 0.35), suite.value());
        assertEquals(new CampaignSettings(0.2, 0.5, 25, 0.8, 90), suite.campaign());
    }

    /** As --set gives it. */
    @Test
    void readsAListFromTheCommandLine() throws IOException {
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n");
        SuiteConfig suite = ConfigLoader.load(home, Map.of("churn.challengers", "boosted-trees, forest"), Map.of());
        assertEquals(
                List.of(ChurnSettings.Challenger.BOOSTED_TREES, ChurnSettings.Challenger.FOREST),
                suite.churn().challengers());
    }

    @Test
    void tellsEverySlipAtOnce() {
        BadConfig refused = assertThrows(BadConfig.class, () -> load("""
                churn: {challengers: [forrest]}
                value: {margin: 0}
                campaign: {save-rate: 30, offers: 3, lifetime-value: 8}
                """));
        String told = refused.problems().toString();
        assertTrue(told.contains("there is no model \"forrest\"") && told.contains("did you mean \"forest\"?"), told);
        assertTrue(told.contains("margin"), told);
        assertTrue(told.contains("save-rate"), told);
        assertTrue(told.contains("offers"), told);
        assertTrue(told.contains("an offer of 10.0 costs as much as a customer kept is worth, 8.0"), told);
    }
}

package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.metric.Governance;
import io.levier.common.metric.Metric;
import io.levier.common.metric.Variants;
import io.levier.common.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a metric is for, who answers for it, and which of several definitions leads. */
class MetricGovernanceTest {
    private final Path home;

    MetricGovernanceTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void company() throws IOException {
        Files.createDirectories(home.resolve("metrics/service"));
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n");
    }

    private void metric(String id, String more) throws IOException {
        Files.writeString(home.resolve("metrics/service/" + id + ".yaml"), """
                kind: share
                of: contact
                hit: is_transferred
                unit: percent
                purpose: How many?
                label: {en: Name, fr: Nom}
                """ + more);
    }

    private static Metric metric(LoadedConfig loaded, String id) {
        return loaded.suite().metrics().stream()
                .filter(metric -> metric.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private LoadedConfig look() {
        return ConfigLoader.look(home, Map.of(), Map.of());
    }

    @Test
    void theDefaultLeadsItsVariants() throws IOException {
        metric("zeal", "objective: resolution\nowner: service\n");
        metric("zeal_b", "variant-of: zeal\n");
        metric("a_zeal", "variant-of: zeal\n");
        metric("other", "");
        LoadedConfig loaded = look();
        assertEquals(List.of(), loaded.problems());
        Variants variants = Variants.of(loaded.suite().metrics());
        for (String id : List.of("zeal", "zeal_b", "a_zeal")) {
            assertEquals(List.of("zeal", "a_zeal", "zeal_b"), variants.of(metric(loaded, id)), id);
        }
        assertEquals(List.of("other"), variants.of(metric(loaded, "other")));
        Governance zeal = metric(loaded, "zeal").header().governance();
        assertEquals(new Governance("How many?", "resolution", "service", "", ""), zeal);
        assertTrue(zeal.isDefault());
        assertFalse(metric(loaded, "zeal_b").header().governance().isDefault());
    }

    @Test
    void refusesVariantsOfNothingAndOfVariants() throws IOException {
        metric("zeal", "");
        metric("misspelt", "variant-of: zael\n");
        metric("zeal_b", "variant-of: zeal\n");
        metric("zeal_c", "variant-of: zeal_b\n");
        metric("selfish", "variant-of: selfish\n");
        List<String> told = look().problems().stream().map(Problem::toString).toList();
        for (String wrong : List.of(
                "no metric \"zael\" is defined\n    → did you mean \"zeal\"?",
                "\"selfish\" is called a variant of itself\n    → leave it out of the default",
                "\"zeal_b\" is a variant itself\n    → name the default, \"zeal\"")) {
            assertTrue(told.stream().anyMatch(text -> text.endsWith(wrong)), wrong + " is not in " + told);
        }
        assertEquals(3, told.size(), told.toString());
    }

    @Test
    void everyShippedMetricServesAGoalAndHasAnOwner() {
        List<Metric> metrics =
                ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of()).metrics();
        assertTrue(metrics.size() > 180, metrics.size() + " metrics");
        Map<String, Long> goals = metrics.stream()
                .collect(Collectors.groupingBy(
                        metric -> metric.header().governance().objective(), Collectors.counting()));
        assertEquals(
                Set.of(
                        "availability",
                        "channel-choice",
                        "conversion",
                        "delivery",
                        "efficiency",
                        "effort",
                        "employee-experience",
                        "feedback",
                        "follow-up",
                        "growth",
                        "loyalty",
                        "reactivity",
                        "reputation",
                        "resolution",
                        "retention",
                        "satisfaction"),
                goals.keySet());
        assertEquals(
                List.of(),
                metrics.stream()
                        .filter(metric -> metric.header().governance().owner().isEmpty())
                        .map(Metric::id)
                        .toList());
    }

    /** The catalogue's own families; one measured in the same unit may be read in the place of the other. */
    @Test
    void shippedFamiliesHaveTheirDefaults() {
        Map<String, List<String>> families = Variants.of(ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of())
                        .metrics())
                .byDefault();
        assertEquals(
                List.of("nps", "nps_1_10", "nps_account", "nps_revenue_weighted", "nps_weighted"), families.get("nps"));
        assertEquals(
                List.of("response_rate", "response_rate_strict", "rr_incl_partial"), families.get("response_rate"));
        assertEquals(
                List.of("fcr", "fcr_14d", "fcr_1d", "fcr_30d", "fcr_no_transfer", "fcr_same_channel"),
                families.get("fcr"));
        assertEquals(List.of("occupancy", "occupancy_handle"), families.get("occupancy"));
        assertEquals(List.of("nps_promoter_pct"), families.get("nps_promoter_pct"));
    }
}

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which record of a person is believed, as a company says it. */
class SurvivorshipTest {

    private static Survivorship read(Path home, String rules) throws IOException {
        Files.writeString(home.resolve("suite.yaml"), "company: Test\n" + rules + "\n");
        return ConfigLoader.load(home, Map.of(), Map.of()).survivorship();
    }

    private static List<String> problems(Path home, String rules) {
        return assertThrows(BadConfig.class, () -> read(home, rules)).problems().stream()
                .map(problem -> problem.what())
                .toList();
    }

    @Test
    void theMostRecentIsBelievedUnlessSaidOtherwise(@TempDir Path home) throws IOException {
        assertEquals(Survivorship.STANDARD, read(home, ""));
        assertEquals("most-recent everywhere", Survivorship.STANDARD.told());
    }

    @Test
    void anAttributeMayHaveItsOwnRule(@TempDir Path home) throws IOException {
        Survivorship read = read(
                home,
                "survivorship: {rule: most-complete, country: trusted-source, lifecycle-stage: most-recent, persona: most-frequent,"
                        + " trusted-sources: [crm, shop]}");
        assertEquals("trusted-source", read.values().get("country_by"));
        assertEquals("most-recent", read.values().get("lifecycle_stage_by"));
        assertEquals("most-complete", read.values().get("segment_by"));
        assertEquals("most-frequent", read.values().get("persona_by"));
        assertEquals("crm,shop", read.values().get("trusted_sources"));
        assertEquals(
                "most-complete for account_id, acquisition_source, kind, language, preferred_channel, segment;"
                        + " most-frequent for persona; most-recent for lifecycle_stage; trusted-source for country",
                read.told());
    }

    @Test
    void trustAndSourcesBelongTogether(@TempDir Path home) {
        assertTrue(
                problems(home, "survivorship: {country: trusted-source}").get(0).contains("no source is said"));
        assertTrue(
                problems(home, "survivorship: {trusted-sources: [crm]}").get(0).contains("no rule asks for them"));
        assertTrue(problems(home, "survivorship: {rule: trusted-source, trusted-sources: [crm, crm]}")
                .get(0)
                .contains("stands twice"));
        assertTrue(problems(home, "survivorship: {rule: latest, contry: most-recent}")
                        .size()
                == 2);
    }
}

package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.gap.AskedStandard;
import io.levier.common.gap.Gap;
import io.levier.common.gap.GapProxy;
import io.levier.common.gap.ServiceMeasure;
import io.levier.common.metric.FactTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures of promises and hints at gaps in a configuration, and every mistake with its way out. */
class GapsTest {
    private final Path home;

    GapsTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void company() throws IOException {
        Files.createDirectories(home.resolve("gaps"));
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n");
    }

    private LoadedConfig look(String text) throws IOException {
        Files.writeString(home.resolve("gaps/wait_s.yaml"), text);
        return ConfigLoader.look(home, Map.of(), Map.of());
    }

    private void assertProblem(String text, String what) throws IOException {
        assertTrue(
                look(text).problems().stream()
                        .anyMatch(problem -> problem.what().contains(what)),
                look(text).problems() + "");
    }

    @Test
    void readsMeasuresAndHints() throws IOException {
        LoadedConfig loaded = look("of: contact\nwhere: is_live\nvalue: wait_s\n");
        assertEquals(List.of(), loaded.problems());
        assertEquals(
                List.of(new ServiceMeasure(
                        "wait_s",
                        FactTable.CONTACT,
                        "is_live",
                        "wait_s",
                        ServiceMeasure.Kept.AT_MOST,
                        Optional.empty())),
                loaded.suite().gaps().measures());
        assertEquals(
                Optional.of(new AskedStandard("", "hours", 3600)),
                look("of: contact\nvalue: wait_s\nexpected: {question: hours, times: 3600}\n")
                        .suite()
                        .gaps()
                        .measures()
                        .get(0)
                        .expected());
        loaded = look("kind: proxy\ngap: design\ntopics: [ease]\nstandards: [wait_s]\n");
        assertEquals(List.of(), loaded.problems());
        assertEquals(
                List.of(new GapProxy("wait_s", Gap.DESIGN, List.of(), List.of("ease"), List.of("wait_s"))),
                loaded.suite().gaps().proxies());
        assertEquals(List.of(), look("off: true\nof: nothing\n").suite().gaps().measures());
    }

    @Test
    void tellsWhatCannotBeMeasured() throws IOException {
        assertProblem("of: contacts\nvalue: wait_s\n", "\"contacts\" is no fact table");
        assertProblem("of: contact\nvalue: waits_s\n", "\"waits_s\" is no column of contact");
        assertProblem("of: contact\nvalue: wait_s\nexpected: {times: 3600}\n", "names no question");
        assertProblem("of: contact\n", "has no \"value\"");
        assertProblem("kind: proxy\ngap: design\n", "looks at nothing");
        assertProblem("kind: proxy\ngap: design\nmetrics: [no_such]\n", "there is no metric \"no_such\"");
    }
}

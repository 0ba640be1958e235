package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.journey.EventLog;
import io.levier.common.journey.Journey;
import io.levier.common.journey.ProcessModel.Move;
import io.levier.common.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journeys in a configuration: what stands there, and every mistake with its way out. */
class JourneysTest {
    private static final String LABEL = "label: {en: Journey, fr: Parcours}\n";

    private final Path home;

    JourneysTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void company() throws IOException {
        Files.createDirectories(home.resolve("journeys"));
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n");
    }

    private LoadedConfig look(String text) throws IOException {
        Files.writeString(home.resolve("journeys/way.yaml"), text);
        return ConfigLoader.look(home, Map.of(), Map.of());
    }

    @Test
    void readsModelAndFunnel() throws IOException {
        LoadedConfig loaded = look("""
                of: case
                ends: [closed]
                model:
                  start: [new]
                  moves:
                    - {from: new, to: [open, closed]}
                    - {from: open, to: closed}
                  mandatory: [open]
                funnel: {steps: [new, open], within-hours: 48, cuts: [channel]}
                """ + LABEL);
        assertEquals(List.of(), loaded.problems());
        Journey journey = loaded.suite().journeys().get(0);
        assertEquals("way", journey.id());
        assertEquals(EventLog.CASE, journey.of());
        assertEquals(Journey.Repeats.ONE, journey.repeats());
        assertEquals(EventLog.CASE.activities(), journey.activities());
        assertEquals(
                Optional.of(List.of(new Move("new", List.of("open", "closed")), new Move("open", List.of("closed")))),
                journey.model().map(model -> model.moves()));
        assertEquals(Optional.of(48), journey.funnel().map(funnel -> funnel.withinHours()));
    }

    @Test
    void knowsTheErrorsOfVisits() throws IOException {
        LoadedConfig loaded = look("of: visit\nidle-hours: 1\nactivities: [cart, refused]\nerrors: refused\n" + LABEL);
        assertEquals(List.of(), loaded.problems());
        assertEquals(List.of("refused"), loaded.suite().journeys().get(0).errors());
        assertTold(
                "names \"refusd\", which is no activity of visit",
                "did you mean \"refused\"?",
                "of: visit\nidle-hours: 1\nactivities: [cart, refused]\nerrors: [refusd]\n");
        assertTold(
                "errors [open] of what is no visit are counted nowhere",
                "leave out \"errors:\"",
                "of: case\nends: [closed]\nerrors: [open]\n");
    }

    @Test
    void leavesOutWhatIsOff() throws IOException {
        LoadedConfig loaded = look("off: true\nof: nothing that exists\n");
        assertEquals(List.of(), loaded.problems());
        assertEquals(List.of(), loaded.suite().journeys());
    }

    @Test
    void asksBackWhatAnUnknownActivityWasMeantToBe() throws IOException {
        assertTold(
                "names \"opne\", which is no activity of case",
                "did you mean \"open\"?",
                "of: case\nends: [closed]\nmodel: {start: [new], moves: [{from: new, to: [opne]}]}\n");
        assertTold(
                "names \"chekout\", which is no activity of visit",
                "did you mean \"checkout\"?",
                "of: visit\nidle-hours: 1\nactivities: [cart, checkout]\nfunnel: {steps: [cart, chekout]}\n");
        assertTold(
                "names \"pya\", which is no activity of visit",
                "did you mean \"pay\"?",
                "of: visit\nidle-hours: 1\nmodel: {start: [cart], moves: [{from: cart, to: [pya]}, {from: pay}]}\n");
    }

    @Test
    void refusesWhatCannotBeFollowed() throws IOException {
        assertTold("\"cases\" is no event log", "did you mean \"case\"?", "of: cases\nidle-hours: 1\n");
        assertTold("no case of \"way\" would ever be finished", "name \"ends:\"", "of: case\n");
        assertTold(
                "\"model\" has 1 activities to begin with and 0 moves",
                "name at least one of each",
                "of: case\nends: [closed]\nmodel: {start: [new]}\n");
        assertTold(
                "moves from \"new\" are there twice",
                "list all that may follow",
                "of: case\nends: [closed]\nmodel: {start: [new], moves: [{from: new, to: open}, {from: new}]}\n");
        assertTold(
                "\"new\" is to come before itself",
                "name two different activities",
                "of: case\nends: [closed]\nmodel: {start: [new], moves: [{from: new}], order: [{first: new, then: new}]}\n");
        assertTold(
                "\"new\" before \"closed\" is there twice",
                "say it once",
                "of: case\nends: [closed]\nmodel: {start: [new], moves: [{from: new}], order: [{first: new, then: closed},"
                        + " {first: new, then: closed}]}\n");
        assertTold(
                "names \"sovled\", which is no activity of case",
                "did you mean \"solved\"?",
                "of: case\nends: [closed]\nmodel: {start: [new], moves: [{from: new}], order: [{first: sovled, then: closed}]}\n");
        assertTold(
                "a funnel of steps [new]",
                "name two to 10 different activities",
                "of: case\nends: [closed]\nfunnel: {steps: [new]}\n");
        assertTold(
                "\"chanel\" is no column of ticket",
                "did you mean \"channel\"?",
                "of: case\nends: [closed]\nfunnel: {steps: [new, open], cuts: [chanel]}\n");
    }

    private void assertTold(String what, String wayOut, String text) throws IOException {
        List<Problem> problems = look(text + LABEL).problems();
        assertEquals(1, problems.size(), problems + "");
        assertTrue(problems.get(0).what().endsWith(what), problems + "");
        assertTrue(problems.get(0).wayOut().startsWith(wayOut), problems + "");
    }
}

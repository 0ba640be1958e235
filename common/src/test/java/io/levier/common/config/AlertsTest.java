package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.action.AlertRule;
import io.levier.common.action.Condition;
import io.levier.common.action.Signal;
import io.levier.common.action.SignalColumn;
import io.levier.common.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of alerts in a configuration: what stands there, and every mistake with its way out. */
class AlertsTest {
    private final Path home;

    AlertsTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void company() throws IOException {
        Files.createDirectories(home.resolve("alerts"));
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n");
    }

    private LoadedConfig look(String text) throws IOException {
        Files.writeString(home.resolve("alerts/rule.yaml"), text);
        return ConfigLoader.look(home, Map.of(), Map.of());
    }

    private List<String> problems(String text) throws IOException {
        return look(text).problems().stream()
                .map(Problem::what)
                .map(what -> what.substring(what.indexOf(".yaml:") + 6))
                .toList();
    }

    @Test
    void readsScoreAndContext() throws IOException {
        LoadedConfig loaded = look("""
                alert: detractor
                of: answer
                where: {ltr: ..6.99, segment: [gold, silver], revenue-12m: 500..}
                priority: 1
                owner: service
                owner-by: store
                within-hours: 24
                """);
        assertEquals(List.of(), loaded.problems());
        assertEquals(
                List.of(new AlertRule(
                        "rule",
                        "detractor",
                        Signal.ANSWER,
                        List.of(
                                new Condition(SignalColumn.LTR, List.of(), Double.NEGATIVE_INFINITY, 6.99),
                                new Condition(SignalColumn.REVENUE_12M, List.of(), 500, Double.POSITIVE_INFINITY),
                                Condition.among(SignalColumn.SEGMENT, List.of("gold", "silver"))),
                        1,
                        "service",
                        AlertRule.OwnerBy.STORE,
                        "service",
                        true,
                        24,
                        240,
                        90)),
                loaded.suite().alerts());
    }

    @Test
    void leavesOutWhatIsOff() throws IOException {
        assertEquals(List.of(), look("off: true\nof: nothing\n").suite().alerts());
    }

    @Test
    void tellsEveryMistake() throws IOException {
        assertEquals(
                List.of(
                        "1 \"detracter\" is no kind of alert",
                        "3 \"stor\" is not known of a signal of kind answer",
                        "3 \"ltr\" is \"6\", not a range of numbers",
                        "5 it should be closed after 12 hours, before the customer is contacted after 48",
                        "6 unknown key \"prioritty\""),
                problems("""
                        alert: detracter
                        of: answer
                        where: {ltr: 6, stor: [S01], csat: 0..50}
                        owner: service
                        close-within-hours: 12
                        prioritty: 1
                        """).stream().sorted().toList().stream()
                        .sorted((one, other) -> order(one) - order(other))
                        .toList());
    }

    private static int order(String problem) {
        return List.of("detracter", "stor", "ltr", "closed", "prioritty").stream()
                .filter(problem::contains)
                .map(List.of("detracter", "stor", "ltr", "closed", "prioritty")::indexOf)
                .findFirst()
                .orElse(9);
    }

    @Test
    void refusesWhatWouldAlwaysOrNeverRaise() throws IOException {
        assertTrue(problems("alert: detractor\nof: answer\nowner: a\n").get(0).contains("asks nothing"));
        assertTrue(problems("alert: complaint\nof: complaint\nowner: a\nwhere: {ltr: ..6}\n")
                .get(0)
                .contains("not known of a signal of kind complaint"));
        assertTrue(problems("alert: detractor\nof: answer\nowner: a\nwhere: {ltr: 7..2}\n")
                .get(0)
                .contains("not a range"));
        assertTrue(problems("alert: complaint\nof: complain\nowner: a\n").get(0).contains("raises no alert"));
        assertEquals(List.of(), problems("alert: complaint\nof: complaint\nowner: a\n"));
    }
}

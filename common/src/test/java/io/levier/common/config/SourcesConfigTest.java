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

/** How a source says that its export is written, and what its columns may do. */
class SourcesConfigTest {

    private static TableSource source(Path home, String... lines) throws IOException {
        Files.createDirectories(home.resolve("sources"));
        Files.writeString(home.resolve("suite.yaml"), "company: Test\n");
        Files.writeString(
                home.resolve("sources/order_header.yaml"), "path: orders.csv\n" + String.join("\n", lines) + "\n");
        return ConfigLoader.load(home, Map.of(), Map.of())
                .sources()
                .values()
                .iterator()
                .next();
    }

    private static List<String> problems(Path home, String... lines) {
        return assertThrows(BadConfig.class, () -> source(home, lines)).problems().stream()
                .map(problem -> problem.what())
                .toList();
    }

    @Test
    void quotesAreDoubledUnlessSaidOtherwise(@TempDir Path home) throws IOException {
        assertEquals(Quoting.STANDARD, source(home).files().get(0).quoting());
        assertEquals(
                new Quoting('\'', '\''),
                source(home, "quote: \"'\"").files().get(0).quoting());
        assertEquals(
                new Quoting('"', '\\'),
                source(home, "escape: '\\'").files().get(0).quoting());
        assertEquals(
                new Quoting(Quoting.NONE, Quoting.NONE),
                source(home, "quote: none").files().get(0).quoting());
    }

    @Test
    void aQuoteIsOneMarkThatNothingElseIs(@TempDir Path home) {
        for (List<String> wrong : List.of(
                List.of("quote: '\"\"'"),
                List.of("quote: x"),
                List.of("quote: '|'", "delimiter: '|'"),
                List.of("escape: é"))) {
            List<String> told = problems(home, wrong.toArray(String[]::new));
            assertEquals(1, told.size(), told::toString);
            assertTrue(told.get(0).contains("is not one punctuation mark"), told::toString);
        }
        assertTrue(problems(home, "quote: none", "escape: '\\'").get(0).contains("stands before no quote"));
    }

    @Test
    void wordsOfTheExportMeanThoseOfTheContract(@TempDir Path home) throws IOException {
        Vocabulary words = source(
                        home, "na-values: [N/A, '-']", "values:", "  status: {Livré: delivered, annulé: CANCELLED}")
                .notation()
                .vocabulary();
        assertEquals(List.of("-", "n/a"), words.unknown());
        assertEquals(Map.of("livré", "delivered", "annulé", "CANCELLED"), words.of("status"));
        assertEquals(Map.of(), words.of("channel"));
    }

    @Test
    void wordsTheContractDoesNotKnowAreTold(@TempDir Path home) {
        List<String> told = problems(home, "values: {status: {Livré: delivred}, stat: {a: b}}");
        assertEquals(2, told.size(), told::toString);
        assertTrue(
                told.stream().anyMatch(what -> what.contains("column status cannot be \"delivred\"")), told::toString);
        assertTrue(told.stream().anyMatch(what -> what.contains("has no column \"stat\"")), told::toString);
    }

    @Test
    void columnsAreNamedWhateverTheirCase(@TempDir Path home) throws IOException {
        DriftRules rules =
                source(home, "new-columns: keep", "dropped-columns: [Tax]").drift();
        assertEquals(new DriftRules(DriftRules.NewColumns.KEEP, List.of(), List.of("tax"), List.of()), rules);
        assertEquals(DriftRules.NewColumns.REPORT, source(home).drift().newColumns());
        assertTrue(problems(home, "new-columns: kep").get(0).contains("none of report, ignore, keep, stop"));
    }
}

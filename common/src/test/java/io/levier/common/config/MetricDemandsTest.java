package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.metric.MetricHeader;
import io.levier.common.metric.RatioOfSums;
import io.levier.common.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a metric needs to be told, where it is published and when it is final, as a configuration says it. */
class MetricDemandsTest {
    private static final String LABEL = "label: {en: Name, fr: Nom}\n";

    private final Path home;

    MetricDemandsTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void company() throws IOException {
        Files.createDirectories(home.resolve("metrics/service"));
        Files.createDirectories(home.resolve("dimensions"));
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n");
        Files.writeString(home.resolve("dimensions/team.yaml"), "column: team\n" + LABEL);
        Files.writeString(home.resolve("dimensions/country.yaml"), "column: country\n" + LABEL);
        Files.writeString(
                home.resolve("dimensions/both.yaml"),
                "across: [team, country]\nlabel: {en: Team and country, fr: Équipe et pays}\n");
    }

    private LoadedConfig look(String text) throws IOException {
        Files.writeString(home.resolve("metrics/service/transfers.yaml"), text + """
                kind: share
                unit: percent
                purpose: How many?
                """ + LABEL);
        return ConfigLoader.look(home, Map.of(), Map.of());
    }

    @Test
    void readsWhatIsDemanded() throws IOException {
        LoadedConfig loaded = look("""
                of: contact
                weight: if(is_bot, 2, 1)
                per: customer
                hit: is_transferred
                evidence: {interaction: transfers is not null, interaction_event: 'true'}
                alike: [channel]
                not-by: [team]
                look-ahead-days: 7
                """);
        assertEquals(List.of(), loaded.problems());
        MetricHeader header = loaded.suite().metrics().get(0).header();
        assertEquals(
                "interaction where transfers is not null, or interaction_event",
                header.demands().evidenceText());
        assertEquals(List.of("channel"), header.demands().alike());
        assertEquals(7, header.scope().lookAheadDays());
        assertTrue(header.scope().isCutBy(List.of("country")));
        assertTrue(header.scope().isCutBy(List.of()));
        assertFalse(header.scope().isCutBy(List.of("team", "country")));
    }

    /** Whoever reads the formula must not take a weighted share, or one of customers, for a plain one. */
    @Test
    void theFormulaSaysHowRowsCount() throws IOException {
        LoadedConfig weighted = look("of: rating\nhit: is_top\nweight: weight\n");
        assertEquals(
                "100 · #(is_top) / #(true); a row weighs weight",
                weighted.suite().metrics().get(0).formula());
        LoadedConfig perCustomer = look("of: rating\nhit: is_top\nper: customer\n");
        assertEquals(
                "100 · #(is_top) / #(true); every customer counts once, a hit when any row is one",
                perCustomer.suite().metrics().get(0).formula());
        LoadedConfig plain = look("of: rating\nhit: is_top\n");
        assertEquals("100 · #(is_top) / #(true)", plain.suite().metrics().get(0).formula());
    }

    /** Who is only compared with is not told of, and whoever reads the formula must know. */
    @Test
    void aRatioMayTellOfSomeOfItsRows() throws IOException {
        Path file = home.resolve("metrics/service/gain.yaml");
        String text = """
                kind: ratio-of-sums
                of: service_match
                base: is_contacted
                numerator: excess
                denominator: if(is_contacted, 1, 0)
                unit: count
                purpose: How much more?
                """ + LABEL;
        Files.writeString(file, text);
        LoadedConfig loaded = ConfigLoader.look(home, Map.of(), Map.of());
        assertEquals(List.of(), loaded.problems());
        RatioOfSums gain = (RatioOfSums) loaded.suite().metrics().get(0);
        assertEquals("is_contacted", gain.rowSums().base().condition());
        assertEquals("true", gain.rowSums().y().condition());
        assertEquals(
                "Σ(excess) / Σ(if(is_contacted, 1, 0)) over true; counted are those with is_contacted", gain.formula());

        Files.writeString(file, text.replace("base: is_contacted", "base: is_contactd"));
        List<Problem> problems = ConfigLoader.look(home, Map.of(), Map.of()).problems();
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).what().endsWith("\"is_contactd\" is no column of service_match and no SQL word"));
    }

    @Test
    void tellsEveryMistake() throws IOException {
        List<String> told = look("""
                of: contact
                hit: is_transferred
                where: started_on < period_end
                evidence: {interaction: transfer is not null, interactions: 'true'}
                alike: [chanel]
                not-by: [taem]
                look-ahead-days: 1000
                """).problems().stream().map(Problem::what).toList();
        for (String wrong : List.of(
                "\"transfer\" is no column of interaction and no SQL word",
                "\"interactions\" is no input table",
                "\"chanel\" is no column of contact and no SQL word",
                "no plain dimension \"taem\" is defined",
                "\"look-ahead-days\" is 1000 but must be from 0 to 366",
                "alike asks about all periods at once, where about one")) {
            assertTrue(told.stream().anyMatch(what -> what.endsWith(wrong)), wrong + " is not in " + told);
        }
        assertEquals(6, told.size(), told.toString());
    }
}

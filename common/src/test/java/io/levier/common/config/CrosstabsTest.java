package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.crosstab.Crosstab;
import io.levier.common.crosstab.CrosstabPeriod;
import io.levier.common.crosstab.CrosstabPeriod.Days;
import io.levier.common.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Crosstabs in a configuration: what stands there, and every mistake with its way out. */
class CrosstabsTest {
    private static final String LABEL = "label: {en: Table, fr: Tableau}\n";

    private final Path home;

    CrosstabsTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void company() throws IOException {
        Files.createDirectories(home.resolve("crosstabs"));
        Files.createDirectories(home.resolve("dimensions"));
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n");
        for (String dimension : List.of("segment", "country", "touchpoint_id")) {
            Files.writeString(home.resolve("dimensions/" + dimension + ".yaml"), "column: " + dimension + "\n" + LABEL);
        }
    }

    private LoadedConfig look(String text) throws IOException {
        Files.writeString(home.resolve("crosstabs/table.yaml"), text);
        return ConfigLoader.look(home, Map.of(), Map.of());
    }

    private List<String> told(String text) throws IOException {
        return look(text).problems().stream().map(Problem::what).toList();
    }

    @Test
    void readsDimensionsAndBands() throws IOException {
        LoadedConfig loaded = look("""
                of: rating
                rows:
                  id: group
                  label: {en: Group, fr: Groupe}
                  bands:
                    - {id: high, when: value >= 9, label: {en: High, fr: Haut}}
                    - {id: low, when: 'true', label: {en: Low, fr: Bas}}
                columns: {dimension: segment}
                """ + LABEL);
        assertEquals(List.of(), loaded.problems());
        Crosstab crosstab = loaded.suite().crosstabs().get(0);
        assertEquals("table", crosstab.id());
        assertEquals(CrosstabPeriod.TRAILING_12M, crosstab.period());
        assertEquals(Optional.empty(), crosstab.averaged());
        assertEquals("1", crosstab.weight());
        assertEquals(List.of("segment"), crosstab.columns().expressions());
        assertEquals("Haut", crosstab.rows().labelOf("high").fr());
        assertEquals("gold", crosstab.columns().labelOf("gold").fr());
        assertEquals("inconnu", crosstab.columns().labelOf("unknown").fr());
        assertEquals(
                List.of("high", "low"),
                List.of("low", "high").stream().sorted(crosstab.rows().order()).toList());
        assertEquals(
                List.of("a", "z", "unknown"),
                List.of("unknown", "z", "a").stream()
                        .sorted(crosstab.columns().order())
                        .toList());
    }

    @Test
    void leavesOutWhatIsOff() throws IOException {
        LoadedConfig loaded = look("off: true\nof: nothing that exists\n");
        assertEquals(List.of(), loaded.problems());
        assertEquals(List.of(), loaded.suite().crosstabs());
    }

    @Test
    void tellsEveryMistakeAtOnce() throws IOException {
        String file = home.resolve("crosstabs/table.yaml").toString();
        List<String> told = told("""
                of: rating
                where: valeu > 3
                mean: norm10
                period: week
                rows: {dimension: segmnt}
                columns: {dimension: country}
                colums: 1
                """ + LABEL);
        assertEquals(
                List.of(
                        file + ":4 \"period\" is \"week\", which is none of trailing-12m, month, quarter, year, all",
                        file + ":5 there is no dimension \"segmnt\"",
                        file + ":2 \"valeu\" is no column of rating and no SQL word",
                        file + ":3 \"norm10\" is no column of rating and no SQL word",
                        file + ":7 unknown key \"colums\""),
                told);
    }

    @Test
    void refusesSidesThatCannotBeCrossed() throws IOException {
        assertTold(
                "rows and columns are both \"segment\"", "of: rating", "{dimension: segment}", "{dimension: segment}");
        assertTold(
                "sale has no column \"touchpoint_id\" to cut by \"touchpoint_id\"",
                "of: sale",
                "{dimension: segment}",
                "{dimension: touchpoint_id}");
        assertTold(
                "\"rows\" names no dimension and has 1 bands",
                "of: rating",
                "{id: a, label: {en: A, fr: A}, bands: [{id: x, when: is_top, label: {en: X, fr: X}}]}",
                "{dimension: segment}");
        assertTold(
                "band \"x\" is there twice",
                "of: rating",
                "{id: a, label: {en: A, fr: A}, bands: [{id: x, when: is_top, label: {en: X, fr: X}},"
                        + " {id: x, when: value > 2, label: {en: X, fr: X}}]}",
                "{dimension: segment}");
        assertTold("\"ratings\" is no fact table", "of: ratings", "{dimension: segment}", "{dimension: country}");
    }

    private void assertTold(String what, String of, String rows, String columns) throws IOException {
        List<String> told = told(of + "\nrows: " + rows + "\ncolumns: " + columns + "\n" + LABEL);
        assertEquals(1, told.size(), told + "");
        assertTrue(told.get(0).endsWith(what), told + "");
    }

    @Test
    void looksAtCompleteMonthsOnly() {
        LocalDate first = LocalDate.of(2020, 3, 9);
        assertEquals(
                new Days(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 6, 1)),
                CrosstabPeriod.TRAILING_12M.days(first, LocalDate.of(2026, 6, 30)));
        assertEquals(
                new Days(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 7, 1)),
                CrosstabPeriod.TRAILING_12M.days(first, LocalDate.of(2026, 7, 1)));
        assertEquals(
                new Days(first, LocalDate.of(2026, 7, 1)), CrosstabPeriod.ALL.days(first, LocalDate.of(2026, 7, 1)));
    }
}

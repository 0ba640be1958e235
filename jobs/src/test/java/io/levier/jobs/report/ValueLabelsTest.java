package io.levier.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.config.ConfigLoader;
import io.levier.common.metric.Dimension;
import io.levier.common.report.words.Bilingual;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Codes of the data in the words of a language. */
class ValueLabelsTest {
    private static final List<Dimension> DIMENSIONS =
            ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of()).dimensions();

    /** The code as the generator writes it, in orders and contacts alike. */
    @Test
    void takesTheWordsOfTheCut() {
        assertEquals(new Bilingual("Home care", "Entretien"), ValueLabels.of("product_line", "home_care", DIMENSIONS));
        assertEquals(
                new Bilingual("Product line: Home care", "Gamme : Entretien").english(),
                ValueLabels.scope("product_line", "home_care", DIMENSIONS).english());
    }

    @Test
    void readsACodeOfWordsAsWordsAndLeavesNamesAlone() {
        assertEquals(Bilingual.same("Garden tools"), ValueLabels.of("product_line", "garden_tools", DIMENSIONS));
        for (String name : List.of("garden", "Team_Nord", "s_12", "shop-7", "_x", "A_B")) {
            assertEquals(Bilingual.same(name), ValueLabels.of("team", name, DIMENSIONS));
        }
    }

    @Test
    void namesCountriesInBothLanguages() {
        assertEquals(new Bilingual("Belgium", "Belgique"), ValueLabels.of("country", "BE", DIMENSIONS));
    }
}

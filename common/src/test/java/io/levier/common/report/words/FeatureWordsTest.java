package io.levier.common.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Reasons read as a sentence in both languages. */
class FeatureWordsTest {

    private static Properties texts(String language) throws IOException {
        Path file = Path.of("src/main/resources/io/levier/common/report/words/features_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }

    @Test
    void everyTextExistsInBothLanguages() throws IOException {
        Properties english = texts("en");
        assertTrue(english.size() > 50, "texts: " + english.size());
        assertEquals(
                new TreeSet<>(english.stringPropertyNames()),
                new TreeSet<>(texts("fr").stringPropertyNames()));
    }

    @Test
    void tellsWhereACustomerStands() {
        assertEquals(
                new Bilingual(
                        "Customer service – Open cases: more than 0", "Service client – Dossiers ouverts : plus de 0"),
                FeatureWords.reason("service", "open_cases", "(0; ∞]"));
        assertEquals(
                new Bilingual(
                        "Satisfaction – Last satisfaction: above 2, up to 3",
                        "Satisfaction – Dernière satisfaction : au-dessus de 2, jusqu’à 3"),
                FeatureWords.reason("satisfaction", "csat_last", "(2; 3]"));
        assertEquals(
                new Bilingual("Paperless billing: yes", "Paperless billing : oui"),
                FeatureWords.reason("attribute_paperless_billing", "attribute_paperless_billing", "Yes"),
                "a feature that is its own theme is named once");
        assertEquals(new Bilingual("more than 0.5", "plus de 0,5"), FeatureWords.bin("(0.5000; ∞]"));
        assertEquals(
                new Bilingual("above −1.25, up to 0.003", "au-dessus de −1,25, jusqu’à 0,003"),
                FeatureWords.bin("(-1.2512; 0.00333]"));
        assertEquals(new Bilingual("not known", "inconnu"), FeatureWords.bin("missing"));
        assertEquals(Bilingual.same("Paperless billing"), FeatureWords.feature("attribute_paperless_billing"));
        assertEquals(new Bilingual("Customer service", "Service client"), FeatureWords.theme("service"));
        assertEquals(Bilingual.same("Paperless billing"), FeatureWords.theme("attribute_paperless_billing"));
    }
}

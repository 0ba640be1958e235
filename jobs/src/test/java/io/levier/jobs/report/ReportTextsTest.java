package io.levier.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ChurnSettings;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.Label;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Language;
import io.levier.common.table.ContractRule;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages say the same things. */
class ReportTextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static Properties texts(String language) throws IOException {
        Path file = Path.of("src/main/resources/io/levier/jobs/report/texts_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @Test
    void everyTextExistsInBothLanguagesWithTheSamePlaces() throws IOException {
        Properties english = texts("en");
        Properties french = texts("fr");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(french.stringPropertyNames()));
        assertTrue(english.size() > 100, "texts: " + english.size());
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(french.getProperty(key)), key);
        }
    }

    @Test
    void everyRuleAnImportCanWriteHasAText() {
        for (ContractRule rule : ContractRule.values()) {
            assertTrue(ReportTexts.has("rule." + rule.words()), rule.words());
        }
    }

    @Test
    void everyKindOfChurnModelHasAName() {
        assertTrue(ReportTexts.has("churn.algorithm.logistic"), "the champion");
        for (ChurnSettings.Challenger challenger : ChurnSettings.Challenger.values()) {
            assertTrue(ReportTexts.has("churn.algorithm." + challenger.label()), challenger.label());
        }
    }

    @Test
    void codesOfTheDataAreNamedAndUnknownOnesStandForThemselves() {
        assertEquals("Belgique", label("country", "BE").in(Language.FRENCH));
        assertEquals("French", label("language", "fr").in(Language.ENGLISH));
        assertEquals("Contacts professionnels", label("kind", "b2b_contact").in(Language.FRENCH));
        assertEquals(Bilingual.same("gold"), label("segment", "gold"));
    }

    @Test
    void theFileOfACutNamesItsCodesBeforeTheReportDoes() {
        Dimension country = new Dimension(
                "country",
                List.of(new Dimension.Part("country", "country", Optional.empty())),
                new Label("Country", "Pays"),
                new TreeMap<>(Map.of("BE", new Label("Belgian shops", "Boutiques belges"))),
                60);
        assertEquals(
                new Bilingual("Belgian shops", "Boutiques belges"), ValueLabels.of("country", "BE", List.of(country)));
        assertEquals(
                "Allemagne", ValueLabels.of("country", "DE", List.of(country)).in(Language.FRENCH));
        assertEquals(
                "Belgium",
                ValueLabels.of("kind_of_country", "Belgium", List.of(country)).in(Language.ENGLISH));
    }

    private static Bilingual label(String set, String value) {
        return ValueLabels.of(set, value, List.of());
    }
}

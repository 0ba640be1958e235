package io.levier.common.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.driver.Warning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {
    private static final Path SOURCES = Path.of("src/main/java/io/levier/common/report");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]([a-zA-Z0-9.-]*[a-zA-Z0-9])?)\"");

    private final Catalogue english = Catalogue.of(Language.ENGLISH);
    private final Catalogue french = Catalogue.of(Language.FRENCH);

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertEquals(english.keys(), french.keys());
        assertTrue(english.keys().size() > 300, "the catalogue was read");
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        for (String key : english.keys()) {
            assertEquals(english.template(key).names(), french.template(key).names(), key);
        }
    }

    @Test
    void everyTextIsUsedAndEveryUseHasAText() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Warning warning : Warning.values()) {
            used.add("warning." + warning.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher literals = LITERAL.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (literals.find()) {
                    String literal = literals.group(1);
                    used.add(literal);
                    if (literal.startsWith("term.")) {
                        used.add(literal + ".meaning");
                    }
                }
            }
        }
        Set<String> unused = new TreeSet<>(english.keys());
        unused.removeAll(used);
        assertEquals(Set.of(), unused, "texts nobody says");
        Set<String> sections = new TreeSet<>();
        english.keys().stream().filter(k -> k.contains(".")).forEach(k -> sections.add(k.substring(0, k.indexOf('.'))));
        Set<String> unknown = new TreeSet<>();
        used.stream()
                .filter(literal -> literal.contains(".") && !literal.startsWith("report."))
                .filter(literal -> sections.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> !english.keys().contains(literal))
                .forEach(unknown::add);
        assertEquals(Set.of(), unknown, "words without a text");
    }

    @Test
    void warningsSayExactlyTheNumbersTheyAreGiven() {
        for (Warning warning : Warning.values()) {
            String key = "warning." + warning.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Set<String> needed = new TreeSet<>(warning.amounts());
            if (warning.isNamed()) {
                needed.add("subject");
            }
            assertEquals(needed, english.template(key).names(), key);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textsAreWellSet(Language language) {
        Catalogue catalogue = Catalogue.of(language);
        for (String key : catalogue.keys()) {
            String text = literal(catalogue.template(key));
            assertTrue(!text.contains("'") && !text.contains("\""), key + " has a typewriter quote: " + text);
            assertTrue(!text.contains("  "), key + " has two spaces: " + text);
            assertTrue(!text.contains("..."), key + " has three full stops: " + text);
        }
    }

    @Test
    void frenchTextsHaveNoBreakingSpaceBeforeDoublePunctuation() {
        Pattern wrong = Pattern.compile("[ \\p{L}\\d)»}\u00A0][;:!?%]");
        for (String key : french.keys()) {
            String text = literal(french.template(key)).replaceAll("\\d{2}:\\d{2}", "");
            assertTrue(!wrong.matcher(text).find(), key + ": " + text);
            assertTrue(!text.contains("« ") && !text.contains(" »"), key + ": " + text);
        }
    }

    @Test
    void noTextClaimsAnEffect() {
        Pattern causalEnglish = Pattern.compile(
                "\\b(cause[sd]?|causing|increase[sd]?|boost\\w*|raise[sd]?|lead(s|ing)? to|result(s|ed)? in|"
                        + "due to|because of|drives?|impact\\w*|improve[sd]?|will leave|unimportant|no effect)\\b",
                Pattern.CASE_INSENSITIVE);
        Pattern causalFrench = Pattern.compile(
                "\\b(causes?|causent|augmente\\w*|entra[iî]ne\\w*|provoque\\w*|g[eé]n[eè]re\\w*|impact\\w*|"
                        + "gr[aâ]ce [aà]|am[eé]liore\\w*|fait (monter|progresser)|va partir|vont partir|partira|"
                        + "sans importance|sans effet|aucun effet)\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
        for (String key : english.keys()) {
            assertTrue(!causalEnglish.matcher(literal(english.template(key))).find(), key);
            assertTrue(!causalFrench.matcher(literal(french.template(key))).find(), key);
        }
        assertTrue(causalEnglish.matcher("delivery increases NPS by 5").find(), "the pattern finds what it is for");
        assertTrue(causalFrench.matcher("la livraison entraîne une hausse").find(), "the pattern finds what it is for");
    }

    @Test
    void importanceIsAlwaysSaidWithTheTotalExplained() {
        for (Catalogue catalogue : new Catalogue[] {english, french}) {
            for (String key : catalogue.keys()) {
                Set<String> names = catalogue.template(key).names();
                if (key.startsWith("answer.") && key.contains("driver")) {
                    assertTrue(names.contains("explained"), key);
                }
            }
        }
        assertTrue(
                english.keys().contains("answer.one-driver") && english.keys().contains("answer.two-drivers"));
    }

    @Test
    void unknownKeyIsNamed() {
        var thrown = assertThrows(
                IllegalArgumentException.class, () -> Words.in(Language.FRENCH).text("no.such"));
        assertEquals("the fr catalogue has no text 'no.such'", thrown.getMessage());
    }

    /** The text with every place filled by the same letter, so that what surrounds a place can be judged. */
    private static String literal(Template template) {
        Map<String, String> values = new TreeMap<>();
        Map<String, Boolean> singular = new TreeMap<>();
        for (String name : template.names()) {
            values.put(name, "{}");
            singular.put(name, false);
        }
        return template.fill(values, singular);
    }
}

package io.levier.jobs.report;

import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Language;
import io.levier.common.report.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.function.Function;

/** The sentences and labels a report needs beside the page's own: both languages of one key, places filled. */
final class ReportTexts {
    private static final Properties ENGLISH = load("en");
    private static final Properties FRENCH = load("fr");

    private ReportTexts() {}

    private static Properties load(String language) {
        String name = "texts_" + language + ".properties";
        try (InputStream stream = ReportTexts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the texts " + name + " are missing from the program");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean has(String key) {
        return ENGLISH.containsKey(key);
    }

    /**
     * A text, with its places {0}, {1}, … filled.
     *
     * @throws IllegalArgumentException when there is no such text
     */
    static Bilingual of(String key, Bilingual... parts) {
        return new Bilingual(
                filled(ENGLISH, key, Language.ENGLISH, parts), filled(FRENCH, key, Language.FRENCH, parts));
    }

    private static String filled(Properties texts, String key, Language language, Bilingual... parts) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text " + key + " in " + language.ownName());
        }
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", parts[i].in(language));
        }
        return text;
    }

    /** The label of a value of the data; what nobody has translated stands for itself. */
    static Bilingual label(String family, String value) {
        String key = family + "." + value;
        return has(key) ? of(key) : Bilingual.same(value);
    }

    static Bilingual count(long count) {
        return both(words -> words.count(count));
    }

    static Bilingual percent(double percent) {
        return both(words -> words.value(percent, Unit.PERCENT));
    }

    static Bilingual period(Period period) {
        return both(words -> words.period(period));
    }

    static Bilingual quoted(Bilingual label) {
        return both(words -> words.quote(label));
    }

    static Bilingual both(Function<Words, String> said) {
        return new Bilingual(said.apply(Words.in(Language.ENGLISH)), said.apply(Words.in(Language.FRENCH)));
    }
}

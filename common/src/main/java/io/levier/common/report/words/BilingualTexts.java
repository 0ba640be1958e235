package io.levier.common.report.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Texts of two property files, {@code <name>_en.properties} and {@code <name>_fr.properties}, by the keys of both. */
public final class BilingualTexts {
    private final Properties english;
    private final Properties french;

    private BilingualTexts(Properties english, Properties french) {
        this.english = english;
        this.french = french;
    }

    /**
     * Reads both files.
     *
     * @param beside a class of the package the files lie in
     * @throws IllegalStateException when one is missing: the program was built without it
     */
    public static BilingualTexts of(Class<?> beside, String name) {
        return new BilingualTexts(load(beside, name, Language.ENGLISH), load(beside, name, Language.FRENCH));
    }

    private static Properties load(Class<?> beside, String name, Language language) {
        String file = name + "_" + language.code() + ".properties";
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the texts " + file + " are missing from the program");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String key) {
        return english.containsKey(key);
    }

    /**
     * A text, with its places {0}, {1}, … filled.
     *
     * @throws IllegalArgumentException when there is no such text
     */
    public Bilingual text(String key, Bilingual... parts) {
        return new Bilingual(
                filled(english, key, Language.ENGLISH, parts), filled(french, key, Language.FRENCH, parts));
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
}

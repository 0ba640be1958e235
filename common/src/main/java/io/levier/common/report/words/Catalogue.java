package io.levier.common.report.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Every text of the reports in one language, read once from the properties file of that language. */
final class Catalogue {
    private final Language language;
    private final Map<String, Template> templates;

    private Catalogue(Language language, Map<String, Template> templates) {
        this.language = language;
        this.templates = templates;
    }

    static Catalogue of(Language language) {
        String file = "words_" + language.code() + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Catalogue.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the catalogue " + file + " is missing from the program");
            }
            Reader utf8 = new InputStreamReader(in, StandardCharsets.UTF_8);
            texts.load(utf8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the catalogue " + file, e);
        }
        Map<String, Template> templates = new TreeMap<>();
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            templates.put(key, Template.parse(language == Language.FRENCH ? FrenchTypography.apply(text) : text));
        }
        return new Catalogue(language, templates);
    }

    Template template(String key) {
        Template template = templates.get(key);
        if (template == null) {
            throw new IllegalArgumentException("the " + language.code() + " catalogue has no text '" + key + "'");
        }
        return template;
    }

    Set<String> keys() {
        return templates.keySet();
    }
}

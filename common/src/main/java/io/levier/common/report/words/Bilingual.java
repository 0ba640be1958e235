package io.levier.common.report.words;

import java.io.Serializable;

/**
 * A text that comes with the data, in both languages: the label of a driver, of a segment, the reason for a gap. Labels
 * start as they should stand in a table; sentences end with a full stop.
 */
public record Bilingual(String english, String french) implements Serializable {

    public Bilingual {
        if (english.isBlank() || french.isBlank()) {
            throw new IllegalArgumentException(
                    "a text is needed in both languages, got English '" + english + "' and French '" + french + "'");
        }
    }

    /** A name that needs no translation, such as a country code or a product. */
    public static Bilingual same(String name) {
        return new Bilingual(name, name);
    }

    /** The text as it is set in a language: French gets its no-break spaces, whoever wrote it. */
    public String in(Language language) {
        return language == Language.ENGLISH ? english : FrenchTypography.apply(french);
    }
}

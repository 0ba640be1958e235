package io.levier.common.report.words;

/** The languages a report is written in. */
public enum Language {
    ENGLISH("en", "English"),
    FRENCH("fr", "Français");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** ISO 639-1 code, as the {@code lang} attribute wants it. */
    public String code() {
        return code;
    }

    /** What its readers call it. */
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == ENGLISH ? FRENCH : ENGLISH;
    }

    /** Name of the file this language's text of a report is written to; the files of one report link to each other by it. */
    public String fileName(String stem) {
        return stem + "." + code + ".html";
    }

    /** Whether this many things take the singular: only one thing in English, everything below two in French. */
    boolean isSingular(double amount) {
        return this == ENGLISH ? amount == 1 : Math.abs(amount) < 2;
    }
}

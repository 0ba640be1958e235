package io.levier.common.config;

/**
 * How cells of a CSV file are quoted: what stands around a cell that holds a delimiter or a line break, and what stands
 * before a quote inside it.
 *
 * @param quote {@link #NONE} where no character quotes
 * @param escape the quote itself where quotes inside cells are doubled
 */
public record Quoting(char quote, char escape) {
    /** A character no text file has. */
    public static final char NONE = '\0';

    /** Double quotes, doubled inside cells. */
    public static final Quoting STANDARD = new Quoting('"', '"');
}

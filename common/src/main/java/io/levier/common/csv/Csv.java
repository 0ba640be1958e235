package io.levier.common.csv;

import java.util.List;

/** Comma-separated values as programs read them back and spreadsheets take for nothing but text and numbers. */
public final class Csv {
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private Csv() {}

    /** A text. A spreadsheet takes a leading = + - @ for a formula; an apostrophe makes it text. */
    public static String text(String cell) {
        return quoted(!cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell);
    }

    /** A number as a program writes it: a sign in front of it is its own. */
    public static String number(String cell) {
        return quoted(cell);
    }

    /** Cells that are ready to stand in a line, as one. */
    public static String line(List<String> cells) {
        return String.join(",", cells) + "\n";
    }

    private static String quoted(String cell) {
        boolean needsQuotes = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needsQuotes ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}

package io.levier.common.csv;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 says, with nothing of the code that wrote them. */
public final class CsvLines {
    private final String text;
    private int at;

    private CsvLines(String text) {
        this.text = text;
    }

    /** Every line, as the cells it holds. */
    public static List<List<String>> of(String text) {
        CsvLines reader = new CsvLines(text);
        List<List<String>> lines = new ArrayList<>();
        while (reader.at < text.length()) {
            lines.add(reader.line());
        }
        return lines;
    }

    private List<String> line() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        if (at < text.length() && text.charAt(at) != '\n') {
            throw new IllegalArgumentException("a quoted cell goes on after its quotes at " + at);
        }
        at++;
        return cells;
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (text.charAt(at) != '"' || (at + 1 < text.length() && text.charAt(at + 1) == '"')) {
            at += text.charAt(at) == '"' ? 1 : 0;
            cell.append(text.charAt(at));
            at++;
        }
        at++;
        return cell.toString();
    }
}

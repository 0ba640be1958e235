package io.levier.jobs.reference;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;

/** Tables of the reference documents. */
final class Markdown {

    private Markdown() {}

    /** A table with these headings; a cell may hold any text of one line. */
    static String table(List<String> headings, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        text.append(line(headings));
        text.append(line(headings.stream().map(heading -> "---").toList()));
        rows.forEach(row -> text.append(line(row.stream().map(Markdown::cell).toList())));
        return text.toString();
    }

    static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    static String codes(Collection<String> texts) {
        return texts.stream().map(Markdown::code).collect(joining(", "));
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(joining(" | ", "| ", " |\n"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").strip();
    }
}

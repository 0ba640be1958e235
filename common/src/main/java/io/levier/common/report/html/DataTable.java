package io.levier.common.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table with a caption, column headings, and the first cell of each row as the heading of the row.
 *
 * @param notes sentences under the table
 */
public record DataTable(String caption, List<Column> columns, List<Row> rows, List<String> notes) {

    /** A column; numbers are aligned to the right in figures of equal width. */
    public record Column(String heading, Kind kind) {
        public static Column text(String heading) {
            return new Column(heading, Kind.TEXT);
        }

        public static Column number(String heading) {
            return new Column(heading, Kind.NUMBER);
        }
    }

    public enum Kind {
        TEXT,
        NUMBER
    }

    /** How loud a row speaks: one that cannot be told from noise, or has too few answers, is greyed and says so. */
    public enum Tone {
        PLAIN,
        QUIET
    }

    public record Row(Tone tone, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... cells) {
            return new Row(Tone.PLAIN, List.of(cells));
        }
    }

    private static final Set<String> NOTHING = Set.of("", "–");

    public DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("table '" + caption + "' has " + columns.size()
                        + " columns, but a row has " + row.cells().size() + " cells: " + row.cells());
            }
        }
    }

    public DataTable(String caption, List<Column> columns, List<Row> rows) {
        this(caption, columns, rows, List.of());
    }

    /** The table without the columns in which no row has anything, but never without the first. */
    public DataTable compact() {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(i -> i == 0
                        || rows.isEmpty()
                        || rows.stream()
                                .anyMatch(row -> !NOTHING.contains(row.cells().get(i))))
                .boxed()
                .toList();
        return new DataTable(
                caption,
                kept.stream().map(columns::get).toList(),
                rows.stream()
                        .map(row -> new Row(
                                row.tone(), kept.stream().map(row.cells()::get).toList()))
                        .toList(),
                notes);
    }

    /** The table in a region that scrolls on a narrow screen, by keyboard too. */
    public Element element() {
        List<Node> headings = new ArrayList<>();
        for (Column column : columns) {
            headings.add(cell("th", column.heading(), column).attribute("scope", "col"));
        }
        Element table = Element.of(
                "table",
                Element.of("caption", caption),
                Element.of("thead", Element.of("tr", headings)),
                Element.of("tbody", rows.stream().map(this::row).toList()));
        Element region = Element.of("div", table)
                .styled("table-region")
                .attribute("role", "region")
                .attribute("aria-label", caption)
                .attribute("tabindex", "0");
        List<Node> parts = new ArrayList<>();
        parts.add(region);
        notes.forEach(note -> parts.add(Element.of("p", note).styled("note")));
        return Element.of("div", parts).styled("table");
    }

    private Element row(Row row) {
        List<Node> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String text = row.cells().get(i);
            cells.add(i == 0 ? cell("th", text, column).attribute("scope", "row") : cell("td", text, column));
        }
        Element element = Element.of("tr", cells);
        return row.tone() == Tone.QUIET ? element.styled("quiet") : element;
    }

    private static Element cell(String name, String text, Column column) {
        Element cell = Element.of(name, text);
        return column.kind() == Kind.NUMBER ? cell.styled("number") : cell;
    }
}

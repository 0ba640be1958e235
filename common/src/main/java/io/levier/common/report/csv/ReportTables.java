package io.levier.common.report.csv;

import io.levier.common.csv.Csv;
import io.levier.common.report.csv.RecordShape.Child;
import io.levier.common.report.csv.RecordShape.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record as tables: one of the single values in it, and one of each list of records, with the values of the
 * record a list stands in before its own. Numbers are not rounded; texts of the data cannot be taken for formulas. A
 * list without rows is no table.
 */
public final class ReportTables {
    /** Tells spreadsheets that the text is UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String SINGLE_VALUES = "report";

    private final List<CsvTable> tables = new ArrayList<>();

    private ReportTables() {}

    /** The tables in the order of the components; the same record gives the same text, to the byte. */
    public static List<CsvTable> of(Record report) {
        RecordShape shape = RecordShape.of(report.getClass());
        ReportTables written = new ReportTables();
        written.addSingleValues(report, shape);
        shape.children()
                .forEach(child -> written.addLists(child, "", List.of(), List.of(new Owner(List.of(), report))));
        return List.copyOf(written.tables);
    }

    /** A record that holds a list, and the cells of it that stand before each row of the list. */
    private record Owner(List<String> cells, Object record) {}

    /** A name and a value in each line: together they would be one line of hundreds of columns. */
    private void addSingleValues(Object report, RecordShape shape) {
        List<String> lines = new ArrayList<>();
        for (Leaf leaf : shape.leaves()) {
            String cell = cell(leaf, report);
            if (!cell.isEmpty()) {
                lines.add(Csv.line(List.of(Csv.text(String.join(".", leaf.way().names())), cell)));
            }
        }
        add(SINGLE_VALUES, List.of("name", "value"), lines);
    }

    /**
     * One table of the lists all these records hold.
     *
     * @param path how its name begins
     * @param before headings of the cells that come with the owners
     */
    private void addLists(Child child, String path, List<String> before, List<Owner> owners) {
        RecordShape shape = RecordShape.of(child.kind());
        List<String> own =
                shape.leaves().stream().map(leaf -> leaf.way().name()).toList();
        List<Owner> rows = new ArrayList<>();
        for (Owner owner : owners) {
            for (Object row : elements(child.way().from(owner.record()))) {
                List<String> cells = new ArrayList<>(owner.cells());
                shape.leaves().forEach(leaf -> cells.add(cell(leaf, row)));
                rows.add(new Owner(cells, row));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        List<String> headings = new ArrayList<>(before);
        headings.addAll(own);
        String name = path + child.way().name();
        add(name, headings, rows.stream().map(row -> Csv.line(row.cells())).toList());
        String list = child.way().names().get(child.way().names().size() - 1);
        List<String> inherited = new ArrayList<>(before);
        own.forEach(heading -> inherited.add(list + "_" + heading));
        shape.children().forEach(inner -> addLists(inner, name + "_", inherited, rows));
    }

    private void add(String name, List<String> headings, List<String> lines) {
        tables.add(new CsvTable(
                name,
                lines.size(),
                MARK + Csv.line(headings.stream().map(Csv::text).toList()) + String.join("", lines)));
    }

    private static List<?> elements(@Nullable Object list) {
        return list instanceof List<?> known ? known : List.of();
    }

    private static String cell(Leaf leaf, Object record) {
        Object value = leaf.way().from(record);
        if (value == null) {
            return "";
        }
        return leaf.isNumber() ? Csv.number(number(value)) : Csv.text(text(value));
    }

    /** No page shows infinity, and no spreadsheet reads it. */
    private static String number(Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new IllegalArgumentException("a report shows finite numbers only, got " + number);
        }
        return value.toString();
    }

    private static String text(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(ReportTables::text).collect(Collectors.joining("; "));
        }
        return value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value.toString();
    }
}

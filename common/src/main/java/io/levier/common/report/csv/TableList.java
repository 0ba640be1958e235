package io.levier.common.report.csv;

import java.util.List;

/** What the tables of a report are called and where they lie, for programs that read the report. */
public record TableList(List<Entry> tables) {

    /**
     * One table.
     *
     * @param file beside the report
     */
    public record Entry(String name, String file, int rows) {}

    /**
     * Of tables in a folder.
     *
     * @param folder beside the report
     */
    public static TableList of(List<CsvTable> tables, String folder) {
        return new TableList(tables.stream()
                .map(table -> new Entry(table.name(), folder + "/" + table.file(), table.rows()))
                .toList());
    }

    public TableList {
        tables = List.copyOf(tables);
    }
}

package io.levier.common.report.csv;

/**
 * A table as a file.
 *
 * @param name of the list it holds: the names of the components that lead to it, joined by underscores
 * @param rows without the line of headings
 * @param text in UTF-8 with the mark spreadsheets know it by
 */
public record CsvTable(String name, int rows, String text) {

    /** Name of the file in the folder of the tables. */
    public String file() {
        return name + ".csv";
    }
}

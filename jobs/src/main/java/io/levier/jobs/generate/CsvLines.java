package io.levier.jobs.generate;

import static java.util.stream.Collectors.joining;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.jobs.generate.rows.Cells;
import java.math.BigDecimal;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Rows as lines of a CSV file (RFC 4180): commas, quotes where a cell needs them, doubled inside, nothing for null,
 * instants as ISO 8601 in UTC, decimals with a point.
 */
final class CsvLines implements Iterator<String> {
    private final Iterator<Cells> rows;
    private @Nullable String header;

    /** The lines of a file: the names of the columns, then the rows. */
    CsvLines(Table table, Iterator<Cells> rows) {
        this.header = table.exported().stream().map(Field::name).collect(joining(","));
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return header != null || rows.hasNext();
    }

    @Override
    public String next() {
        String first = header;
        if (first != null) {
            header = null;
            return first;
        }
        return line(rows.next());
    }

    private static String line(Cells cells) {
        StringBuilder line = new StringBuilder(160);
        @Nullable Object[] values = cells.values();
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            Object value = values[i];
            if (value instanceof String text) {
                append(line, text);
            } else if (value instanceof BigDecimal money) {
                line.append(money.toPlainString());
            } else if (value != null) {
                line.append(value);
            }
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String text) {
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            line.append(text);
        } else {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }
}

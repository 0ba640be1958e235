package io.levier.jobs.generate.rows;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import java.util.IdentityHashMap;
import java.util.List;

/** Where the columns of a table stand in a row. */
public final class Layout {
    private final Table table;

    /** By identity: a column is one constant, and comparing whole declarations for every cell would be slow. */
    private final IdentityHashMap<Field, Integer> positions = new IdentityHashMap<>();

    private Layout(Table table) {
        this.table = table;
        List<Field> fields = table.exported();
        for (int i = 0; i < fields.size(); i++) {
            positions.put(fields.get(i), i);
        }
    }

    public static Layout of(Table table) {
        return new Layout(table);
    }

    public Table table() {
        return table;
    }

    /** An empty row. */
    public Cells row() {
        return new Cells(this, positions.size());
    }

    int position(Field field) {
        Integer position = positions.get(field);
        if (position == null) {
            throw new IllegalArgumentException("table " + table + " has no column " + field);
        }
        return position;
    }
}

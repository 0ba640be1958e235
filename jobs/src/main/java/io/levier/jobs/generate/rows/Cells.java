package io.levier.jobs.generate.rows;

import io.levier.common.table.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A row being written: text, whole numbers, doubles, {@link BigDecimal} for money, {@link java.time.Instant} and
 * {@link java.time.LocalDate}, or null.
 */
public final class Cells {
    private final Layout layout;
    private final @Nullable Object[] values;

    Cells(Layout layout, int size) {
        this.layout = layout;
        this.values = new @Nullable Object[size];
    }

    private Cells(Layout layout, @Nullable Object[] values) {
        this.layout = layout;
        this.values = values;
    }

    public Cells set(Field field, @Nullable Object value) {
        values[layout.position(field)] = value;
        return this;
    }

    /** Sets an amount given in cents. */
    public Cells money(Field field, long cents) {
        return set(field, BigDecimal.valueOf(cents, 2));
    }

    public @Nullable Object get(Field field) {
        return values[layout.position(field)];
    }

    /** The value of a cell that is always filled. */
    public <T> T filled(Field field, Class<T> type) {
        Object value = get(field);
        if (value == null) {
            throw new IllegalStateException("cell " + field + " of table " + layout.table() + " is empty");
        }
        return type.cast(value);
    }

    /** A second row with the same cells. */
    public Cells copy() {
        return new Cells(layout, Arrays.copyOf(values, values.length));
    }

    /** The cells in the order of the columns. */
    public @Nullable Object[] values() {
        return values;
    }
}

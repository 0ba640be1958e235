package io.levier.common.table;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A declared column. From it come the Spark schema, the column comment, the contract check of an import, the data
 * dictionary and the list of what an erasure must touch.
 *
 * @param name snake_case, ASCII
 * @param presence whether rows may leave it out
 * @param privacy how close the column is to a person
 * @param allowed the values a text column may take, empty when any
 * @param minimum the smallest allowed number, null when there is no bound
 * @param maximum the largest allowed number, null when there is no bound
 * @param whenEmpty what an empty cell means, null when it means nothing is known
 * @param comment what it holds, in English, with the unit
 * @param frenchName what a French reader calls it
 */
public record Field(
        String name,
        FieldType type,
        Presence presence,
        Privacy privacy,
        List<String> allowed,
        @Nullable Double minimum,
        @Nullable Double maximum,
        @Nullable String whenEmpty,
        String comment,
        String frenchName) {

    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9_]*");

    /** Whether rows may leave a column out. */
    public enum Presence {
        /** Part of the key: never null, and the key is unique. */
        KEY,
        REQUIRED,
        OPTIONAL
    }

    public Field {
        if (!SNAKE_CASE.matcher(name).matches()) {
            throw new IllegalArgumentException("column name must be snake_case: " + name);
        }
        allowed = List.copyOf(allowed);
    }

    public static Field key(String name, FieldType type, String comment, String frenchName) {
        return plain(name, type, Presence.KEY, comment, frenchName);
    }

    public static Field required(String name, FieldType type, String comment, String frenchName) {
        return plain(name, type, Presence.REQUIRED, comment, frenchName);
    }

    public static Field optional(String name, FieldType type, String comment, String frenchName) {
        return plain(name, type, Presence.OPTIONAL, comment, frenchName);
    }

    private static Field plain(String name, FieldType type, Presence presence, String comment, String frenchName) {
        return new Field(name, type, presence, Privacy.PLAIN, List.of(), null, null, null, comment, frenchName);
    }

    /** The same column, declared personal. */
    public Field personal(Privacy privacy) {
        return new Field(name, type, presence, privacy, allowed, minimum, maximum, whenEmpty, comment, frenchName);
    }

    /** The same column, limited to these lower-case values. */
    public Field oneOf(String... values) {
        return new Field(
                name, type, presence, privacy, List.of(values), minimum, maximum, whenEmpty, comment, frenchName);
    }

    /** The same column, limited to numbers from {@code low} to {@code high}, both included. */
    public Field between(double low, double high) {
        return new Field(name, type, presence, privacy, allowed, low, high, whenEmpty, comment, frenchName);
    }

    /** The same column, limited to numbers from {@code low} upwards. */
    public Field atLeast(double low) {
        return new Field(name, type, presence, privacy, allowed, low, null, whenEmpty, comment, frenchName);
    }

    /** The same column, whose empty cells mean this value. */
    public Field whenEmpty(String value) {
        return new Field(name, type, presence, privacy, allowed, minimum, maximum, value, comment, frenchName);
    }

    public boolean isKey() {
        return presence == Presence.KEY;
    }

    public boolean isMandatory() {
        return presence != Presence.OPTIONAL;
    }

    @Override
    public String toString() {
        return name;
    }
}

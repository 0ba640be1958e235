package io.levier.common.table;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A declared table: its grain, its columns and how it is laid out.
 *
 * @param name as analysts write it in SQL
 * @param grain one sentence: what one row is
 * @param frenchName what a French reader calls it
 * @param partitions columns the files are split by, outermost first
 */
public record Table(
        String name, Layer layer, String grain, String frenchName, List<Field> fields, List<Field> partitions) {

    public Table {
        fields = List.copyOf(fields);
        partitions = List.copyOf(partitions);
        Set<String> seen = new HashSet<>();
        for (Field field : fields) {
            if (!seen.add(field.name())) {
                throw new IllegalArgumentException("table " + name + " declares column " + field.name() + " twice");
            }
        }
        if (!fields.containsAll(partitions)) {
            throw new IllegalArgumentException("table " + name + " is partitioned by a column it does not declare");
        }
    }

    /** Collects the columns of one table in the order they are declared. */
    public static Columns columns() {
        return new Columns();
    }

    public List<Field> keys() {
        return fields.stream().filter(Field::isKey).toList();
    }

    /** What an export may tell: all columns but the one for what is beyond the contract. */
    public List<Field> exported() {
        return fields.stream().filter(field -> !field.name().equals(Extra.NAME)).toList();
    }

    public Optional<Field> field(String columnName) {
        return fields.stream().filter(f -> f.name().equals(columnName)).findFirst();
    }

    public boolean declares(String columnName) {
        return field(columnName).isPresent();
    }

    /** Whether any column is personal, so that the table falls under erasure and stays out of logs and reports. */
    public boolean isPersonal() {
        return fields.stream().anyMatch(f -> f.privacy() == Privacy.DIRECT || f.privacy() == Privacy.TEXT);
    }

    /** The table definition in one line, for messages and tests. */
    public String ddl() {
        return ddl(fields);
    }

    /** The part of it an export may tell. */
    public String exportedDdl() {
        return ddl(exported());
    }

    private static String ddl(List<Field> fields) {
        return fields.stream().map(f -> f.name() + " " + f.type().ddl()).collect(joining(", "));
    }

    @Override
    public String toString() {
        return name;
    }

    /** Declares columns one by one, so that a table class can keep each as a constant and still list them once. */
    public static final class Columns {
        private final List<Field> fields = new ArrayList<>();
        private @Nullable Table built;

        private Columns() {}

        public Field add(Field field) {
            if (built != null) {
                throw new IllegalStateException("table " + built.name() + " is already declared");
            }
            fields.add(field);
            return field;
        }

        /** The columns of a family that are declared in a class of their own, in their order. */
        public void addAll(Columns family) {
            family.fields.forEach(this::add);
        }

        public Table table(String name, Layer layer, String grain, String frenchName, Field... partitions) {
            built = new Table(name, layer, grain, frenchName, fields, List.of(partitions));
            return built;
        }
    }
}

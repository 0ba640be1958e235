package io.levier.jobs.access;

import static java.util.stream.Collectors.joining;

import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;
import io.levier.jobs.platform.ReadyView;
import io.levier.jobs.platform.Warehouse;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * SQL that makes the tables of a warehouse known to a catalogue under names people use: one schema in English, one in
 * French, each column with its comment. Names, addresses and words of persons are masked in the views, so that whoever
 * may read the views need not be allowed to read the files.
 */
final class ViewScript {
    private final Warehouse warehouse;
    private final String schema;

    /**
     * @param schema of the English views; the French ones are in the schema of this name with {@code _fr}
     */
    ViewScript(Warehouse warehouse, String schema) {
        this.warehouse = warehouse;
        this.schema = schema;
    }

    /** The statements in order, without their semicolons. */
    List<String> statements(List<Table> tables) {
        List<String> statements = new ArrayList<>();
        statements.add("create schema if not exists " + schema);
        statements.add("create schema if not exists " + schema + "_fr");
        Set<String> frenchViews = new HashSet<>();
        for (Table table : tables) {
            statements.add(view(
                    schema + "." + table.name(),
                    table.grain(),
                    table.fields().stream().map(Field::name).toList(),
                    table.fields().stream().map(Field::comment).toList(),
                    table));
            Set<String> columns = new HashSet<>();
            statements.add(view(
                    schema + "_fr." + free(table.frenchName(), frenchViews),
                    table.frenchName(),
                    table.fields().stream()
                            .map(field -> free(field.frenchName(), columns))
                            .toList(),
                    table.fields().stream().map(Field::frenchName).toList(),
                    table));
        }
        for (ReadyView view : ReadyView.values()) {
            if (view.isPossible(warehouse::holds)) {
                statements.add("create or replace view " + schema + "." + view.viewName() + "\ncomment "
                        + literal(view.meaning()) + "\nas " + view.select(warehouse));
            }
        }
        return statements;
    }

    private String view(String name, String comment, List<String> columns, List<String> comments, Table table) {
        List<String> named = new ArrayList<>();
        List<String> read = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            named.add("    " + columns.get(i) + " comment " + literal(comments.get(i)));
            read.add("    " + expression(table.fields().get(i)));
        }
        return "create or replace view " + name + " (\n" + String.join(",\n", named) + "\n)\ncomment "
                + literal(comment) + "\nas select\n" + String.join(",\n", read) + "\nfrom delta.`"
                + warehouse.pathOf(table).replace("`", "``") + "`";
    }

    private static String expression(Field field) {
        if (field.privacy() == Privacy.PLAIN || field.privacy() == Privacy.LINK) {
            return field.name();
        }
        String mask = field.type() == FieldType.STRING ? "'***'" : "null";
        return "cast(if(" + field.name() + " is null, null, " + mask + ") as "
                + field.type().ddl() + ") as " + field.name();
    }

    /** A name of plain letters, digits and underscores that is not taken yet. */
    private static String free(String text, Set<String> taken) {
        String plain = Normalizer.normalize(text.replace("œ", "oe"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        String name = plain.matches("[a-z].*") ? plain : "c_" + plain;
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** The statements as a file for spark-sql, beeline or a notebook of a platform. */
    static String text(List<String> statements) {
        return statements.stream().collect(joining(";\n\n", "", ";\n"));
    }
}

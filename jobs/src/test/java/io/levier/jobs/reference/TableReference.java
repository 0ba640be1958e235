package io.levier.jobs.reference;

import static io.levier.jobs.reference.Markdown.code;
import static java.util.stream.Collectors.joining;

import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;
import io.levier.jobs.JobCatalog;
import io.levier.jobs.platform.JobSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The data dictionary: every declared table, floor by floor. */
final class TableReference {
    private static final List<Layer> FLOORS = List.of(Layer.DERIVED, Layer.CURATED, Layer.INPUT, Layer.OPS);

    private TableReference() {}

    static String text() {
        StringBuilder text = new StringBuilder();
        for (Layer floor : FLOORS) {
            List<Table> tables = DeclaredTables.ALL.stream()
                    .filter(table -> table.layer() == floor)
                    .filter(table -> !DeclaredTables.QUARANTINES.contains(table))
                    .toList();
            text.append("## ").append(floor.name().toLowerCase(Locale.ROOT)).append("\n\n");
            text.append(Markdown.table(
                    List.of("table", "in French", "grain"),
                    tables.stream()
                            .map(table -> List.of(
                                    "[" + table.name() + "](#" + table.name() + ")", table.frenchName(), table.grain()))
                            .toList()));
            tables.forEach(table -> text.append("\n").append(table(table)));
            text.append("\n");
        }
        return text.toString();
    }

    /** The columns every quarantine has: they do not depend on the table. */
    static String quarantine() {
        Table any = DeclaredTables.QUARANTINES.get(0);
        return columns(any);
    }

    private static String table(Table table) {
        return "### " + table.name() + "\n\n" + table.frenchName() + ". " + table.grain() + ". Written by "
                + jobs(spec -> spec.writes().contains(table)) + ", read by "
                + jobs(spec -> spec.reads().contains(table)) + "." + partitions(table) + "\n\n" + columns(table);
    }

    private static String partitions(Table table) {
        return table.partitions().isEmpty()
                ? ""
                : " Partitioned by "
                        + table.partitions().stream()
                                .map(field -> code(field.name()))
                                .collect(joining(", ")) + ".";
    }

    private static String jobs(Predicate<JobSpec> touches) {
        String names = JobCatalog.pipeline().stream()
                .map(job -> job.spec())
                .filter(touches)
                .map(JobSpec::name)
                .collect(joining(", "));
        return names.isEmpty() ? "no job" : names;
    }

    private static String columns(Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (Field field : table.fields()) {
            rows.add(List.of(
                    code(field.name()),
                    code(field.type().ddl()),
                    switch (field.presence()) {
                        case KEY -> "key";
                        case REQUIRED -> "yes";
                        case OPTIONAL -> "";
                    },
                    switch (field.privacy()) {
                        case PLAIN -> "";
                        case LINK -> "link";
                        case DIRECT -> "direct";
                        case TEXT -> "text";
                    },
                    field.comment() + limits(field),
                    field.frenchName()));
        }
        return Markdown.table(List.of("column", "type", "always", "personal", "holds", "in French"), rows);
    }

    private static String limits(Field field) {
        String empty = field.whenEmpty() == null ? "" : " · empty means " + field.whenEmpty();
        if (!field.allowed().isEmpty()) {
            return " (" + String.join(", ", field.allowed()) + ")" + empty;
        }
        if (field.minimum() == null && field.maximum() == null) {
            return empty;
        }
        return (field.maximum() == null
                        ? " (from " + field.minimum() + ")"
                        : " (" + field.minimum() + " to " + field.maximum() + ")")
                + empty;
    }
}

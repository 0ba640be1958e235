package io.levier.jobs.access;

import static java.util.stream.Collectors.joining;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;
import io.levier.jobs.platform.AlignedText;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.TableFiles;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Declared tables as a person reads them. */
final class TableText {
    private static final long KIB = 1024;

    private TableText() {}

    /** One line per table, floor by floor. */
    static String list(List<Table> tables, Function<Table, Optional<TableFiles>> content) {
        StringBuilder text = new StringBuilder();
        for (Layer layer : Layer.values()) {
            List<List<String>> rows = new ArrayList<>();
            for (Table table : tables) {
                if (table.layer() == layer) {
                    Optional<TableFiles> files = content.apply(table);
                    rows.add(List.of(
                            table.name(),
                            files.map(TableText::rows).orElse("–"),
                            files.map(TableText::size).orElse("–"),
                            files.map(TableText::time).orElse("–"),
                            table.isPersonal() ? "personal" : "",
                            table.grain()));
                }
            }
            text.append("\n")
                    .append(AlignedText.of(
                            List.of(layer.name().toLowerCase(Locale.ROOT), "rows", "size", "written", "", "grain"),
                            rows,
                            List.of(1, 2)));
        }
        return text.append("\nlevier describe TABLE shows the columns of a table.\n")
                .toString();
    }

    /** The columns of a table, and which jobs write and read it. */
    static String columns(Table table, Optional<TableFiles> content, List<Job<?, ?>> pipeline) {
        List<List<String>> rows = table.fields().stream()
                .map(field -> List.of(
                        field.name(),
                        field.type().ddl(),
                        field.isKey() ? "key" : field.isMandatory() ? "required" : "",
                        field.privacy() == Privacy.PLAIN
                                ? ""
                                : field.privacy().name().toLowerCase(Locale.ROOT),
                        field.comment() + allowed(field),
                        field.frenchName()))
                .toList();
        return "\n" + table + " · " + table.frenchName() + "\n" + table.grain() + "\n"
                + content.map(files -> rows(files) + " rows · " + size(files) + " · written " + time(files))
                        .orElse("not in this warehouse")
                + "\nwritten by " + jobs(pipeline, spec -> spec.writes().contains(table))
                + " · read by " + jobs(pipeline, spec -> spec.reads().contains(table)) + "\n\n"
                + AlignedText.of(
                        List.of("column", "type", "presence", "personal", "holds", "in French"), rows, List.of());
    }

    private static String jobs(List<Job<?, ?>> pipeline, Function<JobSpec, Boolean> touches) {
        String names = pipeline.stream()
                .map(Job::spec)
                .filter(touches::apply)
                .map(JobSpec::name)
                .collect(joining(", "));
        return names.isEmpty() ? "no job" : names;
    }

    static String allowed(Field field) {
        if (!field.allowed().isEmpty()) {
            return " (" + String.join(", ", field.allowed()) + ")";
        }
        if (field.minimum() == null && field.maximum() == null) {
            return "";
        }
        return field.maximum() == null
                ? " (from " + field.minimum() + ")"
                : " (" + field.minimum() + " to " + field.maximum() + ")";
    }

    private static String rows(TableFiles files) {
        return String.format(Locale.ROOT, "%,d", files.rows());
    }

    private static String size(TableFiles files) {
        return String.format(Locale.ROOT, "%,d KiB", (files.bytes() + KIB - 1) / KIB);
    }

    private static String time(TableFiles files) {
        Instant at = files.writtenAt().truncatedTo(ChronoUnit.SECONDS);
        return at.toString();
    }
}

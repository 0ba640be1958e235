package io.levier.jobs.ingest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.levier.common.config.RawFile;
import io.levier.common.table.Table;
import io.levier.common.table.ops.ExportColumn;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The columns of the exports: those they had when they were last taken, and those they have now. */
final class ExportColumns {

    /** An export of a table. */
    private record Key(String table, String export) {
        static Key of(Table table, RawFile raw) {
            return new Key(table.name(), raw.name());
        }
    }

    private final JobContext context;
    private final Map<Key, SortedMap<String, Optional<String>>> known =
            new TreeMap<>(Comparator.comparing(Key::table).thenComparing(Key::export));
    private final Map<Key, SortedMap<String, Optional<String>>> delivered = new ConcurrentHashMap<>();

    private ExportColumns(JobContext context) {
        this.context = context;
    }

    static ExportColumns of(JobContext context) {
        ExportColumns columns = new ExportColumns(context);
        for (Row row : context.tables().readOrEmpty(ExportColumn.TABLE).collectAsList()) {
            Key key = new Key(row.getAs(ExportColumn.TABLE_NAME.name()), row.getAs(ExportColumn.EXPORT.name()));
            columns.known
                    .computeIfAbsent(key, export -> new TreeMap<>())
                    .put(
                            row.getAs(ExportColumn.COLUMN_NAME.name()),
                            Optional.ofNullable(row.getAs(ExportColumn.TYPE.name())));
        }
        return columns;
    }

    /** The columns an export had when it was last taken, none when it never was. */
    SortedMap<String, Optional<String>> known(Table table, RawFile raw) {
        return known.getOrDefault(Key.of(table, raw), new TreeMap<>());
    }

    /** Notes what an export has now. Of objects, a key none of them has today is none that was lost. */
    void deliver(Table table, RawFile raw, SortedMap<String, Optional<String>> columns) {
        SortedMap<String, Optional<String>> all = new TreeMap<>(columns);
        if (raw.format() == RawFile.Format.JSON) {
            known(table, raw).forEach(all::putIfAbsent);
        }
        delivered.put(Key.of(table, raw), all);
    }

    /** Remembers the columns of exports whose rows stand in their tables now. */
    void book(List<Intake> intakes) {
        Map<String, List<Key>> exports = delivered.keySet().stream().collect(groupingBy(Key::table));
        List<Row> rows = new ArrayList<>();
        for (Intake intake : intakes) {
            for (Key key : exports.getOrDefault(intake.table().name(), List.of())) {
                delivered
                        .getOrDefault(key, new TreeMap<>())
                        .forEach((column, type) -> rows.add(RowFactory.create(
                                key.table(), key.export(), column, type.orElse(null), context.runId())));
            }
        }
        if (rows.isEmpty() || isAsBefore(intakes)) {
            return;
        }
        // Names of declared tables: letters and underscores only.
        String names =
                intakes.stream().map(intake -> "'" + intake.table() + "'").collect(joining(", "));
        context.tables()
                .replaceWhere(
                        ExportColumn.TABLE,
                        context.spark().createDataFrame(rows, Schemas.of(ExportColumn.TABLE)),
                        ExportColumn.TABLE_NAME.name() + " in (" + names + ")");
    }

    /** Whether the tables have the exports they had, with the columns they had: on most days they do. */
    private boolean isAsBefore(List<Intake> intakes) {
        Set<String> tables =
                intakes.stream().map(intake -> intake.table().name()).collect(toSet());
        return of(known, tables).equals(of(delivered, tables));
    }

    private static Map<Key, SortedMap<String, Optional<String>>> of(
            Map<Key, SortedMap<String, Optional<String>>> columns, Set<String> tables) {
        Map<Key, SortedMap<String, Optional<String>>> theirs = new HashMap<>(columns);
        theirs.keySet().removeIf(key -> !tables.contains(key.table()));
        return theirs;
    }
}

package io.levier.jobs.platform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_json;

import io.levier.common.privacy.PersonTrace;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.input.InputTables;
import io.levier.common.table.ops.Quarantine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows of erased persons that still stand in a table: declared ones by their keys, quarantines by what was refused. */
public final class ErasedRows {
    private final Tables tables;
    private final ErasedKeys keys;

    public ErasedRows(Tables tables, ErasedKeys keys) {
        this.tables = tables;
        this.keys = keys;
    }

    /** Tables that have rows of persons. */
    public static List<Table> tables() {
        return Stream.concat(
                        DeclaredTables.ALL.stream()
                                .filter(table -> PersonTrace.of(table).isPresent()),
                        InputTables.ALL.stream()
                                .filter(table -> PersonTrace.of(table).isPresent())
                                .map(Quarantine::of))
                .toList();
    }

    /** What tells the rows of erased persons in a table, each once. */
    public Dataset<Row> of(Table table) {
        Dataset<Row> rows = tables.read(table);
        Optional<PersonTrace> trace = PersonTrace.of(table);
        if (trace.isEmpty()) {
            return keys.ofQuarantine(PersonTrace.of(inputOf(table)).orElseThrow(), rows);
        }
        Column[] columns = trace.get().columns().stream()
                .map(Field::name)
                .map(name -> col(name))
                .toArray(Column[]::new);
        return keys.marked(trace.get(), rows)
                .where(col(ErasedKeys.IS_ERASED))
                .select(columns)
                .distinct();
    }

    private static Table inputOf(Table quarantine) {
        return InputTables.ALL.stream()
                .filter(input -> Quarantine.of(input).equals(quarantine))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(quarantine + " is no quarantine"));
    }

    /** Whether a row of {@link Tables#STANDING} is one of those of {@link #of}, as {@link Tables#INPUT}. */
    public static Column isSame(Table table) {
        Optional<PersonTrace> trace = PersonTrace.of(table);
        if (trace.isEmpty()) {
            return to_json(col(Tables.STANDING + "." + Quarantine.CELLS.name()))
                    .equalTo(col(Tables.INPUT + "." + Quarantine.CELLS.name()));
        }
        return trace.get().columns().stream()
                .map(Field::name)
                .map(name -> col(Tables.STANDING + "." + name).eqNullSafe(col(Tables.INPUT + "." + name)))
                .reduce(Column::and)
                .orElseThrow();
    }
}

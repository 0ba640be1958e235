package io.levier.jobs.platform;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows as their table declares them, before they are written: Delta itself would let too much through. */
final class DeclaredRows {
    static final String RUN_ID = "run_id";

    private DeclaredRows() {}

    /** Exactly the declared columns, in order, with type and comment; the run id is stamped where declared. */
    static Dataset<Row> of(Table table, Dataset<Row> rows, String runId) {
        Dataset<Row> stamped =
                table.declares(RUN_ID) && !Arrays.asList(rows.columns()).contains(RUN_ID)
                        ? rows.withColumn(RUN_ID, lit(runId))
                        : rows;
        Set<String> missing =
                new TreeSet<>(table.fields().stream().map(Field::name).toList());
        List.of(stamped.columns()).forEach(missing::remove);
        Set<String> unknown = new TreeSet<>(List.of(stamped.columns()));
        table.fields().forEach(field -> unknown.remove(field.name()));
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalStateException(
                    "rows for " + table + " do not fit its declaration: missing " + missing + ", unknown " + unknown);
        }
        return Schemas.told(stamped, Schemas.of(table));
    }

    /**
     * Proves that every row has a key and no other row the same.
     *
     * @throws IllegalStateException when one has not
     */
    static void requireKeys(Table table, Dataset<Row> input) {
        Column[] keys = table.keys().stream().map(key -> col(key.name())).toArray(Column[]::new);
        Column anyNull =
                Arrays.stream(keys).map(Column::isNull).reduce(Column::or).orElse(lit(false));
        List<Row> bad = input.groupBy(keys)
                .agg(count(lit(1)).as("n"))
                .where(col("n").gt(1).or(anyNull))
                .limit(1)
                .collectAsList();
        if (!bad.isEmpty()) {
            throw new IllegalStateException("rows to merge into " + table + " have a null or doubled key ("
                    + table.keys().stream().map(Field::name).collect(joining(", ")) + ")");
        }
    }
}

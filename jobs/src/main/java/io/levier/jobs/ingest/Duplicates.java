package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Of several good rows with one key the latest counts; which one that is never depends on the order of arrival. */
final class Duplicates {
    private static final String POSITION = "__position";

    /** What dates a version of a row, the best first. */
    private static final List<String> VERSIONS =
            List.of("updated_at", "completed_at", "answered_at", "last_seen", "at");

    private Duplicates() {}

    /** Whether a column says which of two rows of one key is the later. */
    static boolean datesVersions(Field field) {
        return field.type() == FieldType.TIMESTAMP && VERSIONS.contains(field.name());
    }

    /** The latest row of every key. */
    static Dataset<Row> latest(Table table, Dataset<Row> good) {
        List<Column> latestFirst = new ArrayList<>();
        for (String version : VERSIONS) {
            table.field(version)
                    .map(Field::name)
                    .ifPresent(name -> latestFirst.add(col(name).desc_nulls_last()));
        }
        latestFirst.add(xxhash64(content(table, "")));
        WindowSpec sameKey = Window.partitionBy(keys(table)).orderBy(latestFirst.toArray(Column[]::new));
        return good.withColumn(POSITION, row_number().over(sameKey))
                .where(col(POSITION).equalTo(lit(1)))
                .drop(POSITION);
    }

    /**
     * Whether one row comes before another of the same key in the order of {@link #latest}. Null where it does not.
     *
     * @param row alias of the row
     * @param other alias of the row it is compared with
     */
    static Column isLater(Table table, String row, String other) {
        Column isLater = xxhash64(content(table, row + ".")).lt(xxhash64(content(table, other + ".")));
        for (int i = VERSIONS.size() - 1; i >= 0; i--) {
            if (table.field(VERSIONS.get(i)).isPresent()) {
                Column mine = col(row + "." + VERSIONS.get(i));
                Column theirs = col(other + "." + VERSIONS.get(i));
                isLater = when(mine.eqNullSafe(theirs), isLater)
                        .otherwise(mine.isNotNull().and(theirs.isNull().or(mine.gt(theirs))));
            }
        }
        return isLater;
    }

    /** Equal dates: the content of the row decides, so that any partitioning gives the same winner. */
    private static Column[] content(Table table, String prefix) {
        return table.fields().stream()
                .filter(field -> field.type().isScalar())
                .map(field -> col(prefix + field.name()))
                .toArray(Column[]::new);
    }

    static Column[] keys(Table table) {
        return table.keys().stream().map(key -> col(key.name())).toArray(Column[]::new);
    }
}

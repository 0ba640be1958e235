package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
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

/**
 * Of several good rows with one key the latest counts: by the date of its version, and where none tells them apart, by the
 * order of delivery. How the rows are split between tasks never decides.
 */
final class Duplicates {
    private static final String POSITION = "__position";

    private static final String EVENT = "at";

    /** What dates a version of a row, the best first. */
    private static final List<String> VERSIONS =
            List.of("updated_at", "completed_at", "answered_at", "last_seen", EVENT);

    private Duplicates() {}

    /** Whether a column says which of two rows of one key is the later. */
    static boolean datesVersions(Field field) {
        return field.type() == FieldType.TIMESTAMP && VERSIONS.contains(field.name());
    }

    /** Whether a column dates what is over: an event may be announced, but nothing is changed or answered ahead of time. */
    static boolean liesBehind(Field field) {
        return datesVersions(field) && !field.name().equals(EVENT);
    }

    /** The latest row of every key. */
    static Dataset<Row> latest(Table table, Dataset<Row> good) {
        List<Column> order = latestFirst(table);
        // Two versions in one file without a date: the content decides, so that any partitioning gives the same winner.
        order.add(xxhash64(content(table)));
        Column position = row_number().over(Window.partitionBy(keys(table)).orderBy(order.toArray(Column[]::new)));
        return good.withColumn(POSITION, position)
                .where(col(POSITION).equalTo(lit(1)))
                .drop(POSITION);
    }

    /** The keys of which two rows differ and neither a date nor the order of files tells which of them is the later. */
    static Dataset<Row> undecided(Table table, Dataset<Row> good) {
        Column position = rank().over(Window.partitionBy(keys(table))
                .orderBy(latestFirst(table).toArray(Column[]::new)));
        return good.withColumn(POSITION, position)
                .where(col(POSITION).equalTo(lit(1)))
                .groupBy(keys(table))
                .agg(count_distinct(struct(content(table))).as("n"))
                .where(col("n").gt(1));
    }

    private static List<Column> latestFirst(Table table) {
        List<Column> order = new ArrayList<>();
        for (String version : VERSIONS) {
            table.field(version)
                    .map(Field::name)
                    .ifPresent(name -> order.add(col(name).desc_nulls_last()));
        }
        order.add(col(DeliveryOrder.PLACE).desc());
        return order;
    }

    /**
     * Whether a row that was delivered now is a later version of one that stands: dated later, or another version of the
     * same date, for a correction that has no date is told by its arrival alone.
     *
     * @param row alias of the row
     * @param standing alias of the row it is compared with
     */
    static Column isLater(Table table, String row, String standing) {
        Column isSame = table.fields().stream()
                .filter(field -> field.type().isScalar())
                .map(field -> col(row + "." + field.name()).eqNullSafe(col(standing + "." + field.name())))
                .reduce(Column::and)
                .orElse(lit(true));
        return dated(table, row, standing, not(isSame));
    }

    /**
     * Whether a row that was set aside is a later version of one that stands. Without a date it is not: what a system
     * mended after its row was refused has been delivered since.
     */
    static Column isDatedLater(Table table, String row, String standing) {
        return dated(table, row, standing, lit(false));
    }

    private static Column dated(Table table, String row, String standing, Column ofOneDate) {
        Column isLater = ofOneDate;
        for (int i = VERSIONS.size() - 1; i >= 0; i--) {
            if (table.field(VERSIONS.get(i)).isPresent()) {
                Column mine = col(row + "." + VERSIONS.get(i));
                Column theirs = col(standing + "." + VERSIONS.get(i));
                isLater = when(mine.eqNullSafe(theirs), isLater)
                        .otherwise(mine.isNotNull().and(theirs.isNull().or(mine.gt(theirs))));
            }
        }
        return isLater;
    }

    private static Column[] content(Table table) {
        return table.fields().stream()
                .filter(field -> field.type().isScalar())
                .map(field -> col(field.name()))
                .toArray(Column[]::new);
    }

    static Column[] keys(Table table) {
        return table.keys().stream().map(key -> col(key.name())).toArray(Column[]::new);
    }
}

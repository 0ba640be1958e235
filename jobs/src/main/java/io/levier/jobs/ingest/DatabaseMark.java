package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import io.levier.common.problem.BadConfig;
import io.levier.common.problem.BrokenContract;
import io.levier.common.time.MonthRange;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * The column of a database table that grows as rows are added and changed.
 *
 * @param table for messages
 */
record DatabaseMark(String table, String column, DataType type) {
    private static final List<DataType> TIMES =
            List.of(DataTypes.TimestampType, DataTypes.TimestampNTZType, DataTypes.DateType);

    /**
     * Which rows of a table are read.
     *
     * @param since rows from this mark on, empty for all
     * @param months rows whose mark lies in these months are read as well, whatever was read before
     * @param asOf knowledge limit: a mark beyond it is a slip, and would hide all that comes before it
     */
    record Scope(Optional<String> since, Optional<MonthRange> months, Instant asOf) {}

    /**
     * The mark of a table.
     *
     * @throws BrokenContract when the table has no such column
     */
    static DatabaseMark of(String table, String column, Dataset<Row> rows) {
        return Arrays.stream(rows.schema().fields())
                .filter(field -> field.name().equalsIgnoreCase(column))
                .findFirst()
                .map(field -> new DatabaseMark(table, field.name(), field.dataType()))
                .orElseThrow(() -> new BrokenContract(
                        table + " has no column \"" + column + "\" to tell new rows by",
                        "name one of its columns with \"mark:\": " + String.join(", ", rows.columns())));
    }

    private boolean isTime() {
        return TIMES.contains(type);
    }

    private Column mark() {
        return col("`" + column + "`");
    }

    /** The rows in scope. One without a mark is always among them: nothing tells that it is old. */
    Dataset<Row> within(Dataset<Row> rows, Scope scope, int overlapHours) {
        if (scope.months().isPresent() && !isTime()) {
            throw new BadConfig(
                    "--from and --to ask for months, but the mark of " + table + ", " + column + ", is no time",
                    "leave them out, or read everything again with --reload");
        }
        if (scope.since().isEmpty()) {
            return rows;
        }
        Column isNew = mark().isNull().or(mark().geq(from(scope.since().get(), isTime() ? overlapHours : 0)));
        return rows.where(scope.months().map(this::inMonths).map(isNew::or).orElse(isNew));
    }

    /** Wider by two days than asked for: the database may live in any zone, and rows read twice change nothing. */
    private Column inMonths(MonthRange months) {
        Column first = lit(months.firstDay().minusDays(1).toString()).cast(type);
        Column end = lit(months.end().plusDays(1).toString()).cast(type);
        return mark().geq(first).and(mark().lt(end));
    }

    private Column from(String since, int overlapHours) {
        Column mark = lit(since).cast(type);
        return overlapHours == 0
                ? mark
                : mark.cast(DataTypes.TimestampNTZType)
                        .minus(expr("interval " + overlapHours + " hours"))
                        .cast(type);
    }

    /** The highest mark of some rows, as text; null when there is none. */
    Column highest(Instant asOf) {
        Column seen = isTime() ? when(mark().cast(DataTypes.TimestampType).leq(lit(asOf)), mark()) : mark();
        return max(seen).cast(DataTypes.StringType);
    }
}

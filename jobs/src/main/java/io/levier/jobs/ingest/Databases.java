package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import io.levier.common.config.Connection;
import io.levier.common.config.DatabaseTable;
import io.levier.common.config.RawFile;
import io.levier.common.problem.BadConfig;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.problem.UserProblem;
import io.levier.common.time.MonthRange;
import io.levier.jobs.platform.Fingerprint;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of databases. A table is read once, in one statement over one connection, and kept on the disks of the
 * executors until it is written: two readings of a table that lives would not tell the same.
 */
final class Databases {
    private static final String FETCH_ROWS = "10000";

    private final SparkSession spark;
    private final Map<String, Dataset<Row>> kept = new HashMap<>();

    Databases(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Which rows of a table are read.
     *
     * @param since rows from this mark on
     * @param months rows whose mark lies in these months, whatever was read before
     */
    record Scope(Optional<String> since, Optional<MonthRange> months) {}

    /** Reads the rows in scope, and tells what a look at a file tells. */
    synchronized FileFacts look(RawFile raw, DatabaseTable table, Scope scope) {
        String path = table.connection().name() + ":" + raw.path();
        try {
            Dataset<Row> rows = within(reader(raw, table.connection()).load(), path, table, scope)
                    .localCheckpoint(true, StorageLevel.DISK_ONLY());
            Column[] cells = Arrays.stream(rows.columns()).map(Databases::named).toArray(Column[]::new);
            Column mark = table.mark()
                    .map(name -> max(named(name)).cast(DataTypes.StringType))
                    .orElse(lit(null).cast(DataTypes.StringType));
            Row told = rows.agg(count(lit(1)), sum(xxhash64(cells).cast("decimal(38,0)")), mark)
                    .first();
            String content = new Fingerprint()
                    .add("columns", List.of(rows.columns()))
                    .add("rows", told.getLong(0))
                    .add("sum", String.valueOf(told.get(1)))
                    .toId();
            kept.put(content, rows);
            return new FileFacts(path, List.of(rows.columns()), told.getLong(0), false, content, told.getString(2));
        } catch (Exception e) {
            throw told(e, path);
        }
    }

    /** The rows of a look. */
    synchronized Dataset<Row> rows(FileFacts look) {
        @Nullable Dataset<Row> rows = kept.get(look.sha256());
        if (rows == null) {
            throw new IllegalStateException(look.path() + " was never looked at");
        }
        return rows;
    }

    private DataFrameReader reader(RawFile raw, Connection connection) {
        DataFrameReader reader = spark.read()
                .format("jdbc")
                .option("url", connection.url())
                .option("dbtable", raw.path())
                .option("fetchsize", FETCH_ROWS)
                // A time without zone stays one; otherwise the zone of this machine would be read into it.
                .option("preferTimestampNTZ", true);
        connection.user().ifPresent(user -> reader.option("user", user.value()));
        connection.password().ifPresent(password -> reader.option("password", password.value()));
        return reader;
    }

    private static Dataset<Row> within(Dataset<Row> rows, String path, DatabaseTable table, Scope scope) {
        if (table.mark().isEmpty()) {
            return rows;
        }
        String mark = table.mark().get();
        DataType type = Arrays.stream(rows.schema().fields())
                .filter(field -> field.name().equalsIgnoreCase(mark))
                .findFirst()
                .orElseThrow(() -> new BrokenContract(
                        path + " has no column \"" + mark + "\" to tell new rows by",
                        "name one of its columns with \"mark:\": " + String.join(", ", rows.columns())))
                .dataType();
        boolean isTime = List.of(DataTypes.TimestampType, DataTypes.TimestampNTZType, DataTypes.DateType)
                .contains(type);
        if (scope.months().isPresent()) {
            if (!isTime) {
                throw new BadConfig(
                        "--from and --to ask for months, but the mark of " + path + ", " + mark + ", is no time",
                        "leave them out, or read everything again with --reload");
            }
            MonthRange months = scope.months().get();
            // Wider by two days than asked for: the database may live in any zone, and rows read twice change nothing.
            return rows.where(named(mark)
                    .geq(lit(months.firstDay().minusDays(1).toString()).cast(type))
                    .and(named(mark).lt(lit(months.end().plusDays(1).toString()).cast(type))));
        }
        return scope.since()
                .map(since -> rows.where(named(mark).geq(from(since, type, isTime ? table.overlapHours() : 0))))
                .orElse(rows);
    }

    private static Column from(String since, DataType type, int overlapHours) {
        Column mark = lit(since).cast(type);
        return overlapHours == 0
                ? mark
                : mark.cast(DataTypes.TimestampNTZType)
                        .minus(expr("interval " + overlapHours + " hours"))
                        .cast(type);
    }

    private static Column named(String column) {
        return col("`" + column + "`");
    }

    /** What a database said, without what it may quote of rows or of the login. */
    private static RuntimeException told(Exception failure, String path) {
        if (failure instanceof UserProblem problem) {
            return problem;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal) {
                String state = String.valueOf(refusal.getSQLState());
                String code = "SQL state " + state;
                if (state.startsWith("28")) {
                    return new BadConfig(
                            path + ": the database refuses the login (" + code + ")",
                            "check user and password of the connection in sources/connections.yaml");
                }
                if (state.startsWith("42")) {
                    return new BrokenContract(
                            path + ": the database has no such table or column, or does not show it (" + code + ")",
                            "check path and mark, and what the user may read");
                }
                boolean hasNoDriver = String.valueOf(refusal.getMessage()).contains("No suitable driver");
                return new OutsideFailure(
                        path
                                + (hasNoDriver
                                        ? ": there is no driver for its url"
                                        : ": the database fails (" + code + ")"),
                        hasNoDriver
                                ? "put the JDBC driver beside the other libraries in lib, or give it with --jars"
                                : "see that it runs and can be reached, then run again",
                        failure);
            }
        }
        return failure instanceof RuntimeException defect ? defect : new IllegalStateException(failure);
    }
}

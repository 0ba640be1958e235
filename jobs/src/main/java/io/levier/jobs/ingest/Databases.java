package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import io.levier.common.config.Connection;
import io.levier.common.config.DatabaseTable;
import io.levier.common.config.RawFile;
import io.levier.common.problem.BadConfig;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.problem.UserProblem;
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

    /** Reads the rows in scope, and tells what a look at a file tells. */
    synchronized FileFacts look(RawFile raw, DatabaseTable table, DatabaseMark.Scope scope) {
        String path = table.connection().name() + ":" + raw.path();
        try {
            Dataset<Row> all = reader(raw, table.connection()).load();
            Optional<DatabaseMark> mark = table.mark().map(column -> DatabaseMark.of(path, column, all));
            Dataset<Row> rows = mark.map(column -> column.within(all, scope, table.overlapHours()))
                    .orElse(all)
                    .localCheckpoint(true, StorageLevel.DISK_ONLY());
            Column[] cells = Arrays.stream(rows.columns()).map(Databases::named).toArray(Column[]::new);
            Column highest = mark.map(column -> column.highest(scope.asOf()))
                    .orElse(lit(null).cast(DataTypes.StringType));
            Row told = rows.agg(count(lit(1)), sum(xxhash64(cells).cast("decimal(38,0)")), highest)
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

package io.levier.jobs.privacy;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.sum;

import io.levier.common.table.Table;
import io.levier.common.table.ops.ErasureLog;
import io.levier.jobs.platform.ErasedRows;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.Tables;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * The receipts of erasures. That of a request is opened before anything is deleted; those of the tables are written when
 * all is. A run that is killed in between owes them, and the next one finds out from the tables what they are.
 */
final class Receipts {
    /** Stands for the table in the row that tells of the request itself. */
    private static final String PERSONS = "persons";

    private final Tables tables;
    private final SparkSession spark;

    Receipts(Tables tables, SparkSession spark) {
        this.tables = tables;
        this.spark = spark;
    }

    static Row row(String requestId, String table, Timestamp at, long rows) {
        return RowFactory.create(requestId, table, at, rows, null);
    }

    /** Tells of a request, once. */
    void open(String requestId, Timestamp at, long persons) {
        boolean isOpen = !log().where(col(ErasureLog.REQUEST_ID.name()).equalTo(requestId))
                .isEmpty();
        if (!isOpen) {
            write(List.of(row(requestId, PERSONS, at, persons)));
        }
    }

    void write(List<Row> receipts) {
        if (!receipts.isEmpty()) {
            tables.append(ErasureLog.TABLE, spark.createDataFrame(receipts, Schemas.withoutRunId(ErasureLog.TABLE)));
        }
    }

    /** Receipts of what has been deleted since the last request was opened, and of which none tells. */
    List<Row> owed() {
        List<Row> owed = new ArrayList<>();
        lastRequest().ifPresent(request -> {
            Map<String, Long> told = told(request.getTimestamp(1).toInstant());
            for (Table table : ErasedRows.tables()) {
                long deleted =
                        tables.deletedSince(table, request.getTimestamp(1).toInstant());
                long rows = deleted - told.getOrDefault(table.name(), 0L);
                if (rows > 0) {
                    owed.add(row(request.getString(0), table.name(), request.getTimestamp(1), rows));
                }
            }
        });
        return owed;
    }

    private Optional<Row> lastRequest() {
        String at = ErasureLog.ERASED_AT.name();
        Row last = log().where(col(ErasureLog.TABLE_NAME.name()).equalTo(PERSONS))
                .agg(max_by(col(ErasureLog.REQUEST_ID.name()), col(at)), max(at))
                .first();
        return Optional.of(last).filter(row -> !row.isNullAt(0));
    }

    private Map<String, Long> told(Instant since) {
        Map<String, Long> told = new HashMap<>();
        log().where(col(ErasureLog.ERASED_AT.name()).geq(Timestamp.from(since)))
                .groupBy(ErasureLog.TABLE_NAME.name())
                .agg(sum(ErasureLog.N_ROWS.name()))
                .collectAsList()
                .forEach(row -> told.put(row.getString(0), row.getLong(1)));
        return told;
    }

    private Dataset<Row> log() {
        return tables.readOrEmpty(ErasureLog.TABLE);
    }
}

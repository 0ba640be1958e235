package io.levier.jobs.ingest;

import io.levier.common.table.ops.FileLedger;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** A file whose rows stand in an input table: a row of {@link FileLedger}. */
record TakenFile(
        String table,
        String sha256,
        String path,
        @Nullable Long records,
        @Nullable String mark,
        String mappingId,
        String batchId,
        String runId) {

    static TakenFile of(Intake intake, FileFacts file, String runId) {
        return new TakenFile(
                intake.table().name(),
                file.sha256(),
                file.path(),
                file.records() == FileFacts.UNCOUNTED ? null : file.records(),
                file.mark(),
                intake.mappingId(),
                intake.batchId(),
                runId);
    }

    static TakenFile of(Row row) {
        return new TakenFile(
                row.getAs(FileLedger.TABLE_NAME.name()),
                row.getAs(FileLedger.SHA256.name()),
                row.getAs(FileLedger.PATH.name()),
                row.getAs(FileLedger.RECORDS.name()),
                row.getAs(FileLedger.MARK.name()),
                row.getAs(FileLedger.MAPPING_ID.name()),
                row.getAs(FileLedger.BATCH_ID.name()),
                row.getAs(FileLedger.RUN_ID.name()));
    }

    Row toRow() {
        return RowFactory.create(table, sha256, path, records, mark, mappingId, batchId, runId);
    }
}

package io.levier.common.table.ops;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** The receipts of erasures: what was taken out of which table, without a word of whom. */
public final class ErasureLog {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field REQUEST_ID = COLUMNS.add(
            key("request_id", STRING, "Keyed hash of the ids asked for: same ids, same request", "Demande"));
    public static final Field TABLE_NAME =
            COLUMNS.add(key("table_name", STRING, "Table rows were deleted of; persons: the request itself", "Table"));
    public static final Field ERASED_AT =
            COLUMNS.add(key("erased_at", TIMESTAMP, "When the run began that deleted them", "Effacé le"));
    public static final Field N_ROWS = COLUMNS.add(required(
            "n_rows", BIGINT, "Rows deleted; of persons: the customer and person ids that were theirs", "Lignes"));
    public static final Field VERIFIED_AT = COLUMNS.add(optional(
            "verified_at",
            TIMESTAMP,
            "When maintain --purge had removed the files of before and found no key of theirs in any row",
            "Vérifié le"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that deleted them, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "erasure_log",
            Layer.OPS,
            "One row per erasure and table that erase deleted rows of",
            "Journal des effacements");

    private ErasureLog() {}
}

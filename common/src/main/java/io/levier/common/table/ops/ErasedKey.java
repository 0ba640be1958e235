package io.levier.common.table.ops;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** By what erased persons are known again, so that no later delivery brings them back: tokens nobody can read. */
public final class ErasedKey {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field TOKEN =
            COLUMNS.add(key("token", STRING, "Keyed hash (HMAC-SHA-256) of kind and key", "Jeton de la clé"));
    public static final Field REQUEST_ID =
            COLUMNS.add(required("request_id", STRING, "Request it was erased for, see erasure_log", "Demande"));
    public static final Field ERASED_AT =
            COLUMNS.add(required("erased_at", TIMESTAMP, "When the request was taken up", "Horodatage"));

    public static final Table TABLE = COLUMNS.table(
            "erased_key", Layer.OPS, "One row per key that led to an erased person", "Clés des personnes effacées");

    private ErasedKey() {}
}

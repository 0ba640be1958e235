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

/** What each job wrote, and for imports the balance of rows. */
public final class RunWrite {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field RUN_KEY =
            COLUMNS.add(key("run_key", STRING, "Start the write belongs to", "Clé de lancement"));
    public static final Field JOB = COLUMNS.add(key("job", STRING, "Job that wrote", "Traitement"));
    public static final Field TABLE_NAME = COLUMNS.add(key("table_name", STRING, "Table written", "Table"));
    public static final Field CONTENT_ID = COLUMNS.add(required(
            "content_id", STRING, "Fingerprint of what was written: same id, same rows", "Empreinte du contenu"));
    public static final Field ROWS_WRITTEN =
            COLUMNS.add(required("rows_written", BIGINT, "Rows written", "Lignes écrites"));
    public static final Field ROWS_READ =
            COLUMNS.add(optional("rows_read", BIGINT, "Rows read from the source (imports)", "Lignes lues"));
    public static final Field ROWS_QUARANTINED = COLUMNS.add(
            optional("rows_quarantined", BIGINT, "Rows that broke a rule (imports)", "Lignes en quarantaine"));
    public static final Field ROWS_DUPLICATE = COLUMNS.add(
            optional("rows_duplicate", BIGINT, "Older versions of a row with the same key (imports)", "Doublons"));
    public static final Field DELTA_VERSION =
            COLUMNS.add(optional("delta_version", BIGINT, "Version of the table with these rows", "Version Delta"));
    public static final Field BYTES_WRITTEN = COLUMNS.add(
            optional("bytes_written", BIGINT, "Bytes of the files written, where Delta counts them", "Octets écrits"));
    public static final Field AT = COLUMNS.add(required("at", TIMESTAMP, "When it was written", "Horodatage"));

    public static final Table TABLE =
            COLUMNS.table("run_write", Layer.OPS, "One row per job start and table written", "Journal des écritures");

    private RunWrite() {}
}

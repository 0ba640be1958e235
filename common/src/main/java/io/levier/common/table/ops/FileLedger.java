package io.levier.common.table.ops;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Which files stand in which input table. A file is known by its content, not by its name or age. */
public final class FileLedger {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field TABLE_NAME = COLUMNS.add(key("table_name", STRING, "Input table", "Table"));
    public static final Field SHA256 =
            COLUMNS.add(key("sha256", STRING, "Hash of the content of the file", "Empreinte du fichier"));
    public static final Field PATH = COLUMNS.add(required(
            "path",
            STRING,
            "Where the file lay when it was taken; of a database: connection and table",
            "Chemin du fichier"));
    public static final Field RECORDS = COLUMNS.add(optional(
            "records", BIGINT, "Records in it, where the format does not count them itself", "Enregistrements"));
    public static final Field MARK = COLUMNS.add(optional(
            "mark", STRING, "Highest mark of what was read of a database: from there on more is new", "Repère"));
    public static final Field MAPPING_ID = COLUMNS.add(required(
            "mapping_id",
            STRING,
            "Fingerprint of the declaration and mapping it was read with",
            "Empreinte de la correspondance"));
    public static final Field BATCH_ID = COLUMNS.add(required(
            "batch_id",
            STRING,
            "Import it came with: content_id of the rows in quarantine that were in it",
            "Lot d'import"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that took it", "Identifiant d'exécution"));

    public static final Table TABLE = COLUMNS.table(
            "file_ledger", Layer.OPS, "One row per input table and file that stands in it", "Fichiers importés");

    private FileLedger() {}
}

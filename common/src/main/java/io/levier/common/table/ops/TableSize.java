package io.levier.common.table.ops;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How much room each table takes, and what maintenance found and left of it. */
public final class TableSize {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field TABLE_NAME = COLUMNS.add(key("table_name", STRING, "Table", "Table"));
    public static final Field N_FILES =
            COLUMNS.add(required("n_files", BIGINT, "Data files of the current version", "Fichiers"));
    public static final Field BYTES =
            COLUMNS.add(required("bytes", BIGINT, "Size of the current version in bytes", "Taille en octets"));
    public static final Field N_SMALL_FILES = COLUMNS.add(required(
            "n_small_files",
            BIGINT,
            "Data files of the current version smaller than maintain compacts to, where there are several in a partition",
            "Petits fichiers"));
    public static final Field N_OLD_FILES = COLUMNS.add(required(
            "n_old_files",
            BIGINT,
            "Data files only earlier versions have, kept for their readers",
            "Anciens fichiers"));
    public static final Field OLD_BYTES = COLUMNS.add(
            required("old_bytes", BIGINT, "Size of these in bytes", "Taille des anciens fichiers en octets"));
    public static final Field N_COMMITS = COLUMNS.add(
            required("n_commits", BIGINT, "Commits still in the log of the table", "Transactions au journal"));
    public static final Field N_COMPACTED_FILES = COLUMNS.add(required(
            "n_compacted_files", BIGINT, "Small files this maintenance joined to larger ones", "Fichiers regroupés"));
    public static final Field N_REMOVED_FILES =
            COLUMNS.add(required("n_removed_files", BIGINT, "Files this maintenance removed", "Fichiers supprimés"));
    public static final Field MEASURED_AT =
            COLUMNS.add(required("measured_at", TIMESTAMP, "When maintenance was done", "Mesuré le"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("table_size", Layer.OPS, "One row per table, as maintain left it", "Taille des tables");

    private TableSize() {}
}

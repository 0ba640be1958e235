package io.levier.common.table.ops;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Which rules rows broke at import. */
public final class DqResult {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field TABLE_NAME = COLUMNS.add(key("table_name", STRING, "Input table", "Table"));
    public static final Field RULE =
            COLUMNS.add(key("rule", STRING, "required, type, range, enum, scale, duplicate, …", "Règle"));
    public static final Field COLUMN_NAME =
            COLUMNS.add(key("column_name", STRING, "Column, empty for the whole row", "Colonne"));
    public static final Field N_ROWS = COLUMNS.add(required("n_rows", BIGINT, "Rows that broke it", "Lignes"));
    public static final Field N_READ = COLUMNS.add(required("n_read", BIGINT, "Rows read", "Lignes lues"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("dq_result", Layer.OPS, "One row per table and rule broken", "Résultats qualité");

    private DqResult() {}
}

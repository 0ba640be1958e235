package io.levier.common.table.ops;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Which columns the exports had when they were last taken: what the next delivery is compared with. */
public final class ExportColumn {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field TABLE_NAME = COLUMNS.add(key("table_name", STRING, "Input table", "Table"));
    public static final Field EXPORT =
            COLUMNS.add(key("export", STRING, "Export the table is made of, as its source names it", "Export"));
    public static final Field COLUMN_NAME =
            COLUMNS.add(key("column_name", STRING, "Column of the export, in small letters", "Colonne"));
    public static final Field TYPE = COLUMNS.add(
            optional("type", STRING, "Type the export declares; empty where every cell is text (CSV, JSON)", "Type"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that took the delivery", "Identifiant d'exécution"));

    public static final Table TABLE = COLUMNS.table(
            "export_column", Layer.OPS, "One row per column of an export as it was last taken", "Colonnes des exports");

    private ExportColumn() {}
}

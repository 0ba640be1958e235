package io.levier.common.table.ops;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What came to be known of closed periods after they stood: fact tables have it, customer_period does not show it. */
public final class LateFact {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERSON_ID = COLUMNS.add(key("person_id", STRING, "Person", "Personne"));
    public static final Field PERIOD_TYPE =
            COLUMNS.add(key("period_type", STRING, "week, month or quarter", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period", "Début de période"));
    public static final Field COLUMN_NAMES = COLUMNS.add(required(
            "column_names", STRINGS, "Columns of period_fact that would change, or all of a new row", "Colonnes"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "late_fact",
            Layer.OPS,
            "One row per person and closed period that late facts would change, until curate --restate-from",
            "Faits tardifs");

    private LateFact() {}
}

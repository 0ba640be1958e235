package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Which driver explains more than which, whatever else is in the model. */
public final class DriverDominance {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL = COLUMNS.add(key("model", STRING, "Driver model", "Modèle"));
    public static final Field DRIVER_ID = COLUMNS.add(key("driver_id", STRING, "Driver", "Facteur"));
    public static final Field OTHER_ID = COLUMNS.add(key("other_id", STRING, "Driver it is compared with", "Autre"));
    public static final Field COMPLETE_SHARE = COLUMNS.add(required(
            "complete_share",
            DOUBLE,
            "Share of all subsets of the other drivers to which it adds more, 0 to 1; 1 is complete dominance",
            "Dominance complète"));
    public static final Field IS_CONDITIONAL = COLUMNS.add(required(
            "is_conditional", BOOLEAN, "Adds more on average beside any number of others", "Dominance conditionnelle"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "driver_dominance", Layer.DERIVED, "One row per driver model and pair of drivers", "Dominance");

    private DriverDominance() {}
}

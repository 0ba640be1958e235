package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How drivers go together, pair by pair: the more they do, the less one can be told from the other. */
public final class DriverCorrelation {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL = COLUMNS.add(key("model", STRING, "Driver model", "Modèle"));
    public static final Field DRIVER_ID = COLUMNS.add(key("driver_id", STRING, "Driver", "Facteur"));
    public static final Field OTHER_ID = COLUMNS.add(key("other_id", STRING, "Another driver", "Autre"));
    public static final Field R = COLUMNS.add(required(
            "r",
            DOUBLE,
            "Correlation over the answers of the main analysis, weighted as these are, -1 to 1",
            "Corrélation"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "driver_correlation",
            Layer.DERIVED,
            "One row per driver model and ordered pair of drivers that vary and have one column each",
            "Corrélations des facteurs");

    private DriverCorrelation() {}
}

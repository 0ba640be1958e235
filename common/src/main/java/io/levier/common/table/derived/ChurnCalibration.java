package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Predicted against observed churn. */
public final class ChurnCalibration {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL_ID = COLUMNS.add(key("model_id", STRING, "Model", "Modèle"));
    public static final Field DECILE = COLUMNS.add(key("decile", INT, "1 is the highest predicted risk", "Décile"));
    public static final Field N = COLUMNS.add(required("n", BIGINT, "Customer-periods", "Effectif"));
    public static final Field LOWEST_PREDICTED = COLUMNS.add(
            required("lowest_predicted", DOUBLE, "Lowest predicted probability", "Risque prédit le plus bas"));
    public static final Field MEAN_PREDICTED =
            COLUMNS.add(required("mean_predicted", DOUBLE, "Mean predicted probability", "Risque prédit"));
    public static final Field OBSERVED = COLUMNS.add(required("observed", DOUBLE, "Share that left", "Taux observé"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "churn_calibration", Layer.DERIVED, "One row per model and tenth of the predicted risk", "Calibration");

    private ChurnCalibration() {}
}

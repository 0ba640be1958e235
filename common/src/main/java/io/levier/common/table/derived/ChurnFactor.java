package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What goes with churn in the model, value by value. */
public final class ChurnFactor {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL_ID = COLUMNS.add(key("model_id", STRING, "Model", "Modèle"));
    public static final Field FEATURE = COLUMNS.add(key("feature", STRING, "Feature", "Variable"));
    public static final Field BIN_NO =
            COLUMNS.add(key("bin_no", INT, "Number of the bin, 0 holds what is missing", "Numéro de classe"));
    public static final Field BIN = COLUMNS.add(required("bin", STRING, "Bin or category, missing included", "Classe"));
    public static final Field N =
            COLUMNS.add(required("n", BIGINT, "Customer-periods in the bin, training", "Effectif"));
    public static final Field CHURN_RATE = COLUMNS.add(
            optional("churn_rate", DOUBLE, "Share that left, training; null when suppressed", "Taux d'attrition"));
    public static final Field COEFFICIENT =
            COLUMNS.add(required("coefficient", DOUBLE, "Log-odds against the average customer", "Coefficient"));
    public static final Field REFIT_COEFFICIENT = COLUMNS.add(optional(
            "refit_coefficient",
            DOUBLE,
            "The same fitted anew without penalty on the bins the penalty has left; null where there is no single fit",
            "Coefficient sans pénalité"));
    public static final Field REFIT_SE = COLUMNS.add(optional(
            "refit_se", DOUBLE, "Standard error of refit_coefficient, customers as clusters (CR1)", "Erreur type"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "churn_factor",
            Layer.DERIVED,
            "One row per model, feature and bin; of the logistic model, also where trees score",
            "Facteurs d'attrition");

    private ChurnFactor() {}
}

package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How far customers of today stand from those the churn model has learned from. */
public final class ChurnDrift {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL_ID = COLUMNS.add(key("model_id", STRING, "Model", "Modèle"));
    public static final Field AS_OF = COLUMNS.add(key("as_of", DATE, "Cut-off of the scores", "Date de coupure"));
    public static final Field FEATURE =
            COLUMNS.add(key("feature", STRING, "Feature, or score for the predicted risk itself", "Variable"));
    public static final Field PSI = COLUMNS.add(required(
            "psi",
            DOUBLE,
            "Population stability index between the training and now, over the bins of the model; of the score between"
                    + " the test and now, over tenths of the test",
            "Indice de stabilité"));
    public static final Field STATUS =
            COLUMNS.add(required("status", STRING, "stable below 0.1, moved from 0.25 on", "Statut")
                    .oneOf("stable", "unsteady", "moved"));
    public static final Field MISSING_BEFORE = COLUMNS.add(
            required("missing_before", DOUBLE, "Share without a value, training", "Part manquante, entraînement"));
    public static final Field MISSING_NOW =
            COLUMNS.add(required("missing_now", DOUBLE, "Share without a value, now", "Part manquante, actuelle"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "churn_drift",
            Layer.DERIVED,
            "One row per feature of the model that scored, and one of its scores",
            "Dérive du modèle");

    private ChurnDrift() {}
}

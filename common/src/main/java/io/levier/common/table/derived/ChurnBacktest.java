package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How good the logistic model would have been at earlier cut-offs. */
public final class ChurnBacktest {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL_ID = COLUMNS.add(key("model_id", STRING, "Model", "Modèle"));
    public static final Field TEST_AT = COLUMNS.add(key("test_at", DATE, "Cut-off of the test", "Coupure de test"));
    public static final Field CALIBRATE_AT =
            COLUMNS.add(required("calibrate_at", DATE, "Cut-off it was calibrated at", "Coupure de calibration"));
    public static final Field TRAIN_FROM =
            COLUMNS.add(required("train_from", DATE, "First cut-off of the training", "Entraînement, du"));
    public static final Field TRAIN_TO = COLUMNS.add(required(
            "train_to",
            DATE,
            "Last cut-off of the training: its outcome was known at calibrate_at",
            "Entraînement, au"));
    public static final Field N_TRAIN =
            COLUMNS.add(required("n_train", BIGINT, "Customer-periods in the training", "Base d'entraînement"));
    public static final Field N_TEST = COLUMNS.add(required("n_test", BIGINT, "Customers in the test", "Base de test"));
    public static final Field BASE_RATE =
            COLUMNS.add(required("base_rate", DOUBLE, "Share that left, test", "Taux d'attrition"));
    public static final Field AUC = COLUMNS.add(required("auc", DOUBLE, "Area under the ROC curve, test", "AUC"));
    public static final Field AUC_LO =
            COLUMNS.add(optional("auc_lo", DOUBLE, "Lower bound, customers as clusters", "AUC, borne basse"));
    public static final Field AUC_HI = COLUMNS.add(optional("auc_hi", DOUBLE, "Upper bound", "AUC, borne haute"));
    public static final Field BASELINE_AUC =
            COLUMNS.add(required("baseline_auc", DOUBLE, "That of the simple rule", "AUC de référence"));
    public static final Field BRIER =
            COLUMNS.add(required("brier", DOUBLE, "Mean squared error of the probability", "Brier"));
    public static final Field CALIB_SLOPE = COLUMNS.add(
            optional("calib_slope", DOUBLE, "Slope of the calibration line, 1 is right", "Pente de calibration"));
    public static final Field CALIB_INTERCEPT = COLUMNS.add(optional(
            "calib_intercept", DOUBLE, "Intercept of the calibration line, 0 is right", "Constante de calibration"));
    public static final Field LIFT_DECILE1 = COLUMNS.add(
            required("lift_decile1", DOUBLE, "Churn among the 10 % at highest risk over the base rate", "Lift à 10 %"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "churn_backtest",
            Layer.DERIVED,
            "One row per rolling origin: learned from what was known, tested on one cut-off after it",
            "Modèle d'attrition à rebours");

    private ChurnBacktest() {}
}

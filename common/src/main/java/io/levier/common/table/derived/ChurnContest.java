package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Which of the churn models scores, and by how much. */
public final class ChurnContest {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL_ID = COLUMNS.add(key("model_id", STRING, "Model", "Modèle"));
    public static final Field ALGORITHM =
            COLUMNS.add(key("algorithm", STRING, "logistic, boosted-trees or forest", "Algorithme"));
    public static final Field IS_CHAMPION = COLUMNS.add(
            required("is_champion", BOOLEAN, "Scores unless another one is better beyond chance", "Tenant"));
    public static final Field IS_CHOSEN = COLUMNS.add(required("is_chosen", BOOLEAN, "Scores now", "Retenu"));
    public static final Field AUC = COLUMNS.add(optional("auc", DOUBLE, "Area under the ROC curve, test", "AUC"));
    public static final Field AUC_LO =
            COLUMNS.add(optional("auc_lo", DOUBLE, "Lower bound, customers as clusters", "AUC, borne basse"));
    public static final Field AUC_HI = COLUMNS.add(optional("auc_hi", DOUBLE, "Upper bound", "AUC, borne haute"));
    public static final Field BRIER =
            COLUMNS.add(optional("brier", DOUBLE, "Mean squared error of the probability", "Brier"));
    public static final Field LOGLOSS =
            COLUMNS.add(optional("logloss", DOUBLE, "Mean negative log likelihood", "Log-perte"));
    public static final Field CALIB_SLOPE = COLUMNS.add(
            optional("calib_slope", DOUBLE, "Slope of the calibration line, 1 is right", "Pente de calibration"));
    public static final Field LIFT_DECILE1 = COLUMNS.add(
            optional("lift_decile1", DOUBLE, "Churn among the 10 % at highest risk over the base rate", "Lift à 10 %"));
    public static final Field AUC_GAIN = COLUMNS.add(optional(
            "auc_gain",
            DOUBLE,
            "AUC minus that of the champion; more than two errors are needed to take over",
            "Gain d'AUC"));
    public static final Field AUC_GAIN_SE = COLUMNS.add(optional(
            "auc_gain_se", DOUBLE, "Standard error of the gain, customers as clusters", "Erreur type du gain"));
    public static final Field EXPECTED_MAX_PROFIT = COLUMNS.add(optional(
            "expected_max_profit",
            DOUBLE,
            "What a campaign earns per customer that goes by the model, with campaign of suite.yaml (Verbraken 2013)",
            "Profit maximal attendu"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "churn_contest",
            Layer.DERIVED,
            "One row per model and algorithm that was tried, all judged on the same customers",
            "Confrontation des modèles");

    private ChurnContest() {}
}

package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;
import static io.levier.common.table.FieldType.STRING_BY_NAME;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A fitted churn model and how good it is. */
public final class ChurnModel {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL_ID = COLUMNS.add(key("model_id", STRING, "Model", "Modèle"));
    public static final Field IS_CURRENT = COLUMNS.add(required(
            "is_current", BOOLEAN, "The model that scores; at most one, earlier ones stay to be looked up", "Actuel"));
    public static final Field ALGORITHM = COLUMNS.add(required(
            "algorithm", STRING, "logistic: binned, one-hot, elastic net; boosted-trees or forest", "Algorithme"));
    public static final Field FORM =
            COLUMNS.add(required("form", STRING, "contractual, non-contractual or snapshot", "Forme"));
    public static final Field HORIZON_D = COLUMNS.add(required("horizon_d", INT, "Days after the cut-off", "Horizon"));
    public static final Field HORIZON_FROM = COLUMNS.add(required(
                    "horizon_from",
                    STRING,
                    "What decides the horizon: the configuration, or what nineteen of twenty gaps between purchases are"
                            + " shorter than",
                    "Origine de l'horizon")
            .oneOf("configuration", "purchases"));
    public static final Field STATUS = COLUMNS.add(
            required("status", STRING, "Whether scores may be used", "Statut").oneOf("ok", "warned", "refused"));
    public static final Field VALIDATION =
            COLUMNS.add(required("validation", STRING, "rolling_origin or random_folds", "Validation"));
    public static final Field TRAIN_FROM =
            COLUMNS.add(optional("train_from", DATE, "First cut-off of the training", "Entraînement, du"));
    public static final Field TRAIN_TO =
            COLUMNS.add(optional("train_to", DATE, "Last cut-off of the training", "Entraînement, au"));
    public static final Field TEST_AT =
            COLUMNS.add(optional("test_at", DATE, "Cut-off of the test", "Coupure de test"));
    public static final Field N_TRAIN =
            COLUMNS.add(required("n_train", BIGINT, "Customer-periods in the training", "Base d'entraînement"));
    public static final Field N_TEST =
            COLUMNS.add(required("n_test", BIGINT, "Customer-periods in the test", "Base de test"));
    public static final Field BASE_RATE =
            COLUMNS.add(required("base_rate", DOUBLE, "Share that left, test", "Taux d'attrition"));
    public static final Field FEATURES =
            COLUMNS.add(required("features", STRINGS, "Features used, in order", "Variables"));
    public static final Field REG_PARAM = COLUMNS.add(
            optional("reg_param", DOUBLE, "Strength of the penalty of a logistic model, chosen by time", "Pénalité"));
    public static final Field ELASTIC_NET =
            COLUMNS.add(optional("elastic_net", DOUBLE, "Mix of the penalty, 0 ridge to 1 lasso", "Mélange"));
    public static final Field CALIBRATION = COLUMNS.add(required(
                    "calibration",
                    STRING,
                    "What turns scores into probabilities: steps from 1,000 leavers of the calibration on, a line below",
                    "Calibration")
            .oneOf("none", "platt", "isotonic"));
    public static final Field AUC = COLUMNS.add(optional("auc", DOUBLE, "Area under the ROC curve, test", "AUC"));
    public static final Field AUC_LO =
            COLUMNS.add(optional("auc_lo", DOUBLE, "Lower bound, customers as clusters", "AUC, borne basse"));
    public static final Field AUC_HI = COLUMNS.add(optional("auc_hi", DOUBLE, "Upper bound", "AUC, borne haute"));
    public static final Field AUC_PR =
            COLUMNS.add(optional("auc_pr", DOUBLE, "Average precision", "Précision moyenne"));
    public static final Field AUC_PR_LO = COLUMNS.add(optional(
            "auc_pr_lo", DOUBLE, "Lower bound, leaving out buckets of customers", "Précision moyenne, borne basse"));
    public static final Field AUC_PR_HI =
            COLUMNS.add(optional("auc_pr_hi", DOUBLE, "Upper bound", "Précision moyenne, borne haute"));
    public static final Field KS = COLUMNS.add(optional(
            "ks",
            DOUBLE,
            "Largest distance between the score distributions of those who left and those who stayed",
            "Kolmogorov-Smirnov"));
    public static final Field BRIER =
            COLUMNS.add(optional("brier", DOUBLE, "Mean squared error of the probability", "Brier"));
    public static final Field BRIER_LO = COLUMNS.add(optional("brier_lo", DOUBLE, "Lower bound", "Brier, borne basse"));
    public static final Field BRIER_HI = COLUMNS.add(optional("brier_hi", DOUBLE, "Upper bound", "Brier, borne haute"));
    public static final Field BRIER_RELIABILITY = COLUMNS.add(optional(
            "brier_reliability",
            DOUBLE,
            "Part of it that calibration could mend: distance between probability and rate over 20 bins, squared",
            "Brier, fiabilité"));
    public static final Field BRIER_RESOLUTION = COLUMNS.add(optional(
            "brier_resolution",
            DOUBLE,
            "Part taken off it by telling customers apart: distance between the rates of 20 bins and the base rate, squared",
            "Brier, résolution"));
    public static final Field BRIER_UNCERTAINTY = COLUMNS.add(optional(
            "brier_uncertainty", DOUBLE, "What it would be if everybody got the base rate", "Brier, incertitude"));
    public static final Field ECE = COLUMNS.add(optional(
            "ece",
            DOUBLE,
            "Expected calibration error: mean distance between probability and rate over 20 bins",
            "Erreur de calibration attendue"));
    public static final Field LOGLOSS =
            COLUMNS.add(optional("logloss", DOUBLE, "Mean negative log likelihood", "Log-perte"));
    public static final Field CALIB_SLOPE = COLUMNS.add(
            optional("calib_slope", DOUBLE, "Slope of the calibration line, 1 is right", "Pente de calibration"));
    public static final Field CALIB_SLOPE_LO =
            COLUMNS.add(optional("calib_slope_lo", DOUBLE, "Lower bound", "Pente, borne basse"));
    public static final Field CALIB_SLOPE_HI =
            COLUMNS.add(optional("calib_slope_hi", DOUBLE, "Upper bound", "Pente, borne haute"));
    public static final Field CALIB_INTERCEPT = COLUMNS.add(optional(
            "calib_intercept", DOUBLE, "Intercept of the calibration line, 0 is right", "Constante de calibration"));
    public static final Field CALIB_IN_THE_LARGE = COLUMNS.add(optional(
            "calib_in_the_large", DOUBLE, "Share that left minus mean probability, 0 is right", "Calibration globale"));
    public static final Field LIFT_DECILE1 = COLUMNS.add(
            optional("lift_decile1", DOUBLE, "Churn among the 10 % at highest risk over the base rate", "Lift à 10 %"));
    public static final Field LIFT_DECILE1_LO =
            COLUMNS.add(optional("lift_decile1_lo", DOUBLE, "Lower bound", "Lift, borne basse"));
    public static final Field LIFT_DECILE1_HI =
            COLUMNS.add(optional("lift_decile1_hi", DOUBLE, "Upper bound", "Lift, borne haute"));
    public static final Field CAPTURE_20PCT = COLUMNS.add(
            optional("capture_20pct", DOUBLE, "Share of the leavers among the 20 % at highest risk", "Capture à 20 %"));
    public static final Field BASELINE_RULE =
            COLUMNS.add(optional("baseline_rule", STRING, "The simple rule it is compared with", "Règle de référence"));
    public static final Field BASELINE_AUC =
            COLUMNS.add(optional("baseline_auc", DOUBLE, "Its area under the ROC curve", "AUC de référence"));
    public static final Field AUC_GAIN = COLUMNS.add(
            optional("auc_gain", DOUBLE, "AUC of the model minus that of the simple rule", "Gain d'AUC sur la règle"));
    public static final Field AUC_GAIN_LO = COLUMNS.add(
            optional("auc_gain_lo", DOUBLE, "Lower bound, on the same customers", "Gain d'AUC, borne basse"));
    public static final Field AUC_GAIN_HI =
            COLUMNS.add(optional("auc_gain_hi", DOUBLE, "Upper bound", "Gain d'AUC, borne haute"));
    public static final Field PSI_MAX = COLUMNS.add(
            optional("psi_max", DOUBLE, "Largest drift of a feature between training and test", "Dérive maximale"));
    public static final Field DATA_VERSIONS = COLUMNS.add(required(
            "data_versions",
            STRING_BY_NAME,
            "What the tables it was learned from held, by table: the content id of their last write",
            "Versions des données"));
    public static final Field PATH = COLUMNS.add(
            required("path", STRING, "Where the fitted model is stored, below the warehouse", "Emplacement"));
    public static final Field WARNINGS =
            COLUMNS.add(required("warnings", STRINGS, "What a reader must know", "Avertissements"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "churn_model", Layer.DERIVED, "One row per fitted model; the current one scores", "Modèle d'attrition");

    private ChurnModel() {}
}

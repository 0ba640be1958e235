package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How much each driver contributes to the outcome, and how sure that is. */
public final class DriverImportance {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL = COLUMNS.add(key("model", STRING, "Driver model", "Modèle"));
    public static final Field OUTCOME = COLUMNS.add(key("outcome", STRING, "What is explained", "Variable expliquée"));
    public static final Field SEGMENT_SET = COLUMNS.add(
            key("segment_set", STRING, "total, or the column of feedback the answers are cut by", "Découpage"));
    public static final Field SEGMENT_KEY =
            COLUMNS.add(key("segment_key", STRING, "Value of the cut, all for the total", "Modalité"));
    public static final Field LEVEL =
            COLUMNS.add(key("level", STRING, "driver, or theme: its drivers together (Owen values)", "Niveau")
                    .oneOf("driver", "theme"));
    public static final Field DRIVER_ID = COLUMNS.add(key("driver_id", STRING, "Driver or theme", "Facteur"));
    public static final Field IS_MAIN = COLUMNS.add(required(
            "is_main", BOOLEAN, "The model's own outcome over all its answers: what the report shows", "Principal"));
    public static final Field METHOD = COLUMNS.add(required(
            "method",
            STRING,
            "shapley, shapley_sampled from drawn orders of entry where drivers are many, for themes owen",
            "Méthode"));
    public static final Field LMG_RAW = COLUMNS.add(
            optional("lmg_raw", DOUBLE, "Share of the outcome's variance, Shapley (LMG)", "Importance brute"));
    public static final Field LMG_PCT =
            COLUMNS.add(optional("lmg_pct", DOUBLE, "Share of what the drivers explain, percent", "Importance"));
    public static final Field MC_ERROR = COLUMNS.add(optional(
            "mc_error",
            DOUBLE,
            "Error of the share from having drawn orders of entry, percentage points; 0 where all were visited",
            "Erreur de tirage"));
    public static final Field LO = COLUMNS.add(optional("lo", DOUBLE, "Lower bound of the share", "Borne basse"));
    public static final Field HI = COLUMNS.add(optional("hi", DOUBLE, "Upper bound of the share", "Borne haute"));
    public static final Field RANK = COLUMNS.add(optional("rank", INT, "Rank by share", "Rang"));
    public static final Field RANK_P05 =
            COLUMNS.add(optional("rank_p05", INT, "5 % point of the rank over resamples", "Rang, 5 %"));
    public static final Field RANK_P95 =
            COLUMNS.add(optional("rank_p95", INT, "95 % point of the rank over resamples", "Rang, 95 %"));
    public static final Field P_FIRST =
            COLUMNS.add(optional("p_first", DOUBLE, "Probability to be the first", "Probabilité d'être premier"));
    public static final Field P_TOP3 =
            COLUMNS.add(optional("p_top3", DOUBLE, "Probability to be among the first three", "Probabilité top 3"));
    public static final Field JOHNSON_PCT = COLUMNS.add(
            optional("johnson_pct", DOUBLE, "Johnson relative weight, percent: the cross-check", "Poids de Johnson"));
    public static final Field FIRST =
            COLUMNS.add(optional("first", DOUBLE, "Squared correlation with the outcome", "Corrélation au carré"));
    public static final Field LAST =
            COLUMNS.add(optional("last", DOUBLE, "What the driver adds to all others", "Apport marginal"));
    public static final Field BETA_SQ = COLUMNS.add(
            optional("beta_sq", DOUBLE, "Standardised coefficient squared", "Coefficient standardisé au carré"));
    public static final Field PRATT = COLUMNS.add(optional(
            "pratt",
            DOUBLE,
            "Standardised coefficient times correlation (Pratt): sums to r2, but can be negative",
            "Mesure de Pratt"));
    public static final Field BETA = COLUMNS.add(optional(
            "beta", DOUBLE, "Change of the outcome that goes with one unit more, others equal", "Coefficient"));
    public static final Field BETA_LO =
            COLUMNS.add(optional("beta_lo", DOUBLE, "Lower bound of the coefficient", "Coefficient, borne basse"));
    public static final Field BETA_HI =
            COLUMNS.add(optional("beta_hi", DOUBLE, "Upper bound of the coefficient", "Coefficient, borne haute"));
    public static final Field SE = COLUMNS.add(
            optional("se", DOUBLE, "Customer-clustered standard error, see vcov_type of driver_run", "Erreur type"));
    public static final Field P = COLUMNS.add(optional("p", DOUBLE, "p value of the coefficient", "Valeur p"));
    public static final Field P_ADJ = COLUMNS.add(optional(
            "p_adj",
            DOUBLE,
            "p value adjusted over the drivers, of segments over drivers and segments (driver_run.p_adjustment)",
            "Valeur p ajustée"));
    public static final Field SIGN =
            COLUMNS.add(optional("sign", STRING, "Direction, when the coefficient is significant", "Sens")
                    .oneOf("positive", "negative", "none"));
    public static final Field R = COLUMNS.add(optional("r", DOUBLE, "Correlation with the outcome", "Corrélation"));
    public static final Field PARTIAL_R = COLUMNS.add(
            optional("partial_r", DOUBLE, "Correlation with the outcome, all others held", "Corrélation partielle"));
    public static final Field BETA_STD = COLUMNS.add(optional(
            "beta_std",
            DOUBLE,
            "Standard deviations of the outcome that go with one standard deviation more, others equal",
            "Coefficient standardisé"));
    public static final Field VIF = COLUMNS.add(optional("vif", DOUBLE, "Variance inflation factor", "VIF"));
    public static final Field HALO_LOADING = COLUMNS.add(optional(
            "halo_loading",
            DOUBLE,
            "Correlation of the ratings with the first factor, the common impression, see lambda1_share of driver_run",
            "Saturation sur le premier facteur"));
    public static final Field WITHIN_BETA = COLUMNS.add(optional(
            "within_beta",
            DOUBLE,
            "The coefficient when the same customer's rating changes",
            "Coefficient intra-client"));
    public static final Field WITHIN_SE =
            COLUMNS.add(optional("within_se", DOUBLE, "Its standard error", "Erreur type intra-client"));
    public static final Field WITHIN_PCT = COLUMNS.add(optional(
            "within_pct", DOUBLE, "Share of what explains changes of a customer, percent", "Importance intra"));
    public static final Field BETWEEN_BETA = COLUMNS.add(optional(
            "between_beta", DOUBLE, "The coefficient between customers, by their means", "Coefficient inter-clients"));
    public static final Field BETWEEN_WITHIN_P = COLUMNS.add(optional(
            "between_within_p",
            DOUBLE,
            "p value of between and within being the same (Mundlak)",
            "Valeur p de Mundlak"));
    public static final Field BETA_POOLED = COLUMNS.add(optional(
            "beta_pooled",
            DOUBLE,
            "Coefficient of the segment drawn towards that of all segments as far as its error leaves it open",
            "Coefficient rétréci"));
    public static final Field HETEROGENEITY_P = COLUMNS.add(optional(
            "heterogeneity_p",
            DOUBLE,
            "p value of the coefficient being the same in all segments of the cut (Cochran), adjusted over drivers and cuts",
            "Valeur p d'hétérogénéité"));
    public static final Field ABOVE_NOISE =
            COLUMNS.add(optional("above_noise", BOOLEAN, "Importance above what chance reaches", "Au-dessus du bruit"));
    public static final Field IS_SUPPRESSOR = COLUMNS.add(optional(
            "is_suppressor", BOOLEAN, "Coefficient and correlation point in opposite directions", "Suppresseur"));
    public static final Field IS_OPPOSITE_IN_SEGMENTS = COLUMNS.add(required(
            "is_opposite_in_segments",
            BOOLEAN,
            "Counts one way over all answers, and the other way in most segments of a cut (Simpson)",
            "Sens inverse par segment"));
    public static final Field ALIASED_WITH =
            COLUMNS.add(optional("aliased_with", STRING, "Driver it cannot be told apart from", "Confondu avec"));
    public static final Field STATUS = COLUMNS.add(required("status", STRING, "ok, no_variation or aliased", "Statut"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "driver_importance",
            Layer.DERIVED,
            "One row per driver model, outcome, segment and driver",
            "Importance des facteurs");

    private DriverImportance() {}
}

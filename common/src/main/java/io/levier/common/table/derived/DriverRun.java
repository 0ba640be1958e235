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

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How a driver analysis went: fit, diagnostics, warnings. */
public final class DriverRun {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL = COLUMNS.add(key("model", STRING, "Driver model", "Modèle"));
    public static final Field OUTCOME = COLUMNS.add(key("outcome", STRING, "What is explained", "Variable expliquée"));
    public static final Field SEGMENT_SET = COLUMNS.add(
            key("segment_set", STRING, "total, or the column of feedback the answers are cut by", "Découpage"));
    public static final Field SEGMENT_KEY =
            COLUMNS.add(key("segment_key", STRING, "Value of the cut, all for the total", "Modalité"));
    public static final Field IS_MAIN = COLUMNS.add(required(
            "is_main", BOOLEAN, "The model's own outcome over all its answers: what the report shows", "Principal"));
    public static final Field FAMILY = COLUMNS.add(required("family", STRING, "ols", "Famille"));
    public static final Field BLOCK = COLUMNS.add(required("block", STRING, "perception or operation", "Bloc"));
    public static final Field TIMING = COLUMNS.add(required(
                    "timing",
                    STRING,
                    "When what is explained came about, seen from the answer: in it; after its month, what customers were"
                            + " by then held; in the same month, so that which came first is unknown; before",
                    "Moment du comportement")
            .oneOf("answer", "after", "same_month", "before"));
    public static final Field HORIZON_D = COLUMNS.add(optional(
            "horizon_d", INT, "Days after its month in which it was looked for; null unless after", "Horizon"));
    public static final Field PERIOD_FROM = COLUMNS.add(required("period_from", DATE, "First month used", "Du"));
    public static final Field PERIOD_TO = COLUMNS.add(required("period_to", DATE, "First month not used", "Au"));
    public static final Field STATUS =
            COLUMNS.add(required("status", STRING, "Whether the result may be read", "Statut")
                    .oneOf("ok", "warned", "refused"));
    public static final Field N = COLUMNS.add(required("n", BIGINT, "Responses used", "Réponses"));
    public static final Field N_PERSONS = COLUMNS.add(required("n_persons", BIGINT, "Respondents used", "Répondants"));
    public static final Field N_INCOMPLETE = COLUMNS.add(
            optional("n_incomplete", BIGINT, "Responses left out for a missing answer", "Réponses incomplètes"));
    public static final Field K = COLUMNS.add(required("k", INT, "Drivers", "Facteurs"));
    public static final Field R2 =
            COLUMNS.add(optional("r2", DOUBLE, "Share of the outcome's variance explained", "R²"));
    public static final Field R2_CONTROLS = COLUMNS.add(optional(
            "r2_controls",
            DOUBLE,
            "The part of it that the controls explain alone; shares of drivers are shares of the rest",
            "R² du contexte"));
    public static final Field R2_DRIVERS_LO = COLUMNS.add(optional(
            "r2_drivers_lo",
            DOUBLE,
            "Lower bound of what the drivers explain beyond the controls, r2 − r2_controls, among all customers and"
                    + " not only those asked: jackknife over customers, less what noise adds",
            "R² des facteurs, borne basse"));
    public static final Field R2_DRIVERS_HI =
            COLUMNS.add(optional("r2_drivers_hi", DOUBLE, "Upper bound of it", "R² des facteurs, borne haute"));
    public static final Field ADJ_R2 =
            COLUMNS.add(optional("adj_r2", DOUBLE, "The same, adjusted for the number of drivers", "R² ajusté"));
    public static final Field CV_R2 =
            COLUMNS.add(optional("cv_r2", DOUBLE, "The same on customers not used for the fit", "R² hors échantillon"));
    public static final Field VIF_MAX =
            COLUMNS.add(optional("vif_max", DOUBLE, "Largest variance inflation factor", "VIF maximal"));
    public static final Field KAPPA =
            COLUMNS.add(optional("kappa", DOUBLE, "Condition number of the correlation matrix", "Conditionnement"));
    public static final Field LAMBDA1_SHARE = COLUMNS.add(
            optional("lambda1_share", DOUBLE, "Share of the first factor: the halo", "Part du premier facteur"));
    public static final Field MEAN_R =
            COLUMNS.add(optional("mean_r", DOUBLE, "Mean correlation of two drivers", "Corrélation moyenne"));
    public static final Field STRAIGHT_LINERS = COLUMNS.add(optional(
            "straight_liners",
            DOUBLE,
            "Percent of the answers that rate five items or more all alike",
            "Réponses uniformes"));
    public static final Field R2_WITHIN = COLUMNS.add(optional(
            "r2_within",
            DOUBLE,
            "Share explained of how a customer's answers differ from each other",
            "R² intra-client"));
    public static final Field N_REPEATED = COLUMNS.add(
            optional("n_repeated", BIGINT, "Respondents who answered more than once", "Répondants répétés"));
    public static final Field NOISE_RAW_P95 = COLUMNS.add(optional(
            "noise_raw_p95", DOUBLE, "Importance a random column reaches in 5 % of resamples", "Seuil de bruit"));
    public static final Field MAX_SHARE_GAP = COLUMNS.add(optional(
            "max_share_gap",
            DOUBLE,
            "Largest difference between Shapley and Johnson shares, points",
            "Écart entre méthodes"));
    public static final Field RANK_TAU = COLUMNS.add(optional(
            "rank_tau",
            DOUBLE,
            "How far the order of the drivers in a resample agrees with the order shown: mean of Kendall's tau, 1 for the"
                    + " same order in all, about 0 for an order left to chance",
            "Stabilité du classement"));
    public static final Field STATED_RANK_R = COLUMNS.add(optional(
            "stated_rank_r",
            DOUBLE,
            "Rank correlation (Spearman) of stated importance and share, of the main ranking; null when not asked",
            "Corrélation avec l'importance déclarée"));
    public static final Field MISSING_POLICY =
            COLUMNS.add(required("missing_policy", STRING, "What was done about missing ratings", "Réponses manquantes")
                    .oneOf("auto", "complete", "structural", "em", "pairwise"));
    public static final Field MISSING_PCT = COLUMNS.add(optional(
            "missing_pct",
            DOUBLE,
            "Percent of the ratings of all answers that are missing, of the main ranking",
            "Notes manquantes"));
    public static final Field PSD_REPAIRED = COLUMNS.add(optional(
            "psd_repaired",
            BOOLEAN,
            "Correlations of pairs contradicted each other and were moved to the nearest that do not",
            "Corrélations corrigées"));
    public static final Field VCOV_TYPE =
            COLUMNS.add(required("vcov_type", STRING, "Standard errors of the coefficients", "Erreurs types"));
    public static final Field BUCKETS = COLUMNS.add(
            required("buckets", INT, "Customer buckets with answers: what errors rest on", "Groupes de clients"));
    public static final Field REPLICATES =
            COLUMNS.add(required("replicates", INT, "Bootstrap replicates", "Réplications"));
    public static final Field SEED = COLUMNS.add(required("seed", BIGINT, "Seed of the resampling", "Graine"));
    public static final Field SALT =
            COLUMNS.add(required("salt", STRING, "Part of the hash that puts customers into buckets", "Sel"));
    public static final Field P_ADJUSTMENT = COLUMNS.add(required(
                    "p_adjustment",
                    STRING,
                    "How p-values of its tables allow for all drivers and segments looked at",
                    "Correction des tests multiples")
            .oneOf("benjamini_hochberg", "benjamini_yekutieli", "holm"));
    public static final Field SEGMENTS_WALD = COLUMNS.add(optional(
            "segments_wald",
            DOUBLE,
            "Wald statistic of all drivers at once: how far slopes differ between the segments of the cut",
            "Wald entre segments"));
    public static final Field SEGMENTS_DF =
            COLUMNS.add(optional("segments_df", INT, "Differences of slopes it is made of", "Degrés de liberté"));
    public static final Field SEGMENTS_P = COLUMNS.add(
            optional("segments_p", DOUBLE, "p value that no slope differs (Hotelling)", "Valeur p entre segments"));
    public static final Field WARNINGS =
            COLUMNS.add(required("warnings", STRINGS, "Codes of what a reader must know", "Avertissements"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "driver_run", Layer.DERIVED, "One row per driver model, outcome and segment", "Analyse des facteurs");

    private DriverRun() {}
}

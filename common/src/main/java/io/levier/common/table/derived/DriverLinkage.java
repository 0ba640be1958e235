package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** From what was done to how it was rated: the operations behind the ratings, as far as associations tell. */
public final class DriverLinkage {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL = COLUMNS.add(key("model", STRING, "Driver model", "Modèle"));
    public static final Field FROM_ID = COLUMNS.add(key("from_id", STRING, "Lever: an operation", "Levier"));
    public static final Field TO_ID = COLUMNS.add(
            key("to_id", STRING, "Driver whose rating goes with it, or the outcome of the model", "Effet sur"));
    public static final Field TO_KIND = COLUMNS.add(
            required("to_kind", STRING, "Which of both it is", "Nature").oneOf("rating", "outcome"));
    public static final Field N =
            COLUMNS.add(required("n", BIGINT, "Answers of customers the lever concerns", "Réponses concernées"));
    public static final Field MEAN =
            COLUMNS.add(required("mean", DOUBLE, "Mean of the lever over these, in its unit", "Moyenne"));
    public static final Field COEF = COLUMNS.add(required(
            "coef", DOUBLE, "Rating points, or outcome, per unit of the lever; other levers held", "Coefficient"));
    public static final Field COEF_LO =
            COLUMNS.add(optional("coef_lo", DOUBLE, "Lower bound", "Coefficient, borne basse"));
    public static final Field COEF_HI =
            COLUMNS.add(optional("coef_hi", DOUBLE, "Upper bound", "Coefficient, borne haute"));
    public static final Field SE =
            COLUMNS.add(optional("se", DOUBLE, "Standard error, leaving out buckets of customers", "Erreur type"));
    public static final Field P = COLUMNS.add(optional("p", DOUBLE, "p value of no effect", "Valeur p"));
    public static final Field P_ADJ = COLUMNS.add(optional(
            "p_adj",
            DOUBLE,
            "The same, allowing for all levers and targets of the model (driver_run.p_adjustment)",
            "Valeur p ajustée"));
    public static final Field SHARE_PCT = COLUMNS.add(required(
            "share_pct", DOUBLE, "Share of what all levers explain of the target, percent (Shapley)", "Importance"));
    public static final Field SHARE_LO =
            COLUMNS.add(optional("share_lo", DOUBLE, "Lower bound", "Importance, borne basse"));
    public static final Field SHARE_HI =
            COLUMNS.add(optional("share_hi", DOUBLE, "Upper bound", "Importance, borne haute"));
    public static final Field R2 =
            COLUMNS.add(required("r2", DOUBLE, "Share of the target's variance that all levers explain", "R²"));
    public static final Field THRESHOLD = COLUMNS.add(optional(
            "threshold",
            DOUBLE,
            "Of the configured limits the one above which the target differs most; null without limits",
            "Seuil"));
    public static final Field THRESHOLD_EFFECT = COLUMNS.add(
            optional("threshold_effect", DOUBLE, "Target above the threshold minus up to it", "Écart au seuil"));
    public static final Field THRESHOLD_LO = COLUMNS.add(optional(
            "threshold_lo", DOUBLE, "Lower bound, as if the threshold had been known", "Écart au seuil, borne basse"));
    public static final Field THRESHOLD_HI = COLUMNS.add(optional(
            "threshold_hi", DOUBLE, "Upper bound, as if the threshold had been known", "Écart au seuil, borne haute"));
    public static final Field THRESHOLD_P = COLUMNS.add(optional(
            "threshold_p", DOUBLE, "p value that allows for all limits tried (largest t)", "Valeur p du seuil"));
    public static final Field THRESHOLD_BEYOND_PCT = COLUMNS.add(optional(
            "threshold_beyond_pct",
            DOUBLE,
            "Percent of the answers concerned that lie above the threshold",
            "Part au-delà du seuil"));
    public static final Field LAG = COLUMNS.add(required("lag", STRING, "When the operation was measured", "Décalage"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "driver_linkage",
            Layer.DERIVED,
            "One row per driver model, lever and rating or outcome",
            "Opérations derrière les notes");

    private DriverLinkage() {}
}

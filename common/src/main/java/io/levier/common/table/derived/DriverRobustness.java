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

/** Whether models made for categories say the same as the linear ones behind the rankings. */
public final class DriverRobustness {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL = COLUMNS.add(key("model", STRING, "Driver model", "Modèle"));
    public static final Field OUTCOME = COLUMNS.add(key("outcome", STRING, "What is explained", "Résultat expliqué"));
    public static final Field FAMILY = COLUMNS.add(
            key("family", STRING, "Logit of yes or no, or ordinal logit of ordered groups", "Famille de modèle")
                    .oneOf("logit", "ordinal"));
    public static final Field TERM =
            COLUMNS.add(key("term", STRING, "Driver, or one of its columns where it has several", "Terme"));
    public static final Field DRIVER_ID = COLUMNS.add(required("driver_id", STRING, "Driver", "Facteur"));
    public static final Field N = COLUMNS.add(
            required("n", BIGINT, "Complete answers fitted: all, or those of the first customer buckets", "Réponses"));
    public static final Field COEFFICIENT =
            COLUMNS.add(optional("coefficient", DOUBLE, "Log-odds per unit of the term", "Coefficient"));
    public static final Field SE =
            COLUMNS.add(optional("se", DOUBLE, "Error that knows customers (CR1)", "Erreur type"));
    public static final Field P_VALUE = COLUMNS.add(optional("p_value", DOUBLE, "p value of none", "Valeur p"));
    public static final Field AME = COLUMNS.add(optional(
            "ame", DOUBLE, "Average marginal effect, percentage points per unit; logit only", "Effet marginal moyen"));
    public static final Field AME_LO =
            COLUMNS.add(optional("ame_lo", DOUBLE, "Lower bound", "Effet marginal, borne basse"));
    public static final Field AME_HI =
            COLUMNS.add(optional("ame_hi", DOUBLE, "Upper bound", "Effet marginal, borne haute"));
    public static final Field LINEAR = COLUMNS.add(
            optional("linear", DOUBLE, "Slope of the linear model on the same answers", "Pente du modèle linéaire"));
    public static final Field SHARE_PCT = COLUMNS.add(optional(
            "share_pct",
            DOUBLE,
            "Shapley share of McFadden's R² of the driver, up to 8 drivers; on its first term",
            "Part de McFadden"));
    public static final Field MCFADDEN =
            COLUMNS.add(optional("mcfadden", DOUBLE, "McFadden's R² of the fit", "R² de McFadden"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "driver_robustness",
            Layer.DERIVED,
            "One row per driver model, outcome of categories and term; none where a term is constant or separates",
            "Robustesse des facteurs");

    private DriverRobustness() {}
}

package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Whether drivers matter more in one place than in another. */
public final class DriverCompare {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL = COLUMNS.add(key("model", STRING, "Driver model", "Modèle"));
    public static final Field KIND =
            COLUMNS.add(key("kind", STRING, "What is compared", "Comparaison").oneOf("segment", "period", "outcome"));
    public static final Field SUBJECT =
            COLUMNS.add(key("subject", STRING, "The segment, the latest months, or the model's outcome", "Sujet"));
    public static final Field REFERENCE = COLUMNS.add(
            key("reference", STRING, "All other answers, the months before, or the other outcome", "Référence"));
    public static final Field DRIVER_ID = COLUMNS.add(key("driver_id", STRING, "Driver", "Facteur"));
    public static final Field SHARE_DIFF = COLUMNS.add(optional(
            "share_diff", DOUBLE, "Share of the subject minus that of the reference, points", "Écart d'importance"));
    public static final Field SHARE_SE = COLUMNS.add(
            optional("share_se", DOUBLE, "Its standard error, customers in both allowed for", "Erreur type"));
    public static final Field SHARE_LO = COLUMNS.add(optional("share_lo", DOUBLE, "Lower bound", "Borne basse"));
    public static final Field SHARE_HI = COLUMNS.add(optional("share_hi", DOUBLE, "Upper bound", "Borne haute"));
    public static final Field SHARE_P = COLUMNS.add(optional("share_p", DOUBLE, "p value", "Valeur p"));
    public static final Field SHARE_P_ADJ = COLUMNS.add(optional(
            "share_p_adj", DOUBLE, "p value adjusted over the drivers (driver_run.p_adjustment)", "Valeur p ajustée"));
    public static final Field BETA_DIFF = COLUMNS.add(optional(
            "beta_diff", DOUBLE, "Difference of the coefficients; none between outcomes", "Écart de coefficient"));
    public static final Field BETA_SE =
            COLUMNS.add(optional("beta_se", DOUBLE, "Its standard error", "Erreur type du coefficient"));
    public static final Field BETA_P =
            COLUMNS.add(optional("beta_p", DOUBLE, "p value of the difference", "Valeur p du coefficient"));
    public static final Field BETA_P_ADJ =
            COLUMNS.add(optional("beta_p_adj", DOUBLE, "The same adjusted over the drivers", "Valeur p ajustée"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "driver_compare",
            Layer.DERIVED,
            "One row per driver model, comparison and driver",
            "Comparaison des facteurs");

    private DriverCompare() {}
}

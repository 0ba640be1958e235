package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What contacting customers changed, where chance decided whom. */
public final class Uplift {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field INITIATIVE_ID = COLUMNS.add(key("initiative_id", STRING, "Initiative", "Initiative"));
    public static final Field STATUS = COLUMNS.add(
            required("status", STRING, "ok; effect_only: too few leavers to tell for whom; refused", "Statut")
                    .oneOf("ok", "effect_only", "refused"));
    public static final Field REASON =
            COLUMNS.add(optional("reason", STRING, "Why it was refused, or why it is told of everybody only", "Motif"));
    public static final Field CUT_OFF = COLUMNS.add(
            optional("cut_off", DATE, "Customers are compared as they were then, before it began", "Date de coupure"));
    public static final Field HORIZON_D =
            COLUMNS.add(optional("horizon_d", INT, "Days after the cut-off in which leaving counts", "Horizon"));
    public static final Field N_TREATED =
            COLUMNS.add(optional("n_treated", BIGINT, "Customers contacted", "Clients contactés"));
    public static final Field N_CONTROL = COLUMNS.add(
            optional("n_control", BIGINT, "Customers active at the cut-off that were not", "Clients témoins"));
    public static final Field BALANCE_AUC = COLUMNS.add(optional(
            "balance_auc",
            DOUBLE,
            "How well features known before tell who was contacted; 0.5 where chance decided",
            "AUC d'équilibre"));
    public static final Field RETAINED_TREATED = COLUMNS.add(
            optional("retained_treated", DOUBLE, "Share of those contacted that stayed", "Fidélité des contactés"));
    public static final Field RETAINED_CONTROL = COLUMNS.add(
            optional("retained_control", DOUBLE, "Share of the others that stayed", "Fidélité des témoins"));
    public static final Field EFFECT = COLUMNS.add(optional("effect", DOUBLE, "Difference: look at it first", "Effet"));
    public static final Field EFFECT_LO =
            COLUMNS.add(optional("effect_lo", DOUBLE, "Lower bound, buckets of customers", "Effet, borne basse"));
    public static final Field EFFECT_HI =
            COLUMNS.add(optional("effect_hi", DOUBLE, "Upper bound", "Effet, borne haute"));
    public static final Field QINI = COLUMNS.add(optional(
            "qini",
            DOUBLE,
            "Area between the Qini curve and contacting at random, per customer contacted; 0 where scores do not tell whom to contact",
            "Coefficient de Qini"));
    public static final Field QINI_LO = COLUMNS.add(optional("qini_lo", DOUBLE, "Lower bound", "Qini, borne basse"));
    public static final Field QINI_HI = COLUMNS.add(optional("qini_hi", DOUBLE, "Upper bound", "Qini, borne haute"));
    public static final Field AUUC = COLUMNS.add(optional(
            "auuc",
            DOUBLE,
            "Area under the curve of cumulative uplift; half the effect where scores tell nothing",
            "Aire sous l'uplift"));
    public static final Field CONTROL_ARM = COLUMNS.add(optional(
                    "control_arm",
                    STRING,
                    "declared: customers the scope names as control; everybody: all others active at the cut-off, also those"
                            + " who could not have been drawn",
                    "Groupe témoin")
            .oneOf("declared", "everybody"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "uplift", Layer.DERIVED, "One row per initiative with customers in its scope", "Effet d'un contact");

    private Uplift() {}
}

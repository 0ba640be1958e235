package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What following up low answers changed, against others alike nobody followed up. */
public final class RecoveryEffect {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MEASURE =
            COLUMNS.add(key("measure", STRING, "ltr: likelihood to recommend below 7; ces: ease up to 3", "Mesure")
                    .oneOf("ltr", "ces"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "ok, low_base, suppressed (too few customers) or not_computable (nobody alike)",
                    "Statut")
            .oneOf("ok", "low_base", "suppressed", "not_computable"));
    public static final Field N_FOLLOWED =
            COLUMNS.add(optional("n_followed", BIGINT, "Customers followed up with others alike", "Clients suivis"));
    public static final Field N_OTHERS = COLUMNS.add(optional(
            "n_others", BIGINT, "These others, not followed up before their next answer", "Clients comparables"));
    public static final Field N_UNMATCHED = COLUMNS.add(optional(
            "n_unmatched", BIGINT, "Customers followed up nobody is alike: left out", "Clients sans comparable"));
    public static final Field CHANGE_FOLLOWED = COLUMNS.add(optional(
            "change_followed",
            DOUBLE,
            "Mean change to the next answer of those followed up, on its scale",
            "Évolution des suivis"));
    public static final Field CHANGE_OTHERS = COLUMNS.add(optional(
            "change_others", DOUBLE, "The same of the others: what rises by itself", "Évolution des comparables"));
    public static final Field ESTIMATE =
            COLUMNS.add(optional("estimate", DOUBLE, "Difference of both: the effect of following up", "Effet"));
    public static final Field SE = COLUMNS.add(optional("se", DOUBLE, "Standard error", "Erreur type"));
    public static final Field CI_LOW = COLUMNS.add(optional("ci_low", DOUBLE, "Lower bound", "Borne basse"));
    public static final Field CI_HIGH = COLUMNS.add(optional("ci_high", DOUBLE, "Upper bound", "Borne haute"));
    public static final Field P_VALUE = COLUMNS.add(optional("p_value", DOUBLE, "p value of no effect", "Valeur p"));
    public static final Field PRETREND_P = COLUMNS.add(optional(
            "pretrend_p",
            DOUBLE,
            "p value of no difference in how both had changed to the low answer; null where too few had answered before",
            "Valeur p avant le suivi"));
    public static final Field WARNINGS =
            COLUMNS.add(required("warnings", STRINGS, "What speaks against it", "Réserves"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("recovery_effect", Layer.DERIVED, "One row per measure", "Effet du suivi");

    private RecoveryEffect() {}
}

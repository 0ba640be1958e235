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

/** What customers say beside how it was done, per service and product line, with target and owner. */
public final class Scorecard {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SCOPE_SET = COLUMNS.add(key("scope_set", STRING, "Cut, or total", "Découpage"));
    public static final Field SCOPE_KEY =
            COLUMNS.add(key("scope_key", STRING, "Value of the cut, all for the total", "Modalité"));
    public static final Field METRIC_ID = COLUMNS.add(key("metric_id", STRING, "Metric", "Indicateur"));
    public static final Field PLACE = COLUMNS.add(required("place", INT, "Place of the metric in the card", "Rang"));
    public static final Field SIDE = COLUMNS.add(required(
                    "side",
                    STRING,
                    "customer: what customers say; operational: how it was done; commercial: what it brings",
                    "Volet")
            .oneOf("customer", "operational", "commercial"));
    public static final Field NAME_EN =
            COLUMNS.add(required("name_en", STRING, "English name of the metric", "Nom anglais"));
    public static final Field NAME_FR = COLUMNS.add(required("name_fr", STRING, "French name", "Nom français"));
    public static final Field UNIT = COLUMNS.add(required("unit", STRING, "Unit", "Unité"));
    public static final Field DIRECTION = COLUMNS.add(required("direction", STRING, "higher, lower or target", "Sens"));
    public static final Field PERIOD_TYPE =
            COLUMNS.add(optional("period_type", STRING, "Kind of the last period with a value", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(optional("period_start", DATE, "First day of it", "Début de période"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "As in metric_values; not_computable also when nothing tells it of this scope",
                    "Statut")
            .oneOf("ok", "low_base", "suppressed", "provisional", "not_computable"));
    public static final Field REASON = COLUMNS.add(optional("reason", STRING, "Why there is no value", "Motif"));
    public static final Field VALUE = COLUMNS.add(optional("value", DOUBLE, "Value", "Valeur"));
    public static final Field CI_LOW = COLUMNS.add(optional("ci_low", DOUBLE, "Lower bound", "Borne basse"));
    public static final Field CI_HIGH = COLUMNS.add(optional("ci_high", DOUBLE, "Upper bound", "Borne haute"));
    public static final Field N = COLUMNS.add(optional("n", BIGINT, "Rows in the base", "Base"));
    public static final Field DELTA =
            COLUMNS.add(optional("delta", DOUBLE, "Change against the period before", "Évolution"));
    public static final Field SIG =
            COLUMNS.add(optional("sig", STRING, "What the change allows to say", "Signification"));
    public static final Field TARGET = COLUMNS.add(
            optional("target", DOUBLE, "Target in force; that of all where the scope has none", "Objectif"));
    public static final Field TARGET_STATUS = COLUMNS.add(optional(
            "target_status",
            STRING,
            "Whether it is reached: met, missed or too_close_to_call; null where only all have a target",
            "Atteinte"));
    public static final Field OWNER = COLUMNS.add(optional("owner", STRING, "Who is in charge", "Responsable"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "scorecard", Layer.DERIVED, "One row per service, product line or all, and metric", "Tableau de bord");

    private Scorecard() {}
}

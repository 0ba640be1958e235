package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How far the company keeps what it promises. */
public final class StandardAttainment {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERIOD_TYPE = COLUMNS.add(
            key("period_type", STRING, "day, for the total only; month, quarter or year", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period", "Début de période"));
    public static final Field SEGMENT_SET =
            COLUMNS.add(key("segment_set", STRING, "total, service or product_line", "Découpage"));
    public static final Field SEGMENT_KEY = COLUMNS.add(
            key("segment_key", STRING, "The service or product line, all for the total", "Service ou gamme"));
    public static final Field STANDARD_ID =
            COLUMNS.add(key("standard_id", STRING, "The promise, see service_standard", "Standard"));
    public static final Field N =
            COLUMNS.add(optional("n", BIGINT, "Contacts, parcels, … it was made for", "Effectif"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(optional("n_customers", BIGINT, "Customers among them", "Clients"));
    public static final Field ATTAINMENT_PCT =
            COLUMNS.add(optional("attainment_pct", DOUBLE, "Kept, per cent", "Taux de respect"));
    public static final Field CI_LOW =
            COLUMNS.add(optional("ci_low", DOUBLE, "Lower end of the interval, per cent", "Borne basse"));
    public static final Field CI_HIGH =
            COLUMNS.add(optional("ci_high", DOUBLE, "Upper end of the interval, per cent", "Borne haute"));
    public static final Field MEAN_DEVIATION = COLUMNS.add(optional(
            "mean_deviation",
            DOUBLE,
            "By how much what was measured is better than the promise, in its unit; below 0 it is worse",
            "Écart moyen au standard"));
    public static final Field DEVIATION_LOW =
            COLUMNS.add(optional("deviation_low", DOUBLE, "Lower end of its interval", "Borne basse de l'écart"));
    public static final Field DEVIATION_HIGH =
            COLUMNS.add(optional("deviation_high", DOUBLE, "Upper end of its interval", "Borne haute de l'écart"));
    public static final Field EXPECTED = COLUMNS.add(optional(
            "expected",
            DOUBLE,
            "Mean of what customers say they expect, in the unit of the promise, of the service it was"
                    + " made for; null where gaps/ names no question or the promise is for one channel",
            "Attente des clients"));
    public static final Field DESIGN_GAP = COLUMNS.add(optional(
            "design_gap",
            DOUBLE,
            "By how much the promise is better than what is expected, in its unit; below 0 less is promised",
            "Écart de conception"));
    public static final Field DESIGN_GAP_LOW =
            COLUMNS.add(optional("design_gap_low", DOUBLE, "Lower end of its interval", "Borne basse de l'écart"));
    public static final Field DESIGN_GAP_HIGH =
            COLUMNS.add(optional("design_gap_high", DOUBLE, "Upper end of its interval", "Borne haute de l'écart"));
    public static final Field N_EXPECTED =
            COLUMNS.add(optional("n_expected", BIGINT, "Answers that say what is expected", "Réponses sur l'attente"));
    public static final Field STATUS = COLUMNS.add(required("status", STRING, "How far the value can be used", "Statut")
            .oneOf("ok", "low_base", "suppressed", "not_computable"));
    public static final Field REASON = COLUMNS.add(optional("reason", STRING, "Why it is not computable", "Raison"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "standard_attainment",
            Layer.DERIVED,
            "One row per period, service or product line and promise",
            "Respect des standards de service");

    private StandardAttainment() {}
}

package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What initiatives bring back for what they cost. */
public final class InitiativeReturn {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SCOPE =
            COLUMNS.add(key("scope", STRING, "initiative, or portfolio for all together", "Périmètre")
                    .oneOf("initiative", "portfolio"));
    public static final Field INITIATIVE_ID =
            COLUMNS.add(key("initiative_id", STRING, "Initiative; of a portfolio started or planned", "Initiative"));
    public static final Field IS_PLANNED = COLUMNS.add(
            required("is_planned", BOOLEAN, "Not begun: what is expected of it, not what was measured", "Prévue"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "ok; no_costs: nobody booked any; not_measured; no_link: nothing says what the metric is worth; nobody_reached; unknown_currency; suppressed: too few customers",
                    "Statut")
            .oneOf("ok", "no_costs", "not_measured", "no_link", "nobody_reached", "unknown_currency", "suppressed"));
    public static final Field COST = COLUMNS.add(optional(
            "cost", MONEY, "Within the horizon, reporting currency; capital expenditure by its share", "Coût"));
    public static final Field BENEFIT = COLUMNS.add(
            optional("benefit", MONEY, "As expected: all benefits, whatever they rest on", "Bénéfice attendu"));
    public static final Field BENEFIT_LO =
            COLUMNS.add(optional("benefit_lo", MONEY, "Lower bound, simulated", "Bénéfice, borne basse"));
    public static final Field BENEFIT_HI =
            COLUMNS.add(optional("benefit_hi", MONEY, "Upper bound", "Bénéfice, borne haute"));
    public static final Field BENEFIT_PROVEN = COLUMNS.add(
            optional("benefit_proven", MONEY, "The part of it that is proven, see roi_ledger", "Bénéfice prouvé"));
    public static final Field ROI_PCT =
            COLUMNS.add(optional("roi_pct", DOUBLE, "Benefit less cost, in percent of the cost", "ROI"));
    public static final Field ROI_LO = COLUMNS.add(optional("roi_lo", DOUBLE, "Lower bound", "ROI, borne basse"));
    public static final Field ROI_HI = COLUMNS.add(optional("roi_hi", DOUBLE, "Upper bound", "ROI, borne haute"));
    public static final Field ROI_PROVEN_PCT =
            COLUMNS.add(optional("roi_proven_pct", DOUBLE, "The same of what is proven", "ROI prouvé"));
    public static final Field EURO_PER_EURO =
            COLUMNS.add(optional("euro_per_euro", DOUBLE, "Benefit for one unit of cost", "Euro rapporté par euro"));
    public static final Field EURO_PER_EURO_LO =
            COLUMNS.add(optional("euro_per_euro_lo", DOUBLE, "Lower bound", "Euro par euro, borne basse"));
    public static final Field EURO_PER_EURO_HI =
            COLUMNS.add(optional("euro_per_euro_hi", DOUBLE, "Upper bound", "Euro par euro, borne haute"));
    public static final Field PAYBACK_MONTHS = COLUMNS.add(optional(
            "payback_months",
            INT,
            "Months from the start until it has paid for itself; null when not within the horizon",
            "Délai de récupération"));
    public static final Field PAYBACK_LO = COLUMNS.add(optional(
            "payback_lo",
            INT,
            "Lower bound, simulated; null when not within the horizon",
            "Récupération, borne basse"));
    public static final Field PAYBACK_HI = COLUMNS.add(optional(
            "payback_hi",
            INT,
            "Upper bound; null when some of the cases do not pay within the horizon",
            "Récupération, borne haute"));
    public static final Field NPV = COLUMNS.add(optional(
            "npv",
            MONEY,
            "Worth at the start of what comes in less what is spent, capital expenditure when it is spent",
            "Valeur actuelle nette"));
    public static final Field NPV_LO = COLUMNS.add(optional("npv_lo", MONEY, "Lower bound", "VAN, borne basse"));
    public static final Field NPV_HI = COLUMNS.add(optional("npv_hi", MONEY, "Upper bound", "VAN, borne haute"));
    public static final Field P_POSITIVE = COLUMNS.add(optional(
            "p_positive",
            DOUBLE,
            "Share of the simulated cases in which more comes in than is spent",
            "Probabilité de gain"));
    public static final Field EVIDENCE = COLUMNS.add(
            optional("evidence", STRING, "Weakest of what its benefits rest on, see roi_ledger", "Niveau de preuve")
                    .oneOf("randomised", "did", "its", "model", "assumption"));
    public static final Field HORIZON_MONTHS =
            COLUMNS.add(required("horizon_months", INT, "Months from the start that count", "Horizon"));
    public static final Field WARNINGS = COLUMNS.add(
            required("warnings", STRINGS, "What speaks against it, or why it could not be told", "Réserves"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "initiative_return",
            Layer.DERIVED,
            "One row per initiative, and one for all that were started and all that are planned",
            "Retour des initiatives");

    private InitiativeReturn() {}
}

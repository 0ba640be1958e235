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

/** Whom the respondents of a period stand for, before and after weighting, and what the weights cost. */
public final class WeightingQuality {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERIOD_TYPE =
            COLUMNS.add(key("period_type", STRING, "month or quarter", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period", "Début de période"));
    public static final Field DIMENSION = COLUMNS.add(
            key("dimension", STRING, "Weighting dimension; total for what holds for the whole period", "Dimension"));
    public static final Field CATEGORY =
            COLUMNS.add(key("category", STRING, "Category of the dimension; all for the total", "Modalité"));
    public static final Field POPULATION_SHARE = COLUMNS.add(
            optional("population_share", DOUBLE, "Share of the customers, 0 to 1", "Part dans la population"));
    public static final Field SHARE_BEFORE = COLUMNS.add(
            optional("share_before", DOUBLE, "Share of the answers by their survey weights, 0 to 1", "Part avant"));
    public static final Field SHARE_AFTER =
            COLUMNS.add(optional("share_after", DOUBLE, "Share of the weighted answers, 0 to 1", "Part après"));
    public static final Field N_RESPONSES =
            COLUMNS.add(optional("n_responses", BIGINT, "Answers of customers of the population", "Réponses"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(optional("n_customers", BIGINT, "Customers behind them", "Clients"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "ok, low_base (few answers), suppressed (too few customers to show), no_respondents (a category whose"
                            + " share went to the others), not_met (trimming, or margins that contradict each other, keep"
                            + " the share away from the population's), unweighted (no weights were made)",
                    "Statut")
            .oneOf("ok", "low_base", "suppressed", "no_respondents", "not_met", "unweighted"));
    public static final Field N_EFFECTIVE = COLUMNS.add(optional(
            "n_effective",
            DOUBLE,
            "Answers of equal weight that carry as much information (Kish); total only",
            "Base efficace"));
    public static final Field DESIGN_EFFECT = COLUMNS.add(optional(
            "design_effect",
            DOUBLE,
            "What weights multiply the variance by, 1 + cv² (Kish); total only",
            "Effet de plan"));
    public static final Field TRIMMED_SHARE = COLUMNS.add(optional(
            "trimmed_share",
            DOUBLE,
            "Share of the answers whose weight was trimmed, 0 to 1; total only",
            "Part tronquée"));
    public static final Field LARGEST_DEVIATION = COLUMNS.add(optional(
            "largest_deviation",
            DOUBLE,
            "Largest distance of a category from its share of the population after weighting, 0 to 1; total only",
            "Écart maximal"));
    public static final Field OUTSIDE_SHARE = COLUMNS.add(optional(
            "outside_share",
            DOUBLE,
            "Share of the answers from outside the population: anonymous, or no customer then, 0 to 1; total only",
            "Part hors population"));
    public static final Field SWEEPS =
            COLUMNS.add(optional("sweeps", INT, "How often all margins were adjusted to; total only", "Itérations"));
    public static final Field TRIM_ROUNDS = COLUMNS.add(
            optional("trim_rounds", INT, "How often weights were trimmed and raked again; total only", "Troncatures"));
    public static final Field N_NEGATIVE = COLUMNS.add(optional(
            "n_negative",
            BIGINT,
            "Answers whose linear weight was below 0 until it was trimmed; total only",
            "Poids négatifs"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "weighting_quality",
            Layer.DERIVED,
            "One row per period and category of a weighting dimension, and one for the whole period",
            "Qualité du redressement");

    private WeightingQuality() {}
}

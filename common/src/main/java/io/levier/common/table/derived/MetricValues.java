package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Every metric by period and cut, with its uncertainty. */
public final class MetricValues {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field METRIC_ID = COLUMNS.add(key("metric_id", STRING, "Metric", "Indicateur"));
    public static final Field METRIC_VERSION =
            COLUMNS.add(key("metric_version", INT, "Version of the formula", "Version"));
    public static final Field PERIOD_TYPE =
            COLUMNS.add(key("period_type", STRING, "month, quarter, year, rolling_28d, …", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period", "Début de période"));
    public static final Field SEGMENT_SET = COLUMNS.add(
            key("segment_set", STRING, "Cut: total, country, …; none by what no row of the metric knows", "Découpage"));
    public static final Field SEGMENT_KEY =
            COLUMNS.add(key("segment_key", STRING, "Value of the cut, all for the total", "Modalité"));
    public static final Field PERIOD_END =
            COLUMNS.add(required("period_end", DATE, "First day after the period", "Fin de période"));
    public static final Field VALUE = COLUMNS.add(
            optional("value", DOUBLE, "Value in its unit; null when suppressed or not computable", "Valeur"));
    public static final Field UNIT =
            COLUMNS.add(required("unit", STRING, "points, percent, score, currency, count", "Unité"));
    public static final Field N = COLUMNS.add(optional("n", BIGINT, "Rows in the base", "Base"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(optional("n_customers", BIGINT, "Customers in the base", "Clients"));
    public static final Field N_EFF = COLUMNS.add(optional("n_eff", DOUBLE, "Effective sample size", "Base efficace"));
    public static final Field NUM = COLUMNS.add(optional("num", DOUBLE, "Numerator; may be added up", "Numérateur"));
    public static final Field DEN =
            COLUMNS.add(optional("den", DOUBLE, "Denominator; may be added up", "Dénominateur"));
    public static final Field CI_LOW = COLUMNS.add(optional("ci_low", DOUBLE, "Lower bound", "Borne basse"));
    public static final Field CI_HIGH = COLUMNS.add(optional("ci_high", DOUBLE, "Upper bound", "Borne haute"));
    public static final Field CI_METHOD =
            COLUMNS.add(required("ci_method", STRING, "Method of the interval", "Méthode"));
    public static final Field CI_LEVEL =
            COLUMNS.add(required("ci_level", DOUBLE, "Confidence level", "Niveau de confiance"));
    public static final Field SE = COLUMNS.add(optional("se", DOUBLE, "Standard error", "Erreur type"));
    public static final Field STATUS = COLUMNS.add(required("status", STRING, "Whether the value may be read", "Statut")
            .oneOf("ok", "low_base", "suppressed", "provisional", "not_computable"));
    public static final Field REASON = COLUMNS.add(optional("reason", STRING, "Why it is not computable", "Motif"));
    public static final Field PREV_VALUE =
            COLUMNS.add(optional("prev_value", DOUBLE, "Value of the previous period", "Valeur précédente"));
    public static final Field DELTA =
            COLUMNS.add(optional("delta", DOUBLE, "Change against the previous period", "Évolution"));
    public static final Field DELTA_CI_LOW = COLUMNS.add(optional(
            "delta_ci_low",
            DOUBLE,
            "Lower bound of the change, customers of both periods taken into account",
            "Évolution, borne basse"));
    public static final Field DELTA_CI_HIGH =
            COLUMNS.add(optional("delta_ci_high", DOUBLE, "Upper bound of the change", "Évolution, borne haute"));
    public static final Field P_VALUE = COLUMNS.add(optional("p_value", DOUBLE, "p value of the change", "Valeur p"));
    public static final Field P_ADJ = COLUMNS.add(optional(
            "p_adj",
            DOUBLE,
            "p value adjusted over the segments of a metric and period (Benjamini-Hochberg)",
            "Valeur p ajustée"));
    public static final Field SIG =
            COLUMNS.add(optional("sig", STRING, "What the change allows to say", "Signification")
                    .oneOf("up", "down", "flat", "na"));
    public static final Field MDD =
            COLUMNS.add(optional("mdd", DOUBLE, "Smallest change seen with 80 % power", "Écart détectable"));
    public static final Field TARGET =
            COLUMNS.add(optional("target", DOUBLE, "Target in force when the period began", "Objectif"));
    public static final Field TARGET_STATUS = COLUMNS.add(
            optional("target_status", STRING, "Whether it is reached, its interval taken into account", "Atteinte")
                    .oneOf("met", "missed", "too_close_to_call"));
    public static final Field DATA_AS_OF =
            COLUMNS.add(required("data_as_of", TIMESTAMP, "Knowledge limit of the run", "Données arrêtées au"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "metric_values",
            Layer.DERIVED,
            "One row per metric, period and segment",
            "Valeurs des indicateurs",
            PERIOD_TYPE);

    private MetricValues() {}
}

package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Metrics compared over time and with the rest, customers on both sides taken into account. */
public final class MetricComparisons {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field METRIC_ID = COLUMNS.add(key("metric_id", STRING, "Metric", "Indicateur"));
    public static final Field PERIOD_TYPE =
            COLUMNS.add(key("period_type", STRING, "month, quarter, year, rolling_28d, …", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period", "Début de période"));
    public static final Field SEGMENT_SET =
            COLUMNS.add(key("segment_set", STRING, "Cut: total, country, …", "Découpage"));
    public static final Field SEGMENT_KEY =
            COLUMNS.add(key("segment_key", STRING, "Value of the cut, all for the total", "Modalité"));
    public static final Field COMPARISON = COLUMNS.add(
            key("comparison", STRING, "With the period before, a year before, or all other rows", "Comparaison")
                    .oneOf("previous", "year_ago", "rest"));
    public static final Field OTHER_START =
            COLUMNS.add(required("other_start", DATE, "First day of the other period", "Début de l'autre période"));
    public static final Field VALUE = COLUMNS.add(required("value", DOUBLE, "Value", "Valeur"));
    public static final Field OTHER_VALUE =
            COLUMNS.add(optional("other_value", DOUBLE, "Value it is compared with", "Valeur comparée"));
    public static final Field DIFF = COLUMNS.add(optional("diff", DOUBLE, "Value minus the other", "Écart"));
    public static final Field SE = COLUMNS.add(
            optional("se", DOUBLE, "Standard error, with the covariance of shared customers", "Erreur type"));
    public static final Field DIFF_CI_LOW = COLUMNS.add(optional("diff_ci_low", DOUBLE, "Lower bound", "Borne basse"));
    public static final Field DIFF_CI_HIGH =
            COLUMNS.add(optional("diff_ci_high", DOUBLE, "Upper bound", "Borne haute"));
    public static final Field P_VALUE = COLUMNS.add(optional("p_value", DOUBLE, "p value", "Valeur p"));
    public static final Field P_ADJ = COLUMNS.add(optional(
            "p_adj",
            DOUBLE,
            "p value adjusted over the segments of a metric, period and comparison (Benjamini-Hochberg)",
            "Valeur p ajustée"));
    public static final Field SIG =
            COLUMNS.add(required("sig", STRING, "What the difference allows to say", "Signification")
                    .oneOf("up", "down", "flat", "na"));
    public static final Field MDD =
            COLUMNS.add(optional("mdd", DOUBLE, "Smallest difference seen with 80 % power", "Écart détectable"));
    public static final Field MIX_EFFECT = COLUMNS.add(optional(
            "mix_effect",
            DOUBLE,
            "Part of the change of the whole because this segment weighs more or less",
            "Effet mix"));
    public static final Field RATE_EFFECT = COLUMNS.add(optional(
            "rate_effect",
            DOUBLE,
            "Part of the change of the whole because this segment itself changed",
            "Effet taux"));
    public static final Field CONTRIBUTION = COLUMNS.add(optional(
            "contribution", DOUBLE, "Share of the base times value: sums to the whole over a cut", "Contribution"));
    public static final Field IMPACT = COLUMNS.add(optional(
            "impact", DOUBLE, "The whole minus the whole without this segment; describes, does not explain", "Impact"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "metric_comparisons",
            Layer.DERIVED,
            "One row per metric, period, segment and what it is compared with, both of them shown",
            "Comparaisons des indicateurs",
            PERIOD_TYPE);

    private MetricComparisons() {}
}

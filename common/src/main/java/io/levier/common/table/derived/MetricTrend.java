package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Whether a metric of a segment rises or falls month by month. */
public final class MetricTrend {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field METRIC_ID = COLUMNS.add(key("metric_id", STRING, "Metric", "Indicateur"));
    public static final Field SEGMENT_SET = COLUMNS.add(key("segment_set", STRING, "Cut", "Découpage"));
    public static final Field SEGMENT_KEY = COLUMNS.add(key("segment_key", STRING, "Value of the cut", "Segment"));
    public static final Field STATUS = COLUMNS.add(
            required("status", STRING, "ok or not_computable", "Statut").oneOf("ok", "not_computable"));
    public static final Field REASON = COLUMNS.add(optional("reason", STRING, "Why it is not computable", "Raison"));
    public static final Field LAST_MONTH =
            COLUMNS.add(required("last_month", DATE, "Last closed month the metric has a value of", "Dernier mois"));
    public static final Field N_MONTHS = COLUMNS.add(
            required("n_months", INT, "Closed months in a row up to it, three years at most", "Nombre de mois"));
    public static final Field IS_ADJUSTED = COLUMNS.add(optional(
            "is_adjusted",
            BOOLEAN,
            "Seasons were there and were taken away; two years do not tell any",
            "Corrigé des saisons"));
    public static final Field UNIT = COLUMNS.add(required("unit", STRING, "Unit of the metric", "Unité"));
    public static final Field SLOPE = COLUMNS.add(
            optional("slope", DOUBLE, "Median change of a month (Sen), in the unit of the metric", "Pente mensuelle"));
    public static final Field TAU = COLUMNS.add(optional(
            "tau", DOUBLE, "Rising pairs of months less falling ones over all pairs, -1 to 1", "Tau de Kendall"));
    public static final Field P_VALUE = COLUMNS.add(optional(
            "p_value",
            DOUBLE,
            "p value of no trend by Mann and Kendall, widened where neighbouring months go together",
            "Valeur p"));
    public static final Field P_ADJ = COLUMNS.add(optional(
            "p_adj",
            DOUBLE,
            "The same, adjusted for the segments of the metric (Benjamini-Hochberg)",
            "Valeur p ajustée"));
    public static final Field TREND_SIG = COLUMNS.add(required(
                    "trend_sig",
                    STRING,
                    "up or down when p_adj is below 0.05, else flat; na when not tested",
                    "Tendance")
            .oneOf("up", "down", "flat", "na"));
    public static final Field IS_IMPROVEMENT = COLUMNS.add(optional(
            "is_improvement",
            BOOLEAN,
            "It goes where it is better; null without a trend, or when neither way is",
            "Amélioration"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "metric_trend",
            Layer.DERIVED,
            "One row per metric and segment with a closed month",
            "Tendance d'indicateur");

    private MetricTrend() {}
}

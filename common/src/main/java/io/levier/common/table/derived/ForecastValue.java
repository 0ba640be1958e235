package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What headline metrics are expected to be in the months or quarters to come. */
public final class ForecastValue {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field METRIC_ID = COLUMNS.add(key("metric_id", STRING, "Metric", "Indicateur"));
    public static final Field SEGMENT_SET = COLUMNS.add(key("segment_set", STRING, "Cut", "Découpage"));
    public static final Field SEGMENT_KEY =
            COLUMNS.add(key("segment_key", STRING, "Value of the cut, all for the total", "Modalité"));
    public static final Field AHEAD =
            COLUMNS.add(key("ahead", INT, "Months, or quarters, after the origin", "Périodes à venir"));
    public static final Field PERIOD_TYPE = COLUMNS.add(required(
                    "period_type",
                    STRING,
                    "month; quarter where months have gaps, as those of a survey sent in waves",
                    "Type de période")
            .oneOf("month", "quarter"));
    public static final Field ORIGIN = COLUMNS.add(optional(
            "origin",
            DATE,
            "First day of the last closed period any segment of the metric has a value of; null when none has",
            "Dernière période connue"));
    public static final Field TARGET_PERIOD =
            COLUMNS.add(optional("target_period", DATE, "First day of the period foreseen", "Période prévue"));
    public static final Field MEAN = COLUMNS.add(optional(
            "mean", DOUBLE, "Expected value, inside the bounds of the metric; null when not computable", "Prévision"));
    public static final Field LO80 = COLUMNS.add(optional(
            "lo80",
            DOUBLE,
            "Lower bound of the range the published value lies in with 80 %; it holds for bases as large as of late",
            "Borne basse 80 %"));
    public static final Field HI80 = COLUMNS.add(optional("hi80", DOUBLE, "Upper bound of it", "Borne haute 80 %"));
    public static final Field LO95 =
            COLUMNS.add(optional("lo95", DOUBLE, "Lower bound of the 95 % range", "Borne basse 95 %"));
    public static final Field HI95 = COLUMNS.add(optional("hi95", DOUBLE, "Upper bound of it", "Borne haute 95 %"));
    public static final Field MODEL = COLUMNS.add(optional(
            "model",
            STRING,
            "Method: naive, seasonal-naive, drift, theta, or exponential smoothing named by error, trend and seasons",
            "Méthode"));
    public static final Field BASELINE = COLUMNS.add(
            optional("baseline", DOUBLE, "What the naive method expects: the last value", "Prévision naïve"));
    public static final Field TARGET = COLUMNS.add(
            optional("target", DOUBLE, "Target for such periods in force when that one begins", "Objectif"));
    public static final Field TARGET_KIND = COLUMNS.add(
            optional("target_kind", STRING, "Floor, ceiling or band", "Nature").oneOf("min", "max", "band"));
    public static final Field P_TARGET = COLUMNS.add(
            optional("p_target", DOUBLE, "Probability that the published value reaches it", "Probabilité d'atteinte")
                    .between(0, 1));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "ok: the method that foresaw the past best; short, constant: the naive one; not_computable",
                    "Statut")
            .oneOf("ok", "short", "constant", "not_computable"));
    public static final Field REASON =
            COLUMNS.add(optional("reason", STRING, "What stands in the way of more", "Motif"));
    public static final Field N_MONTHS = COLUMNS.add(
            required("n_months", INT, "Months in a row up to the origin that were looked at", "Mois observés"));
    public static final Field UNIT = COLUMNS.add(required("unit", STRING, "Unit of the metric", "Unité"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "forecast_value",
            Layer.DERIVED,
            "One row per headline metric, segment and month, or quarter, to come; one row where nothing can be foreseen",
            "Prévisions");

    private ForecastValue() {}
}

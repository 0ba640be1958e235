package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How well each method would have foreseen the last months. */
public final class ForecastBacktest {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field METRIC_ID = COLUMNS.add(key("metric_id", STRING, "Metric", "Indicateur"));
    public static final Field SEGMENT_SET = COLUMNS.add(key("segment_set", STRING, "Cut", "Découpage"));
    public static final Field SEGMENT_KEY =
            COLUMNS.add(key("segment_key", STRING, "Value of the cut, all for the total", "Modalité"));
    public static final Field MODEL = COLUMNS.add(key("model", STRING, "Method, as in forecast_value", "Méthode"));
    public static final Field PERIOD_TYPE =
            COLUMNS.add(required("period_type", STRING, "month or quarter, as in forecast_value", "Type de période")
                    .oneOf("month", "quarter"));
    public static final Field IS_BASELINE = COLUMNS.add(
            required("is_baseline", BOOLEAN, "Whether it is what the others must beat: naive", "Référence"));
    public static final Field IS_CHOSEN = COLUMNS.add(required(
            "is_chosen",
            BOOLEAN,
            "Whether its forecasts are told: the smallest error, or a simpler method within 2 % of it",
            "Méthode retenue"));
    public static final Field N_ORIGINS =
            COLUMNS.add(required("n_origins", INT, "Periods it looked ahead from", "Origines"));
    public static final Field N_FORECASTS =
            COLUMNS.add(required("n_forecasts", INT, "Values foreseen and known since", "Prévisions vérifiées"));
    public static final Field MAE =
            COLUMNS.add(required("mae", DOUBLE, "Mean absolute error, in the unit of the metric", "Erreur absolue"));
    public static final Field MASE = COLUMNS.add(optional(
            "mase",
            DOUBLE,
            "Mean absolute error over the mean absolute change from period to period before the first origin; null where nothing had changed",
            "MASE"));
    public static final Field MAPE = COLUMNS.add(optional(
            "mape", DOUBLE, "Mean absolute error in percent of the value; only where all are above zero", "MAPE"));
    public static final Field SMAPE =
            COLUMNS.add(optional("smape", DOUBLE, "The same in percent of the mean of value and forecast", "sMAPE"));
    public static final Field COVERAGE80 =
            COLUMNS.add(required("coverage80", DOUBLE, "Share of the values inside their 80 % range", "Couverture 80 %")
                    .between(0, 1));
    public static final Field COVERAGE95 =
            COLUMNS.add(required("coverage95", DOUBLE, "Share of the values inside their 95 % range", "Couverture 95 %")
                    .between(0, 1));
    public static final Field OVERCONFIDENCE = COLUMNS.add(required(
            "overconfidence",
            DOUBLE,
            "Root mean square of the errors in units of those promised; where it is above 1, the ranges that are told are this much wider",
            "Excès de confiance"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "forecast_backtest",
            Layer.DERIVED,
            "One row per headline metric, segment and method that could be tested",
            "Épreuve des prévisions");

    private ForecastBacktest() {}
}

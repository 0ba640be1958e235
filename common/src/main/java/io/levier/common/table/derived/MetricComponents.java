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

/** The sums behind the values: the only columns that may be added up again. */
public final class MetricComponents {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field METRIC_ID = COLUMNS.add(key("metric_id", STRING, "Metric", "Indicateur"));
    public static final Field METRIC_VERSION =
            COLUMNS.add(key("metric_version", INT, "Version of the formula", "Version"));
    public static final Field PERIOD_TYPE =
            COLUMNS.add(key("period_type", STRING, "month, quarter, year, rolling_28d, …", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period", "Début de période"));
    public static final Field SEGMENT_SET = COLUMNS.add(key("segment_set", STRING, "Cut", "Découpage"));
    public static final Field SEGMENT_KEY = COLUMNS.add(key("segment_key", STRING, "Value of the cut", "Modalité"));
    public static final Field N = COLUMNS.add(required("n", BIGINT, "Rows in the base", "Base"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(required("n_customers", BIGINT, "Customers in the base; never add these up", "Clients"));
    public static final Field SUM_X = COLUMNS.add(optional("sum_x", DOUBLE, "Denominator", "Dénominateur"));
    public static final Field SUM_Y = COLUMNS.add(optional("sum_y", DOUBLE, "Numerator", "Numérateur"));
    public static final Field SUM_PART =
            COLUMNS.add(optional("sum_part", DOUBLE, "Positive part of the numerator (promoters)", "Part positive"));
    public static final Field SUM_XX =
            COLUMNS.add(optional("sum_xx", DOUBLE, "Σ over customers of their own denominator squared", "Carrés x"));
    public static final Field SUM_XY = COLUMNS.add(
            optional("sum_xy", DOUBLE, "Σ over customers of their own denominator times numerator", "Produits xy"));
    public static final Field SUM_YY =
            COLUMNS.add(optional("sum_yy", DOUBLE, "Σ over customers of their own numerator squared", "Carrés y"));
    public static final Field SUM_WW =
            COLUMNS.add(optional("sum_ww", DOUBLE, "Σ of squared row weights", "Carrés des poids"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "metric_components",
            Layer.DERIVED,
            "One row per metric, period and segment that is not suppressed; a quantile has no sums",
            "Composantes des indicateurs",
            PERIOD_TYPE);

    private MetricComponents() {}
}

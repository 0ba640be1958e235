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

/** What hints at a gap where nobody was asked, month by month against what was usual. */
public final class GapSignal {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERIOD_START = COLUMNS.add(key("period_start", DATE, "First day of the month", "Mois"));
    public static final Field SEGMENT_SET =
            COLUMNS.add(key("segment_set", STRING, "total, service or product_line", "Découpage"));
    public static final Field SEGMENT_KEY = COLUMNS.add(
            key("segment_key", STRING, "The service or product line, all for the total", "Service ou gamme"));
    public static final Field GAP = COLUMNS.add(key("gap", STRING, "Gap it hints at", "Écart")
            .oneOf("knowledge", "design", "implementation", "satisfaction"));
    public static final Field SIGNAL =
            COLUMNS.add(key("signal", STRING, "metric: or topic: and its id; more of it is worse", "Signal"));
    public static final Field VALUE = COLUMNS.add(optional(
            "value", DOUBLE, "Value of the metric, or share of the comments that speak of the topic", "Valeur"));
    public static final Field USUAL =
            COLUMNS.add(optional("usual", DOUBLE, "Mean of up to twelve months before", "Niveau habituel"));
    public static final Field SPREAD =
            COLUMNS.add(optional("spread", DOUBLE, "Their standard deviation; needs six of them", "Écart type"));
    public static final Field N_MONTHS =
            COLUMNS.add(required("n_months", INT, "Months before that are known", "Mois connus"));
    public static final Field Z =
            COLUMNS.add(optional("z", DOUBLE, "Standard deviations above what was usual", "Écart z"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "gap_signal",
            Layer.DERIVED,
            "One row per month, service or product line, gap and what hints at it",
            "Signaux d'écart");

    private GapSignal() {}
}

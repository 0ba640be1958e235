package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What contacting only those for whom it does most would gain. */
public final class UpliftCurvePoint {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field INITIATIVE_ID = COLUMNS.add(key("initiative_id", STRING, "Initiative", "Initiative"));
    public static final Field CONTACTED_PCT = COLUMNS.add(key(
            "contacted_pct",
            INT,
            "Share of customers contacted, percent, those for whom it is expected to do most first",
            "Part contactée"));
    public static final Field QINI =
            COLUMNS.add(required("qini", DOUBLE, "Customers kept per customer contacted of all", "Qini"));
    public static final Field AT_RANDOM =
            COLUMNS.add(required("at_random", DOUBLE, "The same if as many were contacted at random", "Au hasard"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "uplift_curve", Layer.DERIVED, "One row per initiative and twentieth of the customers", "Courbe de Qini");

    private UpliftCurvePoint() {}
}

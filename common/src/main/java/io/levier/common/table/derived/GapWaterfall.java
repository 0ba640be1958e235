package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** The way from what customers expect to what they perceive, step by step. */
public final class GapWaterfall {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERIOD_TYPE =
            COLUMNS.add(key("period_type", STRING, "month, quarter or year", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period", "Début de période"));
    public static final Field SEGMENT_SET =
            COLUMNS.add(key("segment_set", STRING, "total, service or product_line", "Découpage"));
    public static final Field SEGMENT_KEY = COLUMNS.add(
            key("segment_key", STRING, "The service or product line, all for the total", "Service ou gamme"));
    public static final Field DRIVER_ID = COLUMNS.add(key("driver_id", STRING, "Driver it is about", "Facteur"));
    public static final Field STEP = COLUMNS.add(key("step", INT, "Place in the way, from 1", "Étape"));
    public static final Field STEP_ID = COLUMNS.add(required(
            "step_id",
            STRING,
            "knowledge, design, implementation, perception; several with + between them where the levels between are not"
                    + " known",
            "Écart"));
    public static final Field FROM_LEVEL = COLUMNS.add(required(
                    "from_level",
                    STRING,
                    "expected by customers, believed by employees, promised, delivered (a wait twice as long as promised is half of it),"
                            + " or perceived by customers",
                    "Niveau de départ")
            .oneOf("expected", "believed", "promised", "delivered", "perceived"));
    public static final Field TO_LEVEL =
            COLUMNS.add(required("to_level", STRING, "The level the step ends at", "Niveau d'arrivée")
                    .oneOf("expected", "believed", "promised", "delivered", "perceived"));
    public static final Field FROM_VALUE =
            COLUMNS.add(required("from_value", DOUBLE, "The level it begins at, 0 to 100", "Valeur de départ"));
    public static final Field TO_VALUE =
            COLUMNS.add(required("to_value", DOUBLE, "The level it ends at, 0 to 100", "Valeur d'arrivée"));
    public static final Field VALUE = COLUMNS.add(required(
            "value",
            DOUBLE,
            "Points the step adds; the steps of a way add up to the satisfaction gap, to the sixth decimal",
            "Contribution"));
    public static final Field STATUS =
            COLUMNS.add(required("status", STRING, "low_base when one of its levels has few answers", "Statut")
                    .oneOf("ok", "low_base"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "gap_waterfall",
            Layer.DERIVED,
            "One row per period, service or product line, driver and step from expectation to perception",
            "Cascade des écarts");

    private GapWaterfall() {}
}

package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What became of customers who answered, and of those who did not: how far answers tell of all customers. */
public final class DriverResponse {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL = COLUMNS.add(key("model", STRING, "Driver model", "Modèle"));
    public static final Field ANSWER_GROUP = COLUMNS.add(key(
                    "answer_group",
                    STRING,
                    "Customers at risk in a month, by whether they answered in it; answered_weighted: those who answered,"
                            + " weighted by 1/p, p being how likely customers known to be like them were to answer, cut at"
                            + " the 1st and 99th percentile",
                    "Répondants ou non")
            .oneOf("answered", "answered_weighted", "silent", "all"));
    public static final Field STATUS =
            COLUMNS.add(required("status", STRING, "Whether there are enough customers to show", "Statut")
                    .oneOf("ok", "hidden"));
    public static final Field N = COLUMNS.add(optional("n", BIGINT, "Customer-months", "Clients-mois"));
    public static final Field N_PERSONS = COLUMNS.add(optional("n_persons", BIGINT, "Customers", "Clients"));
    public static final Field RETAINED =
            COLUMNS.add(optional("retained", DOUBLE, "Percent still there after the horizon", "Clients restés"));
    public static final Field RETAINED_LO =
            COLUMNS.add(optional("retained_lo", DOUBLE, "Lower bound", "Clients restés, borne basse"));
    public static final Field RETAINED_HI =
            COLUMNS.add(optional("retained_hi", DOUBLE, "Upper bound", "Clients restés, borne haute"));
    public static final Field RETAINED_GAP = COLUMNS.add(
            optional("retained_gap", DOUBLE, "The same less that of silent customers, points", "Écart aux silencieux"));
    public static final Field RETAINED_GAP_LO =
            COLUMNS.add(optional("retained_gap_lo", DOUBLE, "Lower bound", "Écart, borne basse"));
    public static final Field RETAINED_GAP_HI =
            COLUMNS.add(optional("retained_gap_hi", DOUBLE, "Upper bound", "Écart, borne haute"));
    public static final Field REVENUE =
            COLUMNS.add(optional("revenue", DOUBLE, "Net revenue of a customer within the horizon", "CA par client"));
    public static final Field REVENUE_LO =
            COLUMNS.add(optional("revenue_lo", DOUBLE, "Lower bound", "CA par client, borne basse"));
    public static final Field REVENUE_HI =
            COLUMNS.add(optional("revenue_hi", DOUBLE, "Upper bound", "CA par client, borne haute"));
    public static final Field WEIGHT_MIN =
            COLUMNS.add(optional("weight_min", DOUBLE, "Smallest weight, their mean being 1", "Poids minimal"));
    public static final Field WEIGHT_MAX =
            COLUMNS.add(optional("weight_max", DOUBLE, "Largest weight", "Poids maximal"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "driver_response",
            Layer.DERIVED,
            "One row per driver model that names controls of behaviour, and group of customers",
            "Répondants et non-répondants");

    private DriverResponse() {}
}

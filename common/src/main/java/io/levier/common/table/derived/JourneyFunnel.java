package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How far cases get on the way to something of value, where they drop off and how long it takes. */
public final class JourneyFunnel {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PROCESS =
            COLUMNS.add(key("process", STRING, "Journey as its file in conf/journeys is called", "Processus"));
    public static final Field CUT =
            COLUMNS.add(key("cut", STRING, "Column the cases are split by; total for all of them", "Axe"));
    public static final Field CUT_VALUE =
            COLUMNS.add(key("cut_value", STRING, "Value of the column; all, or unknown", "Valeur"));
    public static final Field STEP = COLUMNS.add(key("step", INT, "Number of the step, from 1", "Étape"));
    public static final Field ACTIVITY = COLUMNS.add(required("activity", STRING, "What is done in it", "Activité"));
    public static final Field N_REACHED = COLUMNS.add(optional(
            "n_reached", BIGINT, "Cases that reached it, after all steps before and in time", "Parcours arrivés"));
    public static final Field N_CUSTOMERS = COLUMNS.add(optional(
            "n_customers", BIGINT, "Customers behind the cases of the first step, those unknown one each", "Clients"));
    public static final Field SHARE =
            COLUMNS.add(optional("share", DOUBLE, "Of the cases that took the first step, 0 to 1", "Part du départ"));
    public static final Field SHARE_LOW = COLUMNS.add(
            optional("share_low", DOUBLE, "Lower end of its interval (Wilson, clustered by customer)", "Borne basse"));
    public static final Field SHARE_HIGH = COLUMNS.add(optional("share_high", DOUBLE, "Upper end", "Borne haute"));
    public static final Field N_DROPPED = COLUMNS.add(
            optional("n_dropped", BIGINT, "Cases that reached the step before and not this one", "Abandons"));
    public static final Field DROPOFF = COLUMNS.add(optional(
            "dropoff",
            DOUBLE,
            "The same as a share of those that reached the step before, 0 to 1; null at the first",
            "Taux d'abandon"));
    public static final Field DROPOFF_LOW =
            COLUMNS.add(optional("dropoff_low", DOUBLE, "Lower end of its interval", "Borne basse"));
    public static final Field DROPOFF_HIGH = COLUMNS.add(optional("dropoff_high", DOUBLE, "Upper end", "Borne haute"));
    public static final Field TIME_P50_S = COLUMNS.add(optional(
            "time_p50_s",
            DOUBLE,
            "Median time from the first step, seconds: at the last step the time to value",
            "Délai médian (s)"));
    public static final Field TIME_P90_S =
            COLUMNS.add(optional("time_p90_s", DOUBLE, "The same, nine of ten are faster", "Délai, 9e décile (s)"));
    public static final Field N_YOUNG = COLUMNS.add(
            optional("n_young", BIGINT, "Cases left out because their time was not over yet", "Parcours trop récents"));
    public static final Field STATUS = COLUMNS.add(
            required("status", STRING, "ok, low_base (few customers), suppressed (too few to show)", "Statut")
                    .oneOf("ok", "low_base", "suppressed"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "journey_funnel",
            Layer.DERIVED,
            "One row per process, cut, value and step of its funnel",
            "Entonnoir de parcours");

    private JourneyFunnel() {}
}

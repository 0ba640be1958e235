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

/** How long customers of a group stay. */
public final class SurvivalGroup {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SEGMENT_SET =
            COLUMNS.add(key("segment_set", STRING, "What the groups are, see survival_curve", "Segmentation"));
    public static final Field SEGMENT_KEY =
            COLUMNS.add(key("segment_key", STRING, "Group, all for everybody", "Segment"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "ok, low_base: never as many at risk as the minimum base, or suppressed: told by what the other groups leave",
                    "Statut")
            .oneOf("ok", "low_base", "suppressed"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(optional("n_customers", BIGINT, "Customers with a first stay in view", "Clients"));
    public static final Field N_EVENTS =
            COLUMNS.add(optional("n_events", BIGINT, "How many of them left voluntarily", "Départs"));
    public static final Field N_LATE_ENTRIES = COLUMNS.add(
            optional("n_late_entries", BIGINT, "How many were customers before the data begin", "Entrées tardives"));
    public static final Field FROM_D = COLUMNS.add(optional(
            "from_d",
            INT,
            "The curve is of customers that stayed longer than this; before, too few were in view",
            "Ancienneté de départ"));
    public static final Field MEDIAN_D = COLUMNS.add(optional(
            "median_d", DOUBLE, "Days by which half have left; null when more than half stay", "Durée médiane"));
    public static final Field MEDIAN_LO_D =
            COLUMNS.add(optional("median_lo_d", DOUBLE, "Lower bound", "Médiane, borne basse"));
    public static final Field MEDIAN_HI_D = COLUMNS.add(
            optional("median_hi_d", DOUBLE, "Upper bound; null when the data do not reach it", "Médiane, borne haute"));
    public static final Field HORIZON_D = COLUMNS.add(optional(
            "horizon_d",
            INT,
            "Stays longer than this count as this in mean_d; the same for all groups of a set",
            "Horizon"));
    public static final Field MEAN_D =
            COLUMNS.add(optional("mean_d", DOUBLE, "Mean days of stay within the horizon", "Durée moyenne"));
    public static final Field MEAN_LO_D =
            COLUMNS.add(optional("mean_lo_d", DOUBLE, "Lower bound", "Durée moyenne, borne basse"));
    public static final Field MEAN_HI_D =
            COLUMNS.add(optional("mean_hi_d", DOUBLE, "Upper bound", "Durée moyenne, borne haute"));
    public static final Field EXPECTED_EVENTS = COLUMNS.add(optional(
            "expected_events",
            DOUBLE,
            "Departures if the group left at the rate of all groups of its set",
            "Départs attendus"));
    public static final Field RATE_RATIO = COLUMNS.add(optional(
            "rate_ratio", DOUBLE, "Departures over expected ones: above 1 the group leaves faster", "Rapport de taux"));
    public static final Field TIME_RATIO = COLUMNS.add(optional(
            "time_ratio",
            DOUBLE,
            "How many times as long as the largest group of its set the group stays (Weibull regression); 1 for that one",
            "Rapport de durée"));
    public static final Field TIME_RATIO_LO =
            COLUMNS.add(optional("time_ratio_lo", DOUBLE, "Lower bound", "Rapport de durée, borne basse"));
    public static final Field TIME_RATIO_HI =
            COLUMNS.add(optional("time_ratio_hi", DOUBLE, "Upper bound", "Rapport de durée, borne haute"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("survival_group", Layer.DERIVED, "One row per group", "Durée de vie par groupe");

    private SurvivalGroup() {}
}

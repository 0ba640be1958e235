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

/** How the rate of leaving changes with the length of stay. */
public final class SurvivalHazard {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SEGMENT_SET =
            COLUMNS.add(key("segment_set", STRING, "What the groups are, see survival_curve", "Segmentation"));
    public static final Field SEGMENT_KEY =
            COLUMNS.add(key("segment_key", STRING, "Group, all for everybody", "Segment"));
    public static final Field AFTER_D =
            COLUMNS.add(key("after_d", INT, "The stretch begins after so many days", "Au-delà de"));
    public static final Field UNTIL_D = COLUMNS.add(required("until_d", INT, "And includes this one", "Jusqu'à"));
    public static final Field N_AT_RISK_D = COLUMNS.add(required(
            "n_at_risk_d", BIGINT, "Days customers were in view in it, one per customer and day", "Jours-clients"));
    public static final Field N_EVENTS = COLUMNS.add(required("n_events", BIGINT, "Departures in it", "Départs"));
    public static final Field HAZARD =
            COLUMNS.add(optional("hazard", DOUBLE, "Departures per customer and day", "Risque quotidien"));
    public static final Field HAZARD_LO =
            COLUMNS.add(optional("hazard_lo", DOUBLE, "Lower bound", "Risque, borne basse"));
    public static final Field HAZARD_HI =
            COLUMNS.add(optional("hazard_hi", DOUBLE, "Upper bound", "Risque, borne haute"));
    public static final Field LEFT_30D = COLUMNS.add(optional(
            "left_30d",
            DOUBLE,
            "Share of those there at the beginning of 30 days that leave within them, at this rate",
            "Départs en 30 jours"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "survival_hazard", Layer.DERIVED, "One row per group and stretch of stay", "Risque par ancienneté");

    private SurvivalHazard() {}
}

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

/** Share of customers that stay, by length of stay. */
public final class SurvivalCurve {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SEGMENT_SET = COLUMNS.add(key(
            "segment_set",
            STRING,
            "What the groups are: total, cohort (year of the first day), plan, segment, country, kind, acquisition_source; as known when a customer came into view",
            "Segmentation"));
    public static final Field SEGMENT_KEY =
            COLUMNS.add(key("segment_key", STRING, "Group, all for everybody", "Segment"));
    public static final Field TIME_D =
            COLUMNS.add(key("time_d", INT, "Days since the first day as a customer", "Jours d'ancienneté"));
    public static final Field N_AT_RISK = COLUMNS.add(
            required("n_at_risk", BIGINT, "Customers in view that have stayed so long", "Clients à risque"));
    public static final Field N_EVENTS = COLUMNS.add(required(
            "n_events", BIGINT, "Customers that have left voluntarily until then, while in view", "Départs cumulés"));
    public static final Field SURVIVAL = COLUMNS.add(required(
            "survival",
            DOUBLE,
            "Share that stays longer, of those that stayed longer than from_d of survival_group",
            "Taux de survie"));
    public static final Field SURVIVAL_SE =
            COLUMNS.add(required("survival_se", DOUBLE, "Standard error (Greenwood)", "Erreur type"));
    public static final Field SURVIVAL_LO = COLUMNS.add(
            optional("survival_lo", DOUBLE, "Lower bound, log-log; null before the first departure", "Borne basse"));
    public static final Field SURVIVAL_HI = COLUMNS.add(optional("survival_hi", DOUBLE, "Upper bound", "Borne haute"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "survival_curve",
            Layer.DERIVED,
            "One row per group and length of stay in steps of 30 days, as long as k customers are at risk",
            "Courbe de survie");

    private SurvivalCurve() {}
}

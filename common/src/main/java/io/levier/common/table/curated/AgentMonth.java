package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How far the month of an agent lies from those of all agents within a year; published of teams only. */
public final class AgentMonth {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field AGENT_ID = COLUMNS.add(
            key("agent_id", STRING, "Agent; never published", "Conseiller").personal(LINK));
    public static final Field PERIOD_START = COLUMNS.add(key("period_start", DATE, "First day of the month", "Mois"));
    public static final Field TEAM = COLUMNS.add(optional("team", STRING, "Team of the agent", "Équipe"));
    public static final Field SITE = COLUMNS.add(optional("site", STRING, "Site the agent works at", "Site"));
    public static final Field PRESENCE_Z = COLUMNS.add(optional(
            "presence_z",
            DOUBLE,
            "Share of the planned time present, in standard deviations from the mean of all agents in the twelve months up"
                    + " to this one",
            "Présence (z)"));
    public static final Field ANSWER_Z = COLUMNS.add(
            optional("answer_z", DOUBLE, "Share of the contacts offered that were answered, likewise", "Décroché (z)"));
    public static final Field FACING_Z = COLUMNS.add(optional(
            "facing_z", DOUBLE, "Share of the presence spent on contacts, likewise", "Temps face au client (z)"));
    public static final Field PACE_Z = COLUMNS.add(optional(
            "pace_z",
            DOUBLE,
            "Contacts per paid hour, likewise but never beyond one standard deviation: more than that is haste",
            "Cadence (z)"));
    public static final Field N_MEASURES =
            COLUMNS.add(required("n_measures", INT, "How many of the four are known", "Nombre de mesures"));
    public static final Field ENGAGEMENT =
            COLUMNS.add(optional("engagement", DOUBLE, "Their mean, null with fewer than two of them", "Engagement"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "agent_month",
            Layer.CURATED,
            "One row per agent and month with a shift, a presence or a contact",
            "Mois de conseiller");

    private AgentMonth() {}
}

package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What an agent was planned for and did on a local day; published of teams only. */
public final class AgentDay {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field AGENT_ID = COLUMNS.add(
            key("agent_id", STRING, "Agent; never published", "Conseiller").personal(LINK));
    public static final Field DAY = COLUMNS.add(key("day", DATE, "Day in the reporting time zone", "Jour"));
    public static final Field TEAM = COLUMNS.add(optional("team", STRING, "Team of the agent", "Équipe"));
    public static final Field SITE = COLUMNS.add(optional("site", STRING, "Site the agent works at", "Site"));
    public static final Field SCHEDULED_S = COLUMNS.add(optional(
            "scheduled_s",
            DOUBLE,
            "Planned time without absences, seconds; null without a shift",
            "Temps planifié (s)"));
    public static final Field PRESENT_S = COLUMNS.add(
            optional("present_s", DOUBLE, "Time in any state other than offline, seconds", "Temps de présence (s)"));
    public static final Field PRESENT_IN_SCHEDULE_S = COLUMNS.add(optional(
            "present_in_schedule_s", DOUBLE, "The same within the planned time, seconds", "Présence planifiée (s)"));
    public static final Field PRODUCTIVE_S = COLUMNS.add(
            optional("productive_s", DOUBLE, "Time planned for customers, seconds", "Temps productif planifié (s)"));
    public static final Field ON_QUEUE_S = COLUMNS.add(optional(
            "on_queue_s", DOUBLE, "Time available, handling or in after-contact work, seconds", "Temps en file (s)"));
    public static final Field ADHERENT_S = COLUMNS.add(optional(
            "adherent_s",
            DOUBLE,
            "Planned time spent as planned: on queue, in training or not working in a break, seconds",
            "Temps conforme au planning (s)"));
    public static final Field PAID_S = COLUMNS.add(optional("paid_s", DOUBLE, "Paid time, seconds", "Temps payé (s)"));
    public static final Field PAID_PRODUCTIVE_S = COLUMNS.add(optional(
            "paid_productive_s", DOUBLE, "Paid time planned for customers, seconds", "Temps payé productif (s)"));
    public static final Field ON_QUEUE_IN_PAID_S = COLUMNS.add(
            optional("on_queue_in_paid_s", DOUBLE, "Paid time really on queue, seconds", "Temps payé en file (s)"));
    public static final Field AVAILABLE_S =
            COLUMNS.add(optional("available_s", DOUBLE, "Time available, seconds", "Temps disponible (s)"));
    public static final Field ENGAGED_S = COLUMNS.add(optional(
            "engaged_s", DOUBLE, "Time handling or in after-contact work, seconds", "Temps de traitement déclaré (s)"));
    public static final Field CONTACT_S = COLUMNS.add(required(
            "contact_s", DOUBLE, "Time with at least one contact by the clock, seconds", "Temps en contact (s)"));
    public static final Field IDLE_S = COLUMNS.add(
            optional("idle_s", DOUBLE, "Time available without a contact, seconds", "Temps en attente de contact (s)"));
    public static final Field HANDLE_S = COLUMNS.add(required(
            "handle_s",
            DOUBLE,
            "Work of all contacts added up, seconds: more than the clock when several are held at once",
            "Somme des traitements (s)"));
    public static final Field N_CONTACTS =
            COLUMNS.add(required("n_contacts", BIGINT, "Contacts answered", "Contacts répondus"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "agent_day",
            Layer.CURATED,
            "One row per agent and local day with a shift, a presence or a contact",
            "Journée de conseiller");

    private AgentDay() {}
}

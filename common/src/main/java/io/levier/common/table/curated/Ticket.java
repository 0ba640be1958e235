package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A case of customer service, and how it was answered, handed on and solved. */
public final class Ticket {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CASE_ID =
            COLUMNS.add(key("case_id", STRING, "Case", "Dossier").personal(LINK));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person it is about, null when unknown", "Personne"));
    public static final Field TICKET_PERSON_ID =
            COLUMNS.add(required("ticket_person_id", STRING, "Person, or the case itself when unknown", "Demandeur"));
    public static final Field OPENED_AT =
            COLUMNS.add(required("opened_at", TIMESTAMP, "When it was opened", "Ouverture"));
    public static final Field OPENED_ON = COLUMNS.add(
            required("opened_on", DATE, "The same as a day in the reporting time zone", "Jour d'ouverture"));
    public static final Field FIRST_SOLVED_AT = COLUMNS.add(optional(
            "first_solved_at", TIMESTAMP, "When it was first solved, whatever came later", "Première résolution"));
    public static final Field FIRST_SOLVED_ON = COLUMNS.add(optional(
            "first_solved_on", DATE, "The same as a day in the reporting time zone", "Jour de première résolution"));
    public static final Field SOLVED_AT = COLUMNS.add(
            optional("solved_at", TIMESTAMP, "When it was last solved, null while it is open", "Résolution"));
    public static final Field SOLVED_ON = COLUMNS.add(
            optional("solved_on", DATE, "Day it was last solved, null while it is open", "Jour de résolution"));
    public static final Field CHANNEL = COLUMNS.add(optional("channel", STRING, "Channel it came by", "Canal"));
    public static final Field TEAM = COLUMNS.add(optional("team", STRING, "Team in charge", "Équipe"));
    public static final Field PRIORITY = COLUMNS.add(optional("priority", STRING, "Priority", "Priorité"));
    public static final Field REASON_L1 =
            COLUMNS.add(optional("reason_l1", STRING, "Reason, first level", "Motif niveau 1"));
    public static final Field REASON_L2 =
            COLUMNS.add(optional("reason_l2", STRING, "Reason, second level", "Motif niveau 2"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line it is about", "Gamme"));
    public static final Field SERVICE_ID =
            COLUMNS.add(optional("service_id", STRING, "Service it is about", "Service"));
    public static final Field IS_COMPLAINT =
            COLUMNS.add(required("is_complaint", BOOLEAN, "The customer complains", "Réclamation"));
    public static final Field AGE_DAYS =
            COLUMNS.add(required("age_days", DOUBLE, "Days between the opening and the run", "Âge (jours)"));
    public static final Field IS_CLOCK_SKEWED = COLUMNS.add(
            required("is_clock_skewed", BOOLEAN, "A time ran backwards and is therefore unknown", "Horloge décalée"));
    public static final Field FIRST_REPLY_S = COLUMNS.add(optional(
            "first_reply_s",
            DOUBLE,
            "From the customer's first message until a person answered, seconds; null when nobody did",
            "Première réponse (s)"));
    public static final Field FIRST_REPLY_BUSINESS_S = COLUMNS.add(optional(
            "first_reply_business_s",
            DOUBLE,
            "The same in opening hours, seconds; null without a schedule",
            "Première réponse, heures ouvrées (s)"));
    public static final Field FIRST_RESOLUTION_S = COLUMNS.add(
            optional("first_resolution_s", DOUBLE, "Until it was first solved, seconds", "Première résolution (s)"));
    public static final Field FIRST_RESOLUTION_BUSINESS_S = COLUMNS.add(optional(
            "first_resolution_business_s",
            DOUBLE,
            "The same in opening hours, seconds",
            "Première résolution, heures ouvrées (s)"));
    public static final Field FULL_RESOLUTION_S = COLUMNS.add(optional(
            "full_resolution_s",
            DOUBLE,
            "Until it was last solved, seconds; null while it is open",
            "Résolution complète (s)"));
    public static final Field FULL_RESOLUTION_BUSINESS_S = COLUMNS.add(optional(
            "full_resolution_business_s",
            DOUBLE,
            "The same in opening hours, seconds",
            "Résolution complète, heures ouvrées (s)"));
    public static final Field IS_SOLVED = COLUMNS.add(required("is_solved", BOOLEAN, "Solved as of the run", "Résolu"));
    public static final Field N_REOPENS =
            COLUMNS.add(optional("n_reopens", BIGINT, "Times it was reopened", "Réouvertures"));
    public static final Field IS_REOPENED =
            COLUMNS.add(optional("is_reopened", BOOLEAN, "Reopened at least once", "Rouvert"));
    public static final Field N_AGENTS = COLUMNS.add(
            optional("n_agents", INT, "Agents who were in charge; null without changes of status", "Conseillers"));
    public static final Field N_HANDOFFS =
            COLUMNS.add(optional("n_handoffs", INT, "Times it changed hands", "Passages de main"));
    public static final Field IS_ESCALATED =
            COLUMNS.add(optional("is_escalated", BOOLEAN, "More than one team was in charge", "Escaladé"));
    public static final Field N_CONTACTS =
            COLUMNS.add(optional("n_contacts", BIGINT, "Contacts of the customer about it", "Contacts"));
    public static final Field N_REPLIES = COLUMNS.add(optional(
            "n_replies", BIGINT, "Public replies by people; null when no steps are recorded", "Réponses publiques"));
    public static final Field IS_ONE_TOUCH = COLUMNS.add(
            optional("is_one_touch", BOOLEAN, "Solved with exactly one public reply", "Résolu en une réponse"));
    public static final Field IS_CLOSED_FIRST_CONTACT = COLUMNS.add(optional(
            "is_closed_first_contact",
            BOOLEAN,
            "Solved once, by one agent, and not reopened",
            "Clos au premier contact"));
    public static final Field IS_UNRESOLVED_30D = COLUMNS.add(optional(
            "is_unresolved_30d",
            BOOLEAN,
            "Not solved within 30 days; null while they are not over",
            "Non résolu à 30 jours"));
    public static final Field HAS_REWORK =
            COLUMNS.add(optional("has_rework", BOOLEAN, "Came to the same status more than once", "Reprise"));
    public static final Field HAS_PINGPONG =
            COLUMNS.add(optional("has_pingpong", BOOLEAN, "Went from one to another and straight back", "Ping-pong"));
    public static final Field COUNTRY = COLUMNS.add(
            optional("country", STRING, "Country of the customer at the end of the period, ISO 3166-1", "Pays"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language of the customer, ISO 639-1", "Langue"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "ticket", Layer.CURATED, "One row per case that is not of a test account or an employee", "Dossier client");

    private Ticket() {}
}

package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A contact a customer began with service, once, and what became of it. */
public final class Contact {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CONTACT_ID =
            COLUMNS.add(key("contact_id", STRING, "Interaction it was recorded as", "Contact")
                    .personal(LINK));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person who made contact, null when unknown", "Personne"));
    public static final Field CONTACT_PERSON_ID = COLUMNS.add(
            required("contact_person_id", STRING, "Person, or the contact itself when unknown", "Interlocuteur"));
    public static final Field STARTED_AT =
            COLUMNS.add(required("started_at", TIMESTAMP, "When the customer began", "Début"));
    public static final Field STARTED_ON = COLUMNS.add(
            required("started_on", DATE, "The same as a day in the reporting time zone", "Jour du contact"));
    public static final Field CHANNEL = COLUMNS.add(required(
            "channel", STRING, "Channel: phone, email, whatsapp, sms, chat, form, social, store or bot", "Canal"));
    public static final Field QUEUE = COLUMNS.add(optional("queue", STRING, "Queue it waited in", "File d'attente"));
    public static final Field TEAM = COLUMNS.add(optional("team", STRING, "Team that took it", "Équipe"));
    public static final Field REASON_L1 =
            COLUMNS.add(optional("reason_l1", STRING, "Reason for the contact, first level", "Motif niveau 1"));
    public static final Field REASON_L2 =
            COLUMNS.add(optional("reason_l2", STRING, "Reason for the contact, second level", "Motif niveau 2"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line it is about", "Gamme"));
    public static final Field SERVICE_ID =
            COLUMNS.add(optional("service_id", STRING, "Service it is about", "Service"));
    public static final Field OUTCOME = COLUMNS.add(optional(
            "outcome", STRING, "answered, abandoned, flow_out, callback or voicemail; null while it lasts", "Issue"));
    public static final Field IS_BOT =
            COLUMNS.add(required("is_bot", BOOLEAN, "With a robot, not with people", "Robot"));
    public static final Field IS_LIVE =
            COLUMNS.add(required("is_live", BOOLEAN, "By phone or chat: the customer waits in line", "En direct"));
    public static final Field IS_STAFFED = COLUMNS.add(optional(
            "is_staffed",
            BOOLEAN,
            "Begun while an agent was on queue; null before presence is known",
            "Heure couverte"));
    public static final Field IS_ANSWERED =
            COLUMNS.add(required("is_answered", BOOLEAN, "Taken by a person", "Répondu"));
    public static final Field IS_ABANDONED =
            COLUMNS.add(required("is_abandoned", BOOLEAN, "The customer gave up waiting", "Abandonné"));
    public static final Field IS_SHORT_ABANDON =
            COLUMNS.add(required("is_short_abandon", BOOLEAN, "Given up within 5 seconds", "Abandon court"));
    public static final Field IS_FLOW_OUT =
            COLUMNS.add(required("is_flow_out", BOOLEAN, "Left the queue for another one", "Débordement"));
    public static final Field IS_CALLBACK = COLUMNS.add(
            required("is_callback", BOOLEAN, "The customer asked to be called back: no abandon", "Rappel demandé"));
    public static final Field IS_CLOCK_SKEWED = COLUMNS.add(
            required("is_clock_skewed", BOOLEAN, "A time ran backwards and is therefore unknown", "Horloge décalée"));
    public static final Field WAIT_S =
            COLUMNS.add(optional("wait_s", DOUBLE, "Time waited in the queue, seconds", "Attente (s)"));
    public static final Field WAIT_TOTAL_S = COLUMNS.add(optional(
            "wait_total_s",
            DOUBLE,
            "Time from the start of an answered call or chat to the answer, menus included, seconds",
            "Attente totale (s)"));
    public static final Field TALK_S =
            COLUMNS.add(optional("talk_s", DOUBLE, "Time an agent talked or wrote, seconds", "Conversation (s)"));
    public static final Field HOLD_S =
            COLUMNS.add(optional("hold_s", DOUBLE, "Time on hold, seconds", "Mise en attente (s)"));
    public static final Field ACW_S = COLUMNS.add(optional(
            "acw_s", DOUBLE, "Work after the contact, seconds, null when not recorded", "Post-traitement (s)"));
    public static final Field HANDLE_S = COLUMNS.add(optional(
            "handle_s",
            DOUBLE,
            "Talk, hold and work after it, seconds; null when one of talk and after-work is not recorded",
            "Traitement (s)"));
    public static final Field EFFORT_S = COLUMNS.add(optional(
            "effort_s",
            DOUBLE,
            "The same with talk and hold shared among the conversations held at once",
            "Effort (s)"));
    public static final Field EFFORT_CAPPED_S = COLUMNS.add(optional(
            "effort_capped_s",
            DOUBLE,
            "The same, but no more than 99.5 of 100 contacts of the channel took that month",
            "Effort plafonné (s)"));
    public static final Field COST = COLUMNS.add(optional(
            "cost",
            DOUBLE,
            "Its part, by the work it took, of the staffing and telecom cost of the month it ended in, reporting currency;"
                    + " null while that is not told, for contacts no told cost is for, and for those nobody handled",
            "Coût"));
    public static final Field N_TRANSFERS =
            COLUMNS.add(required("n_transfers", INT, "Times it was handed to another agent", "Transferts"));
    public static final Field IS_TRANSFERRED =
            COLUMNS.add(required("is_transferred", BOOLEAN, "Handed to another agent at least once", "Transféré"));
    public static final Field N_REPLIES = COLUMNS.add(optional(
            "n_replies", BIGINT, "Public replies by people; null when no steps are recorded", "Réponses publiques"));
    public static final Field N_TURNS =
            COLUMNS.add(optional("n_turns", BIGINT, "Turns of the customer a person answered", "Tours répondus"));
    public static final Field TURNS_WAIT_S = COLUMNS.add(
            optional("turns_wait_s", DOUBLE, "What these turns waited in all, seconds", "Attente des tours (s)"));
    public static final Field FIRST_RESPONSE_S = COLUMNS.add(optional(
            "first_response_s",
            DOUBLE,
            "Until a person first answered publicly, seconds; by phone the wait; null when nobody did",
            "Première réponse (s)"));
    public static final Field FIRST_RESPONSE_INCL_BOT_S = COLUMNS.add(optional(
            "first_response_incl_bot_s",
            DOUBLE,
            "Until anybody answered, machines included, seconds",
            "Première réponse, robots compris (s)"));
    public static final Field FIRST_RESPONSE_BUSINESS_S = COLUMNS.add(optional(
            "first_response_business_s",
            DOUBLE,
            "Opening time until a person first answered, seconds; null without a schedule",
            "Première réponse, heures ouvrées (s)"));
    public static final Field RESPONSE_TARGET_S = COLUMNS.add(optional(
            "response_target_s",
            DOUBLE,
            "Promised time to the first response by this channel, seconds",
            "Cible de réponse (s)"));
    public static final Field IS_WITHIN_TARGET = COLUMNS.add(optional(
            "is_within_target",
            BOOLEAN,
            "Answered in time; false too when unanswered past it, null while it may still be",
            "Dans la cible"));
    public static final Field IS_CHANNEL_MISMATCH = COLUMNS.add(
            optional("is_channel_mismatch", BOOLEAN, "Another channel than the customer prefers", "Canal non préféré"));
    public static final Field MATCH_LEVEL = COLUMNS.add(optional(
            "match_level",
            STRING,
            "What tells its issue: case, reason or product; null when nothing does",
            "Niveau de rapprochement"));
    public static final Field OBSERVED_DAYS =
            COLUMNS.add(required("observed_days", DOUBLE, "Days between the contact and the run", "Jours observés"));
    public static final Field DAYS_SINCE_PREVIOUS = COLUMNS.add(optional(
            "days_since_previous", DOUBLE, "Days since the last contact on the issue", "Jours depuis le précédent"));
    public static final Field DAYS_TO_NEXT = COLUMNS.add(optional(
            "days_to_next",
            DOUBLE,
            "Days until the next contact on the issue, by any channel",
            "Jours jusqu'au suivant"));
    public static final Field IS_REPEAT = COLUMNS.add(
            optional("is_repeat", BOOLEAN, "A contact on the issue went before within 7 days", "Réitération"));
    public static final Field IS_ISSUE_START = COLUMNS.add(
            optional("is_issue_start", BOOLEAN, "None did: the first contact of an issue", "Premier contact du sujet"));
    public static final Field IS_RESOLVED_1D = COLUMNS.add(optional(
            "is_resolved_1d",
            BOOLEAN,
            "Answered first contact without another one within 1 day; null when not first or not over yet",
            "Résolu à 1 jour"));
    public static final Field IS_RESOLVED_7D =
            COLUMNS.add(optional("is_resolved_7d", BOOLEAN, "The same within 7 days", "Résolu à 7 jours"));
    public static final Field IS_RESOLVED_14D =
            COLUMNS.add(optional("is_resolved_14d", BOOLEAN, "The same within 14 days", "Résolu à 14 jours"));
    public static final Field IS_RESOLVED_30D =
            COLUMNS.add(optional("is_resolved_30d", BOOLEAN, "The same within 30 days", "Résolu à 30 jours"));
    public static final Field IS_RESOLVED_SAME_CHANNEL_7D = COLUMNS.add(optional(
            "is_resolved_same_channel_7d",
            BOOLEAN,
            "The same within 7 days by the same channel",
            "Résolu à 7 jours, même canal"));
    public static final Field IS_MULTICHANNEL = COLUMNS.add(optional(
            "is_multichannel",
            BOOLEAN,
            "First contact of an issue that took two channels or more within 7 days",
            "Multicanal"));
    public static final Field IS_HANDED_OFF = COLUMNS.add(optional(
            "is_handed_off",
            BOOLEAN,
            "Robots only: a person had to take over, at once or within a day",
            "Repris par un conseiller"));
    public static final Field IS_CONTAINED = COLUMNS.add(optional(
            "is_contained",
            BOOLEAN,
            "Robots only: nobody had to take over, and no contact on the issue within 7 days",
            "Résolu par le robot"));
    public static final Field IS_FOLLOWED_BY_ORDER = COLUMNS.add(optional(
            "is_followed_by_order",
            BOOLEAN,
            "An order within 7 days is put down to it; null for unknown customers and open windows",
            "Suivi d'une commande"));
    public static final Field N_ORDERS =
            COLUMNS.add(optional("n_orders", BIGINT, "Orders put down to it", "Commandes attribuées"));
    public static final Field ORDER_REVENUE = COLUMNS.add(
            optional("order_revenue", MONEY, "Net amount of these orders, reporting currency", "CA attribué"));
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
            "contact",
            Layer.CURATED,
            "One row per contact begun by a customer: no spam, no test, repeats within a minute once",
            "Contact entrant");

    private Contact() {}
}

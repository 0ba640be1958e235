package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A question or complaint followed until it is solved. */
public final class CaseTicket {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CASE_ID =
            COLUMNS.add(key("case_id", STRING, "Key of the case", "Identifiant du dossier"));
    public static final Field CUSTOMER_ID =
            COLUMNS.add(optional("customer_id", STRING, "Customer it is about", "Identifiant client")
                    .personal(LINK));
    public static final Field ACCOUNT_ID =
            COLUMNS.add(optional("account_id", STRING, "Business account it is about", "Compte"));
    public static final Field OPENED_AT =
            COLUMNS.add(required("opened_at", TIMESTAMP, "When it was opened: this dates the inflow", "Ouverture"));
    public static final Field CHANNEL = COLUMNS.add(optional("channel", STRING, "Channel it came by", "Canal")
            .oneOf("phone", "email", "whatsapp", "sms", "chat", "form", "social", "store", "bot"));
    public static final Field STATUS = COLUMNS.add(optional("status", STRING, "Where it stands now", "Statut")
            .oneOf("new", "open", "pending", "on_hold", "solved", "closed"));
    public static final Field FIRST_REPLY_AT = COLUMNS.add(
            optional("first_reply_at", TIMESTAMP, "When a person first answered publicly", "Première réponse"));
    public static final Field FIRST_SOLVED_AT =
            COLUMNS.add(optional("first_solved_at", TIMESTAMP, "When it was first solved", "Première résolution"));
    public static final Field LAST_SOLVED_AT =
            COLUMNS.add(optional("last_solved_at", TIMESTAMP, "When it was last solved", "Dernière résolution"));
    public static final Field CLOSED_AT =
            COLUMNS.add(optional("closed_at", TIMESTAMP, "When it was closed for good", "Clôture"));
    public static final Field REOPENED_COUNT =
            COLUMNS.add(optional("reopened_count", INT, "Times it was reopened", "Réouvertures")
                    .atLeast(0));
    public static final Field REASSIGNED_COUNT = COLUMNS.add(
            optional("reassigned_count", INT, "Times it was handed on, as its system counts", "Réaffectations")
                    .atLeast(0));
    public static final Field PRIORITY =
            COLUMNS.add(optional("priority", STRING, "Priority", "Priorité").oneOf("low", "normal", "high", "urgent"));
    public static final Field REASON_L1 =
            COLUMNS.add(optional("reason_l1", STRING, "Reason, first level", "Motif niveau 1"));
    public static final Field REASON_L2 =
            COLUMNS.add(optional("reason_l2", STRING, "Reason, second level", "Motif niveau 2"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line it is about", "Ligne de produits"));
    public static final Field SERVICE_ID =
            COLUMNS.add(optional("service_id", STRING, "Service it is about", "Service"));
    public static final Field ASSIGNEE =
            COLUMNS.add(optional("assignee", STRING, "Agent in charge now", "Conseiller en charge")
                    .personal(LINK));
    public static final Field TEAM = COLUMNS.add(optional("team", STRING, "Team in charge now", "Équipe"));
    public static final Field IS_COMPLAINT =
            COLUMNS.add(optional("is_complaint", BOOLEAN, "Whether the customer complains", "Réclamation"));
    public static final Field CSAT_FIRST = COLUMNS.add(
            optional("csat_first", DOUBLE, "First satisfaction rating of the customer, 1 to 5", "Première satisfaction")
                    .between(1, 5));
    public static final Field CSAT_LAST = COLUMNS.add(
            optional("csat_last", DOUBLE, "Last satisfaction rating of the customer, 1 to 5", "Dernière satisfaction")
                    .between(1, 5));
    public static final Field SCHEDULE_ID =
            COLUMNS.add(optional("schedule_id", STRING, "Business calendar that applies now", "Calendrier"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table("case_ticket", Layer.INPUT, "One row per case", "Dossier");

    private CaseTicket() {}
}

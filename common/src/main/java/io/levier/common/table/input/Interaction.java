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
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;

/** A contact between a customer and the company, in either direction. */
public final class Interaction {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field INTERACTION_ID =
            COLUMNS.add(key("interaction_id", STRING, "Key of the contact", "Identifiant de l'interaction"));
    public static final Field CASE_ID = COLUMNS.add(optional("case_id", STRING, "Case it belongs to", "Dossier"));
    public static final Field CUSTOMER_ID = COLUMNS.add(
            optional("customer_id", STRING, "Customer recognised, empty for unknown callers", "Identifiant client")
                    .personal(LINK));
    public static final Field CHANNEL = COLUMNS.add(required("channel", STRING, "Channel", "Canal")
            .oneOf("phone", "email", "whatsapp", "sms", "chat", "form", "social", "store", "bot"));
    public static final Field DIRECTION = COLUMNS.add(
            optional("direction", STRING, "Who contacted whom: in from the customer, out from the company", "Sens")
                    .oneOf("in", "out"));
    public static final Field STARTED_AT =
            COLUMNS.add(required("started_at", TIMESTAMP, "When it began: this dates the contact", "Début"));
    public static final Field QUEUE_ENTERED_AT = COLUMNS.add(
            optional("queue_entered_at", TIMESTAMP, "When it began to wait for an agent", "Entrée en file"));
    public static final Field ANSWERED_AT =
            COLUMNS.add(optional("answered_at", TIMESTAMP, "When an agent took it", "Décroché"));
    public static final Field ABANDONED_AT =
            COLUMNS.add(optional("abandoned_at", TIMESTAMP, "When the customer gave up waiting", "Abandon"));
    public static final Field ENDED_AT = COLUMNS.add(optional("ended_at", TIMESTAMP, "When it ended", "Fin"));
    public static final Field QUEUE = COLUMNS.add(optional("queue", STRING, "Queue it waited in", "File d'attente"));
    public static final Field AGENT_ID = COLUMNS.add(
            optional("agent_id", STRING, "Agent who handled it", "Conseiller").personal(LINK));
    public static final Field TEAM = COLUMNS.add(optional("team", STRING, "Team of the agent at that time", "Équipe"));
    public static final Field OUTCOME = COLUMNS.add(optional("outcome", STRING, "What became of it", "Issue")
            .oneOf("answered", "abandoned", "flow_out", "callback", "voicemail"));
    public static final Field WAIT_S =
            COLUMNS.add(optional("wait_s", DOUBLE, "Time waited in the queue, seconds", "Attente (s)")
                    .atLeast(0));
    public static final Field TALK_S =
            COLUMNS.add(optional("talk_s", DOUBLE, "Time spent talking or writing, seconds", "Conversation (s)")
                    .atLeast(0));
    public static final Field HOLD_S =
            COLUMNS.add(optional("hold_s", DOUBLE, "Time the customer was put on hold, seconds", "Mise en attente (s)")
                    .atLeast(0));
    public static final Field ACW_S =
            COLUMNS.add(optional("acw_s", DOUBLE, "Work after the contact, seconds", "Post-traitement (s)")
                    .atLeast(0));
    public static final Field CONCURRENT_MAX = COLUMNS.add(
            optional("concurrent_max", INT, "Most conversations the agent held at once", "Conversations simultanées")
                    .atLeast(0));
    public static final Field TRANSFERS =
            COLUMNS.add(optional("transfers", INT, "Times it was handed to another agent", "Transferts")
                    .atLeast(0));
    public static final Field REASON_L1 =
            COLUMNS.add(optional("reason_l1", STRING, "Reason for the contact, first level", "Motif niveau 1"));
    public static final Field REASON_L2 =
            COLUMNS.add(optional("reason_l2", STRING, "Reason for the contact, second level", "Motif niveau 2"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line it is about", "Ligne de produits"));
    public static final Field SERVICE_ID =
            COLUMNS.add(optional("service_id", STRING, "Service it is about", "Service"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language spoken, ISO 639-1", "Langue"));
    public static final Field RESOLVED_FLAG =
            COLUMNS.add(optional("resolved_flag", BOOLEAN, "Whether the agent noted it as resolved", "Résolu"));
    public static final Field ORDER_ID = COLUMNS.add(optional("order_id", STRING, "Order it is about", "Commande"));
    public static final Field TEXT =
            COLUMNS.add(optional("text", STRING, "What the customer wrote first", "Texte du client")
                    .personal(Privacy.TEXT));
    public static final Field IS_SPAM =
            COLUMNS.add(optional("is_spam", BOOLEAN, "Spam, left out everywhere", "Indésirable"));
    public static final Field IS_TEST =
            COLUMNS.add(optional("is_test", BOOLEAN, "A test, left out everywhere", "Test"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table("interaction", Layer.INPUT, "One row per contact", "Interaction");

    private Interaction() {}
}

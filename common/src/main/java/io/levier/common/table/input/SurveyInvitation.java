package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Who was asked: without it a response rate cannot be told. */
public final class SurveyInvitation {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field INVITATION_ID =
            COLUMNS.add(key("invitation_id", STRING, "Key of the invitation", "Identifiant de l'invitation"));
    public static final Field SURVEY_ID = COLUMNS.add(
            required("survey_id", STRING, "Survey the customer was invited to", "Identifiant de l'enquête"));
    public static final Field CUSTOMER_ID =
            COLUMNS.add(optional("customer_id", STRING, "Customer invited", "Identifiant client")
                    .personal(LINK));
    public static final Field WAVE =
            COLUMNS.add(optional("wave", STRING, "Wave of the survey: reminders of one wave count once", "Vague"));
    public static final Field SENT_AT = COLUMNS.add(required(
            "sent_at", TIMESTAMP, "When it was sent, or would have been had no rule held it back", "Date d'envoi"));
    public static final Field CHANNEL = COLUMNS.add(optional("channel", STRING, "Channel it was sent by", "Canal")
            .oneOf("email", "sms", "web", "app", "link", "qr", "phone", "kiosk", "social"));
    public static final Field DELIVERED_AT =
            COLUMNS.add(optional("delivered_at", TIMESTAMP, "When it reached the customer", "Date de réception"));
    public static final Field BOUNCED =
            COLUMNS.add(optional("bounced", BOOLEAN, "Whether it came back undelivered", "Non distribuée"));
    public static final Field OPENED_AT =
            COLUMNS.add(optional("opened_at", TIMESTAMP, "When the customer opened it", "Date d'ouverture"));
    public static final Field STARTED_AT =
            COLUMNS.add(optional("started_at", TIMESTAMP, "When the customer began to answer", "Début de réponse"));
    public static final Field COMPLETED_AT =
            COLUMNS.add(optional("completed_at", TIMESTAMP, "When the customer finished", "Fin de réponse"));
    public static final Field OPTED_OUT_AT = COLUMNS.add(optional(
            "opted_out_at", TIMESTAMP, "When the customer asked not to be invited again", "Date de désinscription"));
    public static final Field STATUS = COLUMNS.add(optional("status", STRING, "How far it came", "Statut")
            .oneOf(
                    "sent",
                    "delivered",
                    "bounced",
                    "opened",
                    "started",
                    "partial",
                    "completed",
                    "refused",
                    "not_sampled_quarantine",
                    "not_sampled_optout",
                    "not_sampled_rule"));
    public static final Field TRIGGER_EVENT_TYPE = COLUMNS.add(
            optional("trigger_event_type", STRING, "Kind of event that led to the invitation", "Type de déclencheur")
                    .oneOf("order", "delivery", "interaction", "case", "journey", "schedule"));
    public static final Field TRIGGER_EVENT_ID = COLUMNS.add(
            optional("trigger_event_id", STRING, "Key of that event in its own table", "Identifiant du déclencheur"));
    public static final Field TRIGGER_EVENT_AT =
            COLUMNS.add(optional("trigger_event_at", TIMESTAMP, "When that event ended", "Date du déclencheur"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "survey_invitation",
            Layer.INPUT,
            "One row per invitation to a survey, sent or held back",
            "Invitation à une enquête");

    private SurveyInvitation() {}
}

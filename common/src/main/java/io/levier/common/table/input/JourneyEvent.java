package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** The event log process mining reads: case, activity, time. */
public final class JourneyEvent {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field EVENT_ID =
            COLUMNS.add(key("event_id", STRING, "Key of the step", "Identifiant de l'événement"));
    public static final Field CUSTOMER_ID =
            COLUMNS.add(optional("customer_id", STRING, "Customer recognised", "Identifiant client")
                    .personal(LINK));
    public static final Field VISITOR_ID = COLUMNS.add(
            optional("visitor_id", STRING, "Browser or device, when the customer is unknown", "Identifiant du visiteur")
                    .personal(LINK));
    public static final Field CASE_KEY = COLUMNS.add(optional(
            "case_key",
            STRING,
            "What holds the steps of one journey together: an order, a visit, a case",
            "Clé du parcours"));
    public static final Field AT = COLUMNS.add(required("at", TIMESTAMP, "When it happened", "Date"));
    public static final Field ACTIVITY = COLUMNS.add(required("activity", STRING, "What happened", "Activité"));
    public static final Field CHANNEL = COLUMNS.add(optional("channel", STRING, "Channel", "Canal"));
    public static final Field TOUCHPOINT_ID =
            COLUMNS.add(optional("touchpoint_id", STRING, "Touchpoint", "Point de contact"));
    public static final Field RESOURCE = COLUMNS.add(optional("resource", STRING, "Who or what did it", "Ressource"));
    public static final Field ATTRIBUTES =
            COLUMNS.add(optional("attributes", STRING, "Further facts as one JSON object", "Attributs"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "journey_event", Layer.INPUT, "One row per step of a customer journey", "Événement de parcours");

    private JourneyEvent() {}
}

package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Whether what a customer wrote to the service speaks of a topic: every message beside every topic, as in topic_mention. */
public final class ContactTopic {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CONTACT_ID = COLUMNS.add(
            key("contact_id", STRING, "Contact it was written in", "Contact").personal(LINK));
    public static final Field TOPIC = COLUMNS.add(key("topic", STRING, "Topic of text/ of the configuration", "Thème"));
    public static final Field CONTACT_PERSON_ID = COLUMNS.add(
            required("contact_person_id", STRING, "Person, or the contact itself when unknown", "Interlocuteur"));
    public static final Field STARTED_ON =
            COLUMNS.add(required("started_on", DATE, "Day of the contact, reporting time zone", "Jour du contact"));
    public static final Field CHANNEL = COLUMNS.add(required("channel", STRING, "Channel it came by", "Canal"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line it is about", "Gamme"));
    public static final Field SERVICE_ID =
            COLUMNS.add(optional("service_id", STRING, "Service it is about", "Service"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field IS_MENTIONED =
            COLUMNS.add(required("is_mentioned", BOOLEAN, "The message speaks of the topic", "Évoqué"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "contact_topic",
            Layer.CURATED,
            "One row per contact with words in a language that is read, and topic",
            "Thèmes des écrits au service");

    private ContactTopic() {}
}

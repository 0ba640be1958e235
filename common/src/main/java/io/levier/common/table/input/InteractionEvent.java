package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What happened within a contact, in order. */
public final class InteractionEvent {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field INTERACTION_ID =
            COLUMNS.add(key("interaction_id", STRING, "Contact it belongs to", "Identifiant de l'interaction"));
    public static final Field SEQ = COLUMNS.add(key("seq", INT, "Number of the step within the contact, from 1", "Rang")
            .atLeast(1));
    public static final Field AT = COLUMNS.add(required("at", TIMESTAMP, "When it happened", "Date"));
    public static final Field ACTOR_TYPE = COLUMNS.add(
            optional("actor_type", STRING, "Who did it", "Auteur").oneOf("customer", "agent", "bot", "system"));
    public static final Field IS_PUBLIC =
            COLUMNS.add(optional("is_public", BOOLEAN, "Whether the customer could see it", "Public"));
    public static final Field TYPE = COLUMNS.add(optional("type", STRING, "What happened", "Type")
            .oneOf("message", "reply", "note", "transfer", "hold", "resume", "auto_ack"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE =
            COLUMNS.table("interaction_event", Layer.INPUT, "One row per step of a contact", "Événement d'interaction");

    private InteractionEvent() {}
}

package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;

/** Public messages to answer, the most pressing first. */
public final class SocialQueue {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PLACE = COLUMNS.add(key("place", INT, "Place in the queue, from 1", "Rang"));
    public static final Field MENTION_ID = COLUMNS.add(required("mention_id", STRING, "Message", "Mention"));
    public static final Field POSTED_AT = COLUMNS.add(required("posted_at", TIMESTAMP, "When it was posted", "Date"));
    public static final Field PLATFORM = COLUMNS.add(optional("platform", STRING, "Platform", "Plateforme"));
    public static final Field LANGUAGE = COLUMNS.add(optional("language", STRING, "Language, ISO 639-1", "Langue"));
    public static final Field TEXT = COLUMNS.add(
            optional("text", STRING, "The words, personal data masked", "Texte").personal(Privacy.TEXT));
    public static final Field TOPICS = COLUMNS.add(required("topics", STRINGS, "What it speaks of", "Thèmes"));
    public static final Field INFLUENCE =
            COLUMNS.add(required("influence", DOUBLE, "Of its author, 0 to 100; 50 when unknown", "Score d'influence"));
    public static final Field NEGATIVITY =
            COLUMNS.add(required("negativity", DOUBLE, "How negative it is, 0 to 1", "Négativité"));
    public static final Field WAITING_H =
            COLUMNS.add(required("waiting_h", DOUBLE, "Hours without an answer", "Heures sans réponse"));
    public static final Field PRIORITY = COLUMNS.add(required(
            "priority",
            DOUBLE,
            "Share of authors with less influence × negativity × hours without an answer",
            "Priorité"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "social_queue", Layer.DERIVED, "One row per negative public message to answer", "File de réponses");

    private SocialQueue() {}
}

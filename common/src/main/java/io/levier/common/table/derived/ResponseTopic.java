package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Which topics a comment speaks of, sentence by sentence. */
public final class ResponseTopic {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field RESPONSE_ID = COLUMNS.add(key("response_id", STRING, "Response", "Réponse"));
    public static final Field QUESTION_ID = COLUMNS.add(key("question_id", STRING, "Question", "Question"));
    public static final Field SENTENCE = COLUMNS.add(key("sentence", INT, "Number of the sentence, from 1", "Phrase"));
    public static final Field TOPIC =
            COLUMNS.add(key("topic", STRING, "Topic: a driver id, or a name given in text/", "Thème"));
    public static final Field LANGUAGE = COLUMNS.add(required("language", STRING, "Language, ISO 639-1", "Langue"));
    public static final Field RULE =
            COLUMNS.add(required("rule", STRING, "Phrase or pattern that told the topic", "Règle"));
    public static final Field SENTIMENT = COLUMNS.add(optional(
            "sentiment",
            INT,
            "1 positive, 0 neutral, -1 negative, by the model of the language; null without one",
            "Tonalité"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "response_topic",
            Layer.DERIVED,
            "One row per response, open question, sentence and topic",
            "Thème de verbatim");

    private ResponseTopic() {}
}

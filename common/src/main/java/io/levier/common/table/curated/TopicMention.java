package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Whether a response with a comment speaks of a topic: every comment stands beside every topic, so that shares have a base. */
public final class TopicMention {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field RESPONSE_ID = COLUMNS.add(key("response_id", STRING, "Response", "Réponse"));
    public static final Field TOPIC = COLUMNS.add(key("topic", STRING, "Topic of text/ of the configuration", "Thème"));
    public static final Field RESPONDENT_ID = COLUMNS.add(
            required("respondent_id", STRING, "Person, or the response itself when anonymous", "Répondant"));
    public static final Field COMPLETED_ON =
            COLUMNS.add(required("completed_on", DATE, "Day it was handed in, reporting time zone", "Jour de réponse"));
    public static final Field SURVEY_TYPE =
            COLUMNS.add(optional("survey_type", STRING, "relational, transactional, …", "Type d'enquête"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line rated", "Gamme"));
    public static final Field SERVICE_ID = COLUMNS.add(optional("service_id", STRING, "Service rated", "Service"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field IS_MENTIONED =
            COLUMNS.add(required("is_mentioned", BOOLEAN, "The comment speaks of the topic", "Évoqué"));
    public static final Field LTR =
            COLUMNS.add(optional("ltr", DOUBLE, "Likelihood to recommend, 0 to 10", "Recommandation"));
    public static final Field CSAT_NORM100 =
            COLUMNS.add(optional("csat_norm100", DOUBLE, "Satisfaction from 0 to 100", "Satisfaction sur 100"));
    public static final Field SCORE_GROUP = COLUMNS.add(
            optional("score_group", STRING, "Group of the score beside the comment, as in verbatim", "Groupe"));
    public static final Field N_SENTENCES =
            COLUMNS.add(required("n_sentences", BIGINT, "Sentences on the topic whose sentiment is known", "Phrases"));
    public static final Field N_POSITIVE =
            COLUMNS.add(required("n_positive", BIGINT, "Of them positive", "Phrases positives"));
    public static final Field N_NEGATIVE =
            COLUMNS.add(required("n_negative", BIGINT, "Of them negative", "Phrases négatives"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "topic_mention",
            Layer.CURATED,
            "One row per response with a comment in a language that is read, and topic",
            "Thèmes évoqués ou non");

    private TopicMention() {}
}

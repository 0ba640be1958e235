package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.TEXT;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** One answer to one question. */
public final class SurveyAnswer {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field RESPONSE_ID =
            COLUMNS.add(key("response_id", STRING, "Response it belongs to", "Identifiant de la réponse"));
    public static final Field QUESTION_ID =
            COLUMNS.add(key("question_id", STRING, "Question answered", "Identifiant de la question"));
    public static final Field SUB_QUESTION_ID = COLUMNS.add(key(
                    "sub_question_id",
                    STRING,
                    "Row of a matrix question, `main` where the question has no parts",
                    "Sous-question")
            .whenEmpty("main"));
    public static final Field VALUE_NUMBER = COLUMNS.add(optional(
            "value_number", DOUBLE, "The answer as a number on the scale of the question", "Valeur numérique"));
    public static final Field VALUE_TEXT =
            COLUMNS.add(optional("value_text", STRING, "The answer in the customer's own words", "Verbatim")
                    .personal(TEXT));
    public static final Field VALUE_OPTION =
            COLUMNS.add(optional("value_option", STRING, "Option chosen", "Option choisie"));
    public static final Field IS_NA =
            COLUMNS.add(optional("is_na", BOOLEAN, "Whether the customer had no opinion or skipped it", "Sans avis"));
    public static final Field ANSWERED_AT =
            COLUMNS.add(optional("answered_at", TIMESTAMP, "When it was answered", "Date de réponse"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "survey_answer",
            Layer.INPUT,
            "One row per response, question and part of a question",
            "Réponse à une question");

    private SurveyAnswer() {}
}

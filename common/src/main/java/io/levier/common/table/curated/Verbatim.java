package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;

/** What a customer wrote in a survey, without markup and personal data, with the score that came with it. */
public final class Verbatim {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field RESPONSE_ID = COLUMNS.add(key("response_id", STRING, "Response", "Réponse"));
    public static final Field QUESTION_ID = COLUMNS.add(
            key("question_id", STRING, "Question, with the item behind a slash where it has several", "Question"));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person who answered, null when anonymous", "Personne"));
    public static final Field RESPONDENT_ID = COLUMNS.add(
            required("respondent_id", STRING, "Person, or the response itself when anonymous", "Répondant"));
    public static final Field COMPLETED_ON =
            COLUMNS.add(required("completed_on", DATE, "Day it was handed in, reporting time zone", "Jour de réponse"));
    public static final Field PERIOD_START =
            COLUMNS.add(required("period_start", DATE, "First day of its month", "Mois"));
    public static final Field SURVEY_TYPE =
            COLUMNS.add(optional("survey_type", STRING, "relational, transactional, …", "Type d'enquête"));
    public static final Field WEIGHT =
            COLUMNS.add(required("weight", DOUBLE, "Survey weight, 1 when there is none", "Poids"));
    public static final Field LTR = COLUMNS.add(
            optional("ltr", DOUBLE, "Likelihood to recommend, 0 to 10, of the same response", "Recommandation"));
    public static final Field CSAT_NORM100 = COLUMNS.add(optional(
            "csat_norm100", DOUBLE, "Satisfaction from 0 to 100 of the same response", "Satisfaction sur 100"));
    public static final Field SCORE_GROUP = COLUMNS.add(optional(
                    "score_group",
                    STRING,
                    "promoter, passive or detractor; without a likelihood to recommend satisfied, neutral or dissatisfied by thirds of the scale",
                    "Groupe")
            .oneOf("promoter", "passive", "detractor", "satisfied", "neutral", "dissatisfied"));
    public static final Field ASKED_LANGUAGE = COLUMNS.add(
            optional("asked_language", STRING, "Language of the questionnaire, ISO 639-1", "Langue du questionnaire"));
    public static final Field LANGUAGE = COLUMNS.add(optional(
            "language",
            STRING,
            "Language it is written in, ISO 639-1 where there is a code; null when it says nothing",
            "Langue"));
    public static final Field TEXT = COLUMNS.add(required(
                    "text",
                    STRING,
                    "The words, with [name], [email], [phone], [iban], [number], [link] and [handle] for personal data",
                    "Texte")
            .personal(Privacy.TEXT));
    public static final Field N_MASKED =
            COLUMNS.add(required("n_masked", INT, "Personal data masked in it", "Données masquées"));
    public static final Field IS_CUT =
            COLUMNS.add(required("is_cut", BOOLEAN, "Longer than what is read; the rest was left out", "Tronqué"));
    public static final Field IS_COMMENT = COLUMNS.add(required(
            "is_comment",
            BOOLEAN,
            "Has at least three letters, two signs for syllables or an ideograph: less is counted nowhere",
            "Exprimé"));
    public static final Field MAY_BE_QUOTED = COLUMNS.add(required(
            "may_be_quoted",
            BOOLEAN,
            "The customer agreed to the purpose quotes need, and has not refused profiling",
            "Citable"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "verbatim", Layer.CURATED, "One row per response and open question that was answered", "Verbatim");

    private Verbatim() {}
}

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

/** A response as a response: how it was given, and what several of its answers say together. */
public final class Response {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field RESPONSE_ID = COLUMNS.add(key("response_id", STRING, "Response", "Réponse"));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person who answered, null when anonymous", "Personne"));
    public static final Field RESPONDENT_ID = COLUMNS.add(
            required("respondent_id", STRING, "Person, or the response itself when anonymous", "Répondant"));
    public static final Field COMPLETED_ON =
            COLUMNS.add(required("completed_on", DATE, "Day it was handed in, reporting time zone", "Jour de réponse"));
    public static final Field WEIGHT =
            COLUMNS.add(required("weight", DOUBLE, "Survey weight, 1 when there is none", "Poids"));
    public static final Field IS_COMPLETE =
            COLUMNS.add(required("is_complete", BOOLEAN, "Answered to the end", "Complète"));
    public static final Field IS_INVITED =
            COLUMNS.add(required("is_invited", BOOLEAN, "Answers an invitation, not an open link", "Sur invitation"));
    public static final Field DURATION_S =
            COLUMNS.add(optional("duration_s", DOUBLE, "Time taken, seconds", "Durée (s)"));
    public static final Field IS_SPEEDER = COLUMNS.add(optional(
            "is_speeder",
            BOOLEAN,
            "Complete in less than a third of the median of its survey and month",
            "Répondant pressé"));
    public static final Field IS_STRAIGHTLINER = COLUMNS.add(optional(
            "is_straightliner",
            BOOLEAN,
            "The same answer to every item of a block of five or more; null without such a block",
            "Réponses uniformes"));
    public static final Field HAS_COMMENT = COLUMNS.add(optional(
            "has_comment",
            BOOLEAN,
            "Wrote at least three letters; null when the survey asks for no comment",
            "Avec commentaire"));
    public static final Field N_ASKED = COLUMNS.add(required(
            "n_asked",
            BIGINT,
            "Rated questions that were asked in this survey, month and type of customer",
            "Questions posées"));
    public static final Field N_ANSWERED =
            COLUMNS.add(required("n_answered", BIGINT, "Rated questions with a valid answer", "Questions répondues"));
    public static final Field IS_BEFORE_EVENT_END = COLUMNS.add(optional(
            "is_before_event_end",
            BOOLEAN,
            "Asked before the parcel had come or the event was over; null without an event",
            "Avant la fin"));
    public static final Field LAG_HOURS = COLUMNS.add(optional(
            "lag_hours", DOUBLE, "Hours from the end of the event to the response", "Délai après l'événement"));
    public static final Field DAYS_SINCE_INVITATION = COLUMNS.add(optional(
            "days_since_invitation", DOUBLE, "Days from the invitation to the response", "Délai après l'invitation"));
    public static final Field ACSI = COLUMNS.add(optional(
            "acsi",
            DOUBLE,
            "Satisfaction index of three questions, 0 to 100; null unless all are answered",
            "Indice de satisfaction"));
    public static final Field EXPERIENCE_QUALITY = COLUMNS.add(optional(
            "experience_quality",
            DOUBLE,
            "Mean of effectiveness, ease and emotion, 0 to 100; two of them at least",
            "Qualité de l'expérience"));
    public static final Field IS_RESOLVED_FIRST = COLUMNS.add(optional(
            "is_resolved_first",
            BOOLEAN,
            "Settled and at the first contact, by the customer: needs a question first_contact",
            "Réglé au premier contact"));
    public static final Field SURVEY_ID = COLUMNS.add(optional("survey_id", STRING, "Survey", "Enquête"));
    public static final Field SURVEY_TYPE =
            COLUMNS.add(optional("survey_type", STRING, "relational, transactional, …", "Type d'enquête"));
    public static final Field DISTRIBUTION_CHANNEL =
            COLUMNS.add(optional("distribution_channel", STRING, "How the survey was answered", "Mode de recueil"));
    public static final Field TOUCHPOINT_ID =
            COLUMNS.add(optional("touchpoint_id", STRING, "Touchpoint rated", "Point de contact"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line rated", "Gamme"));
    public static final Field SERVICE_ID = COLUMNS.add(optional("service_id", STRING, "Service rated", "Service"));
    public static final Field STORE_ID = COLUMNS.add(optional("store_id", STRING, "Store rated", "Magasin"));
    public static final Field COUNTRY =
            COLUMNS.add(optional("country", STRING, "Country of the customer, ISO 3166-1", "Pays"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language of the customer, ISO 639-1", "Langue"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "response", Layer.CURATED, "One row per response handed in, wholly or in part", "Questionnaire rempli");

    private Response() {}
}

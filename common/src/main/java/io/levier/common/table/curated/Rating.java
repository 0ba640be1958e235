package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRING_BY_NAME;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A customer's valid answer to a rated question, with everything needed to cut it. Employees are no customers. */
public final class Rating {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field RESPONSE_ID =
            COLUMNS.add(key("response_id", STRING, "Response the answer belongs to", "Réponse"));
    public static final Field QUESTION_ID = COLUMNS.add(key("question_id", STRING, "Question", "Question"));
    public static final Field SUB_QUESTION_ID =
            COLUMNS.add(key("sub_question_id", STRING, "Item of a matrix question, main otherwise", "Sous-question"));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person who answered, null when anonymous", "Personne"));
    public static final Field RESPONDENT_ID = COLUMNS.add(required(
            "respondent_id",
            STRING,
            "Person, or the response itself when anonymous: the cluster of every variance",
            "Répondant"));
    public static final Field COMPLETED_AT =
            COLUMNS.add(required("completed_at", TIMESTAMP, "When the response was completed", "Date de réponse"));
    public static final Field COMPLETED_ON = COLUMNS.add(
            required("completed_on", DATE, "The same as a day in the reporting time zone", "Jour de réponse"));
    public static final Field METRIC_ROLE =
            COLUMNS.add(required("metric_role", STRING, "LTR, CSAT, CES, EDB, DRIVER, …", "Rôle"));
    public static final Field ITEM_KIND =
            COLUMNS.add(optional("item_kind", STRING, "P perceived, E expected, IMPORTANCE or none", "Nature"));
    public static final Field DRIVER_ID =
            COLUMNS.add(optional("driver_id", STRING, "Driver the item measures", "Facteur"));
    public static final Field VALUE = COLUMNS.add(required("value", DOUBLE, "Answer on its own scale", "Note"));
    public static final Field SCALE_MIN =
            COLUMNS.add(required("scale_min", DOUBLE, "Lowest point of the scale", "Minimum de l'échelle"));
    public static final Field SCALE_MAX =
            COLUMNS.add(required("scale_max", DOUBLE, "Highest point of the scale", "Maximum de l'échelle"));
    public static final Field TURNED_VALUE = COLUMNS.add(required(
            "turned_value",
            DOUBLE,
            "The same with the best answer at the top of the scale, whichever end the question calls best",
            "Note, du pire au meilleur"));
    public static final Field NORM100 =
            COLUMNS.add(required("norm100", DOUBLE, "Answer from 0 (worst) to 100 (best)", "Note sur 100"));
    public static final Field IS_TOP =
            COLUMNS.add(required("is_top", BOOLEAN, "In the top boxes for the length of the scale", "Satisfait"));
    public static final Field IS_BOTTOM = COLUMNS.add(required(
            "is_bottom",
            BOOLEAN,
            "In the bottom boxes for the length of the scale, as many as top boxes",
            "Insatisfait"));
    public static final Field WEIGHT =
            COLUMNS.add(required("weight", DOUBLE, "Survey weight, 1 when there is none", "Poids"));
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
    public static final Field COUNTRY = COLUMNS.add(
            optional("country", STRING, "Country of the customer at the end of the period, ISO 3166-1", "Pays"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language of the customer, ISO 639-1", "Langue"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field CHOICES = COLUMNS.add(optional(
            "choices",
            STRING_BY_NAME,
            "Options the respondent chose, by question, for the questions a dimension cuts by",
            "Options choisies"));
    public static final Field IS_RATED_AGAIN = COLUMNS.add(required(
            "is_rated_again",
            BOOLEAN,
            "The same respondent answered the same question about the same case later: that is what counts as satisfaction",
            "Notée de nouveau"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table("rating", Layer.CURATED, "One row per rated answer", "Note");

    private Rating() {}
}

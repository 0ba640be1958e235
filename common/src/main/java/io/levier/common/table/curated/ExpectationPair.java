package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What a customer got of a driver beside what the same customer expected. */
public final class ExpectationPair {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field RESPONSE_ID =
            COLUMNS.add(key("response_id", STRING, "Response with the rating", "Réponse"));
    public static final Field DRIVER_ID = COLUMNS.add(key("driver_id", STRING, "Driver", "Facteur"));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person who answered, null when anonymous", "Personne"));
    public static final Field RESPONDENT_ID = COLUMNS.add(
            required("respondent_id", STRING, "Person, or the response itself when anonymous", "Répondant"));
    public static final Field COMPLETED_ON =
            COLUMNS.add(required("completed_on", DATE, "Day of the rating, reporting time zone", "Jour de réponse"));
    public static final Field PERFORMANCE =
            COLUMNS.add(required("performance", DOUBLE, "What was perceived, 0 to 100", "Perception"));
    public static final Field EXPECTATION =
            COLUMNS.add(required("expectation", DOUBLE, "What was expected, 0 to 100", "Attente"));
    public static final Field GAP =
            COLUMNS.add(required("gap", DOUBLE, "Perceived less expected: negative is below expectations", "Écart"));
    public static final Field PAIRING = COLUMNS.add(required(
            "pairing",
            STRING,
            "same_response, or within_90_days when expected in an earlier response of the person",
            "Appariement"));
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
            "expectation_pair",
            Layer.CURATED,
            "One row per response and driver that was rated and whose expectation is known",
            "Attente et perception");

    private ExpectationPair() {}
}

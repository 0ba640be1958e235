package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.DOUBLE_BY_NAME;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A completed response in one row: outcomes, driver ratings and the operations behind it. */
public final class Feedback {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field RESPONSE_ID = COLUMNS.add(key("response_id", STRING, "Response", "Réponse"));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person who answered, null when anonymous", "Personne"));
    public static final Field RESPONDENT_ID = COLUMNS.add(
            required("respondent_id", STRING, "Person, or the response itself when anonymous", "Répondant"));
    public static final Field COMPLETED_AT =
            COLUMNS.add(required("completed_at", TIMESTAMP, "When the response was completed", "Date de réponse"));
    public static final Field COMPLETED_ON = COLUMNS.add(
            required("completed_on", DATE, "The same as a day in the reporting time zone", "Jour de réponse"));
    public static final Field PERIOD_START =
            COLUMNS.add(required("period_start", DATE, "First day of its month", "Mois"));
    public static final Field WEIGHT =
            COLUMNS.add(required("weight", DOUBLE, "Survey weight, 1 when there is none", "Poids"));
    public static final Field SURVEY_TYPE =
            COLUMNS.add(optional("survey_type", STRING, "relational, transactional, …", "Type d'enquête"));
    public static final Field LTR =
            COLUMNS.add(optional("ltr", DOUBLE, "Likelihood to recommend, 0 to 10", "Recommandation"));
    public static final Field CSAT =
            COLUMNS.add(optional("csat", DOUBLE, "Satisfaction on its own scale", "Satisfaction"));
    public static final Field CSAT_NORM100 =
            COLUMNS.add(optional("csat_norm100", DOUBLE, "Satisfaction from 0 to 100", "Satisfaction sur 100"));
    public static final Field CES = COLUMNS.add(optional("ces", DOUBLE, "Ease on 1 to 7, 7 = very easy", "Facilité"));
    public static final Field RATINGS = COLUMNS.add(optional(
            "ratings", DOUBLE_BY_NAME, "Driver ratings on their own scale, by driver id", "Notes des facteurs"));
    public static final Field ORDER_ID =
            COLUMNS.add(optional("order_id", STRING, "Order the response is about", "Commande")
                    .personal(LINK));
    public static final Field ORDER_NET_AMOUNT = COLUMNS.add(
            optional("order_net_amount", DOUBLE, "Net amount of the order, reporting currency", "Montant net"));
    public static final Field SHIPPING_SHARE = COLUMNS.add(optional(
            "shipping_share", DOUBLE, "Shipping over net amount plus shipping, 0 to 1", "Part des frais de port"));
    public static final Field DELIVERY_DAYS =
            COLUMNS.add(optional("delivery_days", DOUBLE, "Days from order to delivery", "Délai de livraison"));
    public static final Field DELIVERY_DELAY_DAYS = COLUMNS.add(optional(
            "delivery_delay_days",
            DOUBLE,
            "Days delivered after the promised date, negative when early",
            "Retard de livraison"));
    public static final Field IS_LATE = COLUMNS.add(optional(
            "is_late",
            BOOLEAN,
            "Delivered after the promised day, or not delivered when answered and past it",
            "Livré en retard"));
    public static final Field N_LINES =
            COLUMNS.add(optional("n_lines", BIGINT, "Lines of the order", "Nombre de lignes"));
    public static final Field PRODUCT_LINE = COLUMNS.add(optional(
            "product_line", STRING, "Product line of the response, else the largest line of the order", "Gamme"));
    public static final Field TOUCHPOINT_ID =
            COLUMNS.add(optional("touchpoint_id", STRING, "Touchpoint rated", "Point de contact"));
    public static final Field DISTRIBUTION_CHANNEL =
            COLUMNS.add(optional("distribution_channel", STRING, "How the survey was answered", "Mode de recueil"));
    public static final Field COUNTRY = COLUMNS.add(
            optional("country", STRING, "Country of the customer at the end of the period, ISO 3166-1", "Pays"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language of the customer, ISO 639-1", "Langue"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("feedback", Layer.CURATED, "One row per completed survey response", "Réponse");

    private Feedback() {}
}

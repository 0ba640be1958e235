package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** An order that has arrived. */
public final class Delivery {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field ORDER_ID =
            COLUMNS.add(key("order_id", STRING, "Order", "Commande").personal(LINK));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person who bought, null when unknown", "Personne"));
    public static final Field BUYER_ID =
            COLUMNS.add(required("buyer_id", STRING, "Person, or the order itself when unknown", "Acheteur"));
    public static final Field DELIVERED_ON =
            COLUMNS.add(required("delivered_on", DATE, "Day it arrived, reporting time zone", "Jour de livraison"));
    public static final Field DELIVERY_DAYS =
            COLUMNS.add(required("delivery_days", DOUBLE, "Days from order to arrival", "Délai de livraison"));
    public static final Field DELIVERY_DELAY_DAYS = COLUMNS.add(optional(
            "delivery_delay_days", DOUBLE, "Days after the promised date, negative when early", "Retard de livraison"));
    public static final Field IS_LATE = COLUMNS.add(
            optional("is_late", BOOLEAN, "Arrived after the promised date; null without a promise", "En retard"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line with the largest amount", "Gamme"));
    public static final Field CHANNEL = COLUMNS.add(optional("channel", STRING, "Sales channel", "Canal de vente"));
    public static final Field STORE_ID = COLUMNS.add(optional("store_id", STRING, "Store", "Magasin"));
    public static final Field COUNTRY =
            COLUMNS.add(optional("country", STRING, "Country of the customer, ISO 3166-1", "Pays"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language of the customer, ISO 639-1", "Langue"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("delivery", Layer.CURATED, "One row per order delivered, dated by its arrival", "Livraison");

    private Delivery() {}
}

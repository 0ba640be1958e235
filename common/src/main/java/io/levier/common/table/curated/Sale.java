package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A valid order of a resolved buyer. */
public final class Sale {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field ORDER_ID =
            COLUMNS.add(key("order_id", STRING, "Order", "Commande").personal(LINK));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person who bought, null when unknown", "Personne"));
    public static final Field BUYER_ID =
            COLUMNS.add(required("buyer_id", STRING, "Person, or the order itself when unknown", "Acheteur"));
    public static final Field ORDERED_AT =
            COLUMNS.add(required("ordered_at", TIMESTAMP, "When it was ordered", "Date de commande"));
    public static final Field ORDERED_ON = COLUMNS.add(
            required("ordered_on", DATE, "The same as a day in the reporting time zone", "Jour de commande"));
    public static final Field NET_AMOUNT =
            COLUMNS.add(required("net_amount", MONEY, "Net amount without tax, reporting currency", "Montant net"));
    public static final Field EXCHANGE_RATE = COLUMNS.add(required(
            "exchange_rate",
            DOUBLE,
            "What one unit of its currency counted for, 1 in the reporting currency",
            "Taux de change"));
    public static final Field REFUNDED = COLUMNS.add(required(
            "refunded",
            MONEY,
            "Given back on it whenever until the run, reporting currency: it grows with later refunds",
            "Montant remboursé"));
    public static final Field IS_PURCHASE =
            COLUMNS.add(required("is_purchase", BOOLEAN, "A sale, not an exchange, replacement or gift", "Achat"));
    public static final Field FIRST_PURCHASE_ON = COLUMNS.add(
            optional("first_purchase_on", DATE, "Day of the first purchase of the person", "Premier achat"));
    public static final Field PURCHASE_RANK =
            COLUMNS.add(optional("purchase_rank", INT, "1 for the first purchase of the person", "Rang d'achat"));
    public static final Field PREVIOUS_PURCHASE_ON = COLUMNS.add(
            optional("previous_purchase_on", DATE, "Day of the purchase before this one", "Achat précédent"));
    public static final Field DAYS_TO_NEXT_PURCHASE = COLUMNS.add(optional(
            "days_to_next_purchase",
            INT,
            "Days to the next purchase of the person, null while there is none",
            "Jours avant l'achat suivant"));
    public static final Field KNOWN_BEFORE = COLUMNS.add(required(
            "known_before",
            DATE,
            "Day before which all is known: a window is over when it ends by then",
            "Connu jusqu'au"));
    public static final Field DELIVERED_AT =
            COLUMNS.add(optional("delivered_at", TIMESTAMP, "When it was delivered", "Date de livraison"));
    public static final Field PROMISED_AT =
            COLUMNS.add(optional("promised_at", TIMESTAMP, "When delivery was promised", "Date promise"));
    public static final Field DELIVERY_DELAY_DAYS = COLUMNS.add(optional(
            "delivery_delay_days", DOUBLE, "Days after the promised date, negative when early", "Retard de livraison"));
    public static final Field SHIPPING = COLUMNS.add(optional("shipping", MONEY, "Shipping charged", "Frais de port"));
    public static final Field N_LINES =
            COLUMNS.add(optional("n_lines", BIGINT, "Lines of the order", "Nombre de lignes"));
    public static final Field MARGIN =
            COLUMNS.add(optional("margin", MONEY, "Net amount minus cost of its lines", "Marge"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line with the largest amount", "Gamme"));
    public static final Field CHANNEL = COLUMNS.add(optional("channel", STRING, "Sales channel", "Canal de vente"));
    public static final Field STORE_ID = COLUMNS.add(optional("store_id", STRING, "Store", "Magasin"));
    public static final Field HAS_PROMO =
            COLUMNS.add(optional("has_promo", BOOLEAN, "Bought with a promotion code", "Promotion"));
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
            COLUMNS.table("sale", Layer.CURATED, "One row per valid order: not cancelled, not a test", "Vente");

    private Sale() {}
}

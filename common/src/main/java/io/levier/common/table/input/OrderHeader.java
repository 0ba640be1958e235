package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.DIRECT;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What somebody ordered, when, and how it was delivered. */
public final class OrderHeader {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field ORDER_ID =
            COLUMNS.add(key("order_id", STRING, "Key of the order", "Identifiant de la commande"));
    public static final Field CUSTOMER_ID = COLUMNS.add(
            optional("customer_id", STRING, "Customer record of the buyer, empty for a guest", "Identifiant client")
                    .personal(LINK));
    public static final Field ORDERED_AT = COLUMNS.add(
            required("ordered_at", TIMESTAMP, "When it was placed: this dates the sale", "Date de commande"));
    public static final Field STATUS = COLUMNS.add(required("status", STRING, "How far it came", "Statut")
            .oneOf("placed", "paid", "shipped", "delivered", "cancelled", "returned"));
    public static final Field TYPE = COLUMNS.add(
            optional("type", STRING, "What kind of order; only sales count as purchases", "Type de commande")
                    .oneOf("sale", "exchange", "replacement", "gift", "test"));
    public static final Field CHANNEL = COLUMNS.add(optional("channel", STRING, "Where it was placed", "Canal")
            .oneOf("web", "app", "store", "phone", "partner"));
    public static final Field STORE_ID = COLUMNS.add(optional("store_id", STRING, "Store it was placed in", "Magasin"));
    public static final Field NET_AMOUNT = COLUMNS.add(required(
            "net_amount",
            MONEY,
            "Goods and services without tax and shipping, after discounts, in the currency of the order",
            "Montant net"));
    public static final Field TAX = COLUMNS.add(optional("tax", MONEY, "Tax, in the currency of the order", "Taxe"));
    public static final Field SHIPPING =
            COLUMNS.add(optional("shipping", MONEY, "Shipping charged, in the currency of the order", "Frais de port"));
    public static final Field CURRENCY = COLUMNS.add(required("currency", STRING, "Currency, ISO 4217", "Devise"));
    public static final Field PROMO_CODE =
            COLUMNS.add(optional("promo_code", STRING, "Promotion used", "Code promotionnel"));
    public static final Field EMAIL =
            COLUMNS.add(optional("email", STRING, "E-mail address given with the order", "Adresse e-mail")
                    .personal(DIRECT));
    public static final Field BILLING_ADDRESS =
            COLUMNS.add(optional("billing_address", STRING, "Billing address in one line", "Adresse de facturation")
                    .personal(DIRECT));
    public static final Field SHIPPING_ADDRESS =
            COLUMNS.add(optional("shipping_address", STRING, "Shipping address in one line", "Adresse de livraison")
                    .personal(DIRECT));
    public static final Field DELIVERED_AT =
            COLUMNS.add(optional("delivered_at", TIMESTAMP, "When the whole order was delivered", "Date de livraison"));
    public static final Field PROMISED_AT = COLUMNS.add(
            optional("promised_at", TIMESTAMP, "Delivery promised to the customer at the latest", "Date promise"));
    public static final Field ASSISTED_INTERACTION_ID = COLUMNS.add(optional(
            "assisted_interaction_id",
            STRING,
            "Contact with customer service that led to the order",
            "Interaction à l'origine"));
    public static final Field ASSISTED_AGENT_ID = COLUMNS.add(
            optional("assisted_agent_id", STRING, "Agent who advised the customer", "Conseiller à l'origine")
                    .personal(LINK));
    public static final Field UPDATED_AT =
            COLUMNS.add(optional("updated_at", TIMESTAMP, "Last change of the record", "Date de mise à jour"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table("order_header", Layer.INPUT, "One row per order", "Commande");

    private OrderHeader() {}
}

package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What a sale brought on its day, and what was given back of it on a later one. */
public final class RevenueEntry {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field ORDER_ID =
            COLUMNS.add(key("order_id", STRING, "Order", "Commande").personal(LINK));
    public static final Field REFUND_ID =
            COLUMNS.add(key("refund_id", STRING, "Refund, or sale for the sale itself", "Remboursement"));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person who bought, null when unknown", "Personne"));
    public static final Field BUYER_ID =
            COLUMNS.add(required("buyer_id", STRING, "Person, or the order itself when unknown", "Acheteur"));
    public static final Field BOOKED_ON = COLUMNS.add(required(
            "booked_on", DATE, "Day of the order or of the refund, in the reporting time zone", "Jour comptable"));
    public static final Field AMOUNT = COLUMNS.add(
            required("amount", MONEY, "Net amount, negative when given back, reporting currency", "Montant"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line with the largest amount", "Gamme"));
    public static final Field CHANNEL = COLUMNS.add(optional("channel", STRING, "Sales channel", "Canal de vente"));
    public static final Field STORE_ID = COLUMNS.add(optional("store_id", STRING, "Store", "Magasin"));
    public static final Field COUNTRY = COLUMNS.add(
            optional("country", STRING, "Country of the customer at the time of the sale, ISO 3166-1", "Pays"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language of the customer, ISO 639-1", "Langue"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "revenue_entry",
            Layer.CURATED,
            "One row per valid order, and one per refund of one",
            "Écriture de chiffre d'affaires");

    private RevenueEntry() {}
}

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

/** A purchase and the contact with service it is put down to. */
public final class AssistedSale {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field ORDER_ID =
            COLUMNS.add(key("order_id", STRING, "Order", "Commande").personal(LINK));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person who bought, null when unknown", "Personne"));
    public static final Field BUYER_ID =
            COLUMNS.add(required("buyer_id", STRING, "Person, or the order itself when unknown", "Acheteur"));
    public static final Field ORDERED_ON = COLUMNS.add(
            required("ordered_on", DATE, "Day of the order in the reporting time zone", "Jour de commande"));
    public static final Field NET_AMOUNT =
            COLUMNS.add(required("net_amount", MONEY, "Net amount without tax, reporting currency", "Montant net"));
    public static final Field ATTRIBUTION = COLUMNS.add(required(
            "attribution", STRING, "linked by an agent, last_touch within 7 days before, or none", "Attribution"));
    public static final Field CONTACT_CHANNEL =
            COLUMNS.add(optional("contact_channel", STRING, "Channel of the contact", "Canal du contact"));
    public static final Field TEAM = COLUMNS.add(optional("team", STRING, "Team that took the contact", "Équipe"));
    public static final Field REASON_L1 =
            COLUMNS.add(optional("reason_l1", STRING, "Reason for the contact, first level", "Motif niveau 1"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line with the largest amount", "Gamme"));
    public static final Field COUNTRY = COLUMNS.add(
            optional("country", STRING, "Country of the customer at the end of the period, ISO 3166-1", "Pays"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language of the customer, ISO 639-1", "Langue"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "assisted_sale", Layer.CURATED, "One row per purchase, assisted by service or not", "Vente et assistance");

    private AssistedSale() {}
}

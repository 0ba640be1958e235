package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.DIRECT;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A way to recognise a customer besides the record itself: an e-mail, a loyalty card, a device. */
public final class CustomerIdentifier {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CUSTOMER_ID =
            COLUMNS.add(key("customer_id", STRING, "Customer record the identifier belongs to", "Identifiant client")
                    .personal(LINK));
    public static final Field KIND = COLUMNS.add(key("kind", STRING, "Kind of identifier", "Type d'identifiant")
            .oneOf("email", "phone", "postal", "billing", "loyalty_card", "device", "crm_id", "hashed_email"));
    public static final Field VALUE =
            COLUMNS.add(key("value", STRING, "The identifier itself, as the source writes it", "Valeur")
                    .personal(DIRECT));
    public static final Field FIRST_SEEN = COLUMNS.add(optional(
            "first_seen", TIMESTAMP, "When the identifier was first seen with this customer", "Première observation"));
    public static final Field LAST_SEEN = COLUMNS.add(optional(
            "last_seen", TIMESTAMP, "When the identifier was last seen with this customer", "Dernière observation"));
    public static final Field VERIFIED = COLUMNS.add(
            optional("verified", BOOLEAN, "Whether the customer confirmed it, by a link or a code", "Vérifié"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "customer_identifier",
            Layer.INPUT,
            "One row per customer record, kind of identifier and value",
            "Identifiant de client");

    private CustomerIdentifier() {}
}

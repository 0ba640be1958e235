package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Money given back on an order. */
public final class Refund {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field REFUND_ID =
            COLUMNS.add(key("refund_id", STRING, "Key of the refund", "Identifiant du remboursement"));
    public static final Field ORDER_ID =
            COLUMNS.add(required("order_id", STRING, "Order refunded", "Identifiant de la commande"));
    public static final Field AT = COLUMNS.add(required("at", TIMESTAMP, "When it was granted: this dates it", "Date"));
    public static final Field AMOUNT = COLUMNS.add(
            required("amount", MONEY, "Amount given back without tax, in the currency of the order", "Montant")
                    .atLeast(0));
    public static final Field REASON = COLUMNS.add(optional("reason", STRING, "Why it was granted", "Motif"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "What it is for", "Nature")
            .oneOf("return", "cancellation", "goodwill", "price_adjustment"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table("refund", Layer.INPUT, "One row per refund", "Remboursement");

    private Refund() {}
}

package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What an order consists of. */
public final class OrderLine {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field ORDER_ID =
            COLUMNS.add(key("order_id", STRING, "Order it belongs to", "Identifiant de la commande"));
    public static final Field LINE_NO =
            COLUMNS.add(key("line_no", INT, "Number of the line within the order, from 1", "Numéro de ligne")
                    .atLeast(1));
    public static final Field PRODUCT_ID = COLUMNS.add(optional("product_id", STRING, "Product ordered", "Produit"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line of the product", "Ligne de produits"));
    public static final Field SERVICE_ID = COLUMNS.add(optional("service_id", STRING, "Service ordered", "Service"));
    public static final Field QTY = COLUMNS.add(optional("qty", INT, "Pieces ordered", "Quantité"));
    public static final Field NET_AMOUNT = COLUMNS.add(optional(
            "net_amount",
            MONEY,
            "Amount of the line without tax, after discounts, in the currency of the order",
            "Montant net"));
    public static final Field COST_AMOUNT = COLUMNS.add(
            optional("cost_amount", MONEY, "What the pieces cost the company, in the currency of the order", "Coût"));
    public static final Field IS_GIFT_CARD =
            COLUMNS.add(optional("is_gift_card", BOOLEAN, "A gift card: paid now, sold later", "Carte cadeau"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE =
            COLUMNS.table("order_line", Layer.INPUT, "One row per line of an order", "Ligne de commande");

    private OrderLine() {}
}

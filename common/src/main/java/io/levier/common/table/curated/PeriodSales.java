package io.levier.common.table.curated;

import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Field;
import io.levier.common.table.Table;

/** Columns of customer_period: what the person bought, gave back and waited for. */
public final class PeriodSales {
    static final Table.Columns COLUMNS = Table.columns();

    public static final Field N_ORDERS =
            COLUMNS.add(optional("n_orders", BIGINT, "Orders placed, cancelled ones included", "Commandes"));
    public static final Field N_VALID_ORDERS =
            COLUMNS.add(optional("n_valid_orders", BIGINT, "Valid orders", "Commandes valides"));
    public static final Field REVENUE_NET = COLUMNS.add(optional(
            "revenue_net", MONEY, "Net revenue of valid orders, before refunds", "CA net avant remboursements"));
    public static final Field MARGIN =
            COLUMNS.add(optional("margin", MONEY, "Net revenue before refunds minus cost of the lines", "Marge"));
    public static final Field REFUNDS_AMOUNT =
            COLUMNS.add(optional("refunds_amount", MONEY, "Refunded in the period", "Remboursements"));
    public static final Field N_RETURNS =
            COLUMNS.add(optional("n_returns", BIGINT, "Refunds in the period", "Retours"));
    public static final Field AOV =
            COLUMNS.add(optional("aov", DOUBLE, "Average net amount of a valid order, before refunds", "Panier moyen"));
    public static final Field N_LINES = COLUMNS.add(optional("n_lines", BIGINT, "Order lines", "Lignes"));
    public static final Field N_CATEGORIES =
            COLUMNS.add(optional("n_categories", BIGINT, "Product lines bought", "Familles de produits"));
    public static final Field PROMO_SHARE = COLUMNS.add(
            optional("promo_share", DOUBLE, "Share of valid orders with a promotion code", "Part avec promotion"));
    public static final Field FIRST_ORDER_AT =
            COLUMNS.add(optional("first_order_at", TIMESTAMP, "First valid order in the period", "Première commande"));
    public static final Field LAST_ORDER_AT =
            COLUMNS.add(optional("last_order_at", TIMESTAMP, "Last valid order in the period", "Dernière commande"));
    public static final Field ORDER_RANK_MAX =
            COLUMNS.add(optional("order_rank_max", INT, "Purchases of the person so far", "Nombre d'achats cumulé"));
    public static final Field IS_REPEAT_BUYER_IN_PERIOD = COLUMNS.add(
            optional("is_repeat_buyer_in_period", BOOLEAN, "Bought in the period and before it", "Acheteur fidèle"));
    public static final Field REVENUE_REPEAT = COLUMNS.add(optional(
            "revenue_repeat",
            MONEY,
            "Revenue of the period before refunds, when the person had bought before it",
            "CA des clients existants"));
    public static final Field DAYS_SINCE_LAST_ORDER_AT_END = COLUMNS.add(optional(
            "days_since_last_order_at_end",
            INT,
            "Days from the last valid order to the end of the period",
            "Jours depuis la dernière commande"));
    public static final Field REVENUE_12M_AT_START = COLUMNS.add(
            optional("revenue_12m_at_start", MONEY, "Revenue before refunds, 12 months before", "CA 12 mois avant"));
    public static final Field ORDERS_12M_AT_START = COLUMNS.add(optional(
            "orders_12m_at_start", BIGINT, "Valid orders of the 12 months before the period", "Commandes 12 mois"));
    public static final Field GAP_MEDIAN_DAYS_AT_START = COLUMNS.add(optional(
            "gap_median_days_at_start",
            DOUBLE,
            "Median of the days between the purchases before the period, null below two of them",
            "Délai médian entre achats au début"));
    public static final Field LATE_DELIVERY_N = COLUMNS.add(optional(
            "late_delivery_n",
            BIGINT,
            "Orders that arrived in the period after the promised date",
            "Livraisons en retard"));
    public static final Field DELIVERY_DELAY_MEAN = COLUMNS.add(optional(
            "delivery_delay_mean",
            DOUBLE,
            "Mean days after the promised date, of arrivals in the period",
            "Retard moyen"));

    private PeriodSales() {}
}

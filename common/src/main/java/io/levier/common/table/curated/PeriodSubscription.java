package io.levier.common.table.curated;

import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Table;

/** Columns of customer_period: what the contracts of the person were worth. */
public final class PeriodSubscription {
    static final Table.Columns COLUMNS = Table.columns();

    public static final Field MRR_START =
            COLUMNS.add(optional("mrr_start", MONEY, "Monthly recurring revenue when the period began", "MRR début"));
    public static final Field MRR_END =
            COLUMNS.add(optional("mrr_end", MONEY, "Monthly recurring revenue when the period ended", "MRR fin"));
    public static final Field MRR_EXPANSION = COLUMNS.add(
            optional("mrr_expansion", MONEY, "Increase of contracts that ran at both ends of the period", "MRR gagné"));
    public static final Field MRR_CONTRACTION = COLUMNS.add(optional(
            "mrr_contraction", MONEY, "Decrease of contracts that ran at both ends of the period", "MRR réduit"));
    public static final Field MRR_CHURNED = COLUMNS.add(
            optional("mrr_churned", MONEY, "Of contracts that ran at the start and no more at the end", "MRR perdu"));
    public static final Field IS_SUBSCRIBED_START = COLUMNS.add(
            optional("is_subscribed_start", BOOLEAN, "A contract ran when the period began", "Abonné au début"));
    public static final Field IS_SUBSCRIBED_END = COLUMNS.add(
            optional("is_subscribed_end", BOOLEAN, "A contract ran when the period ended", "Abonné à la fin"));
    public static final Field PLAN = COLUMNS.add(optional("plan", STRING, "Plan of the running contract", "Formule"));
    public static final Field N_PRICE_RISES = COLUMNS.add(
            optional("n_price_rises", BIGINT, "Price increases of the contract in the period", "Hausses de prix"));

    public static final Field N_PAYMENT_FAILURES = COLUMNS.add(
            optional("n_payment_failures", BIGINT, "Payments due that did not arrive", "Paiements échoués"));

    private PeriodSubscription() {}
}

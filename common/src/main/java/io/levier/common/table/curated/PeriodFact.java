package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What customer_period was made of: the sums of a person's facts, in the periods in which there was any. */
public final class PeriodFact {
    private static final Table.Columns COLUMNS = Table.columns();

    static {
        COLUMNS.add(key("person_id", STRING, "Person", "Personne"));
    }

    public static final Field PERIOD_TYPE = COLUMNS.add(CustomerPeriod.PERIOD_TYPE);
    public static final Field PERIOD_START = COLUMNS.add(CustomerPeriod.PERIOD_START);

    static {
        COLUMNS.add(CustomerPeriod.N_VALID_ORDERS);
        COLUMNS.add(CustomerPeriod.REVENUE_NET);
        COLUMNS.add(CustomerPeriod.MARGIN);
        COLUMNS.add(CustomerPeriod.N_LINES);
        COLUMNS.add(CustomerPeriod.N_CATEGORIES);
        COLUMNS.add(CustomerPeriod.PROMO_SHARE);
        COLUMNS.add(CustomerPeriod.FIRST_ORDER_AT);
        COLUMNS.add(CustomerPeriod.LAST_ORDER_AT);
        COLUMNS.add(CustomerPeriod.LATE_DELIVERY_N);
        COLUMNS.add(CustomerPeriod.DELIVERY_DELAY_MEAN);
        COLUMNS.add(CustomerPeriod.N_ORDERS);
        COLUMNS.add(CustomerPeriod.N_RETURNS);
        COLUMNS.add(CustomerPeriod.REFUNDS_AMOUNT);
        COLUMNS.add(CustomerPeriod.N_RESPONSES);
        COLUMNS.add(CustomerPeriod.LTR_LAST);
        COLUMNS.add(CustomerPeriod.LTR_MEAN);
        COLUMNS.add(CustomerPeriod.CSAT_LAST);
        COLUMNS.add(CustomerPeriod.CSAT_MEAN);
        COLUMNS.add(CustomerPeriod.CES_LAST);
        COLUMNS.add(CustomerPeriod.CES_MEAN);
        COLUMNS.add(CustomerPeriod.EDB_LAST);
        COLUMNS.add(CustomerPeriod.ACSI_LAST);
        COLUMNS.add(CustomerPeriod.EMOTION_LAST);
        COLUMNS.add(CustomerPeriod.SAT_GAP_MEAN);
        COLUMNS.add(CustomerPeriod.DRIVER_MEANS);
        COLUMNS.add(CustomerPeriod.N_COMMENTS);
        COLUMNS.add(CustomerPeriod.N_INVITED);
        COLUMNS.add(CustomerPeriod.N_DELIVERED);
        COLUMNS.add(CustomerPeriod.IS_SUBSCRIBED_START);
        COLUMNS.add(CustomerPeriod.IS_SUBSCRIBED_END);
        COLUMNS.add(CustomerPeriod.MRR_START);
        COLUMNS.add(CustomerPeriod.MRR_END);
        COLUMNS.add(CustomerPeriod.MRR_EXPANSION);
        COLUMNS.add(CustomerPeriod.MRR_CONTRACTION);
        COLUMNS.add(CustomerPeriod.MRR_CHURNED);
        COLUMNS.add(CustomerPeriod.PLAN);
        COLUMNS.add(CustomerPeriod.CONTRACT_DAYS_TO_TERM);
        COLUMNS.add(CustomerPeriod.N_PRICE_RISES);
        COLUMNS.add(CustomerPeriod.N_PAYMENT_FAILURES);
        COLUMNS.add(CustomerPeriod.N_INTERACTIONS);
        COLUMNS.add(CustomerPeriod.N_CHANNELS);
        COLUMNS.add(CustomerPeriod.INTERACTIONS_BY_CHANNEL);
        COLUMNS.add(CustomerPeriod.WAIT_MEAN_S);
        COLUMNS.add(CustomerPeriod.AHT_MEAN_S);
        COLUMNS.add(CustomerPeriod.N_ABANDONED);
        COLUMNS.add(CustomerPeriod.N_TRANSFERS);
        COLUMNS.add(CustomerPeriod.COST_TO_SERVE);
        COLUMNS.add(CustomerPeriod.N_CASES);
        COLUMNS.add(CustomerPeriod.N_COMPLAINTS);
        COLUMNS.add(CustomerPeriod.N_REOPENED);
        COLUMNS.add(CustomerPeriod.N_UNRESOLVED_END);
        COLUMNS.add(CustomerPeriod.FRT_MEAN_S);
        COLUMNS.add(CustomerPeriod.N_SESSIONS);
        COLUMNS.add(CustomerPeriod.N_CONVERSIONS);
        COLUMNS.add(CustomerPeriod.JOURNEY_DROPOFFS);
        COLUMNS.add(CustomerPeriod.N_MENTIONS);
        COLUMNS.add(CustomerPeriod.SENTIMENT_MEAN);
        COLUMNS.add(CustomerPeriod.N_ALERTS);
        COLUMNS.add(CustomerPeriod.N_FOLLOWUPS);
        COLUMNS.add(CustomerPeriod.FOLLOWUP_HOURS_MIN);
    }

    public static final Field N_UNCOSTED = COLUMNS.add(
            optional("n_uncosted", BIGINT, "Handled contacts no told cost is for", "Contacts au coût inconnu"));
    public static final Field LAST_PURCHASE_ON =
            COLUMNS.add(optional("last_purchase_on", DATE, "Last purchase in the period", "Dernier achat"));
    public static final Field FIRST_PURCHASE_ON =
            COLUMNS.add(optional("first_purchase_on", DATE, "First purchase ever", "Premier achat"));
    public static final Field PURCHASE_RANK = COLUMNS.add(
            optional("purchase_rank", INT, "Number of the last purchase, counted from the first ever", "Rang d'achat"));
    public static final Field LAST_RESPONSE_ON =
            COLUMNS.add(optional("last_response_on", DATE, "Last response in the period", "Dernière réponse"));
    public static final Field FIRST_CONTRACT_ON = COLUMNS.add(
            optional("first_contract_on", DATE, "Beginning of the oldest contract of the period", "Premier contrat"));
    public static final Field CONTRACT_STARTED_ON = COLUMNS.add(optional(
            "contract_started_on",
            DATE,
            "Beginning of the oldest contract that ran at the end of the period",
            "Début du contrat"));
    public static final Field END_KIND =
            COLUMNS.add(optional("end_kind", STRING, "How the last contract that ended had ended", "Type de fin"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "period_fact",
            Layer.CURATED,
            "One row per person and period with any fact, as customer_period shows them",
            "Faits par personne et période");

    private PeriodFact() {}
}

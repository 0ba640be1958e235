package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
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
        COLUMNS.add(PeriodSales.N_VALID_ORDERS);
        COLUMNS.add(PeriodSales.REVENUE_NET);
        COLUMNS.add(PeriodSales.MARGIN);
        COLUMNS.add(PeriodSales.N_LINES);
        COLUMNS.add(PeriodSales.N_CATEGORIES);
        COLUMNS.add(PeriodSales.PROMO_SHARE);
        COLUMNS.add(PeriodSales.FIRST_ORDER_AT);
        COLUMNS.add(PeriodSales.LAST_ORDER_AT);
        COLUMNS.add(PeriodSales.LATE_DELIVERY_N);
        COLUMNS.add(PeriodSales.DELIVERY_DELAY_MEAN);
        COLUMNS.add(PeriodSales.N_ORDERS);
        COLUMNS.add(PeriodSales.N_RETURNS);
        COLUMNS.add(PeriodSales.REFUNDS_AMOUNT);
        COLUMNS.add(PeriodSurvey.N_RESPONSES);
        COLUMNS.add(PeriodSurvey.LTR_LAST);
        COLUMNS.add(PeriodSurvey.LTR_MEAN);
        COLUMNS.add(PeriodSurvey.CSAT_LAST);
        COLUMNS.add(PeriodSurvey.CSAT_MEAN);
        COLUMNS.add(PeriodSurvey.CES_LAST);
        COLUMNS.add(PeriodSurvey.CES_MEAN);
        COLUMNS.add(PeriodSurvey.EDB_LAST);
        COLUMNS.add(PeriodSurvey.ACSI_LAST);
        COLUMNS.add(PeriodSurvey.EMOTION_LAST);
        COLUMNS.add(PeriodSurvey.SAT_GAP_MEAN);
        COLUMNS.add(PeriodSurvey.DRIVER_MEANS);
        COLUMNS.add(PeriodSurvey.N_COMMENTS);
        COLUMNS.add(PeriodSurvey.SURVEY_BEFORE_EVENT_END);
        COLUMNS.add(PeriodSurvey.N_INVITED);
        COLUMNS.add(PeriodSurvey.N_DELIVERED);
        COLUMNS.add(PeriodSubscription.IS_SUBSCRIBED_START);
        COLUMNS.add(PeriodSubscription.IS_SUBSCRIBED_END);
        COLUMNS.add(PeriodSubscription.MRR_START);
        COLUMNS.add(PeriodSubscription.MRR_END);
        COLUMNS.add(PeriodSubscription.MRR_EXPANSION);
        COLUMNS.add(PeriodSubscription.MRR_CONTRACTION);
        COLUMNS.add(PeriodSubscription.MRR_CHURNED);
        COLUMNS.add(PeriodSubscription.PLAN);
        COLUMNS.add(PeriodStatus.CONTRACT_DAYS_TO_TERM);
        COLUMNS.add(PeriodSubscription.N_PRICE_RISES);
        COLUMNS.add(PeriodSubscription.N_PAYMENT_FAILURES);
        COLUMNS.add(PeriodService.N_INTERACTIONS);
        COLUMNS.add(PeriodService.N_CHANNELS);
        COLUMNS.add(PeriodService.INTERACTIONS_BY_CHANNEL);
        COLUMNS.add(PeriodService.WAIT_MEAN_S);
        COLUMNS.add(PeriodService.AHT_MEAN_S);
        COLUMNS.add(PeriodService.N_ABANDONED);
        COLUMNS.add(PeriodService.N_TRANSFERS);
        COLUMNS.add(PeriodService.N_REPEAT_CONTACTS);
        COLUMNS.add(PeriodService.N_ISSUES);
        COLUMNS.add(PeriodService.N_ISSUES_FCR);
        COLUMNS.add(PeriodService.BOT_HANDOFFS);
        COLUMNS.add(PeriodService.STANDARD_N);
        COLUMNS.add(PeriodService.STANDARD_MET_N);
        COLUMNS.add(PeriodService.COST_TO_SERVE);
        COLUMNS.add(PeriodService.N_CASES);
        COLUMNS.add(PeriodService.N_COMPLAINTS);
        COLUMNS.add(PeriodService.N_REOPENED);
        COLUMNS.add(PeriodService.N_UNRESOLVED_END);
        COLUMNS.add(PeriodService.FRT_MEAN_S);
        COLUMNS.add(PeriodService.FRT_BUSINESS_MEAN_S);
        COLUMNS.add(PeriodDigital.N_SESSIONS);
        COLUMNS.add(PeriodDigital.N_CONVERSIONS);
        COLUMNS.add(PeriodDigital.N_ERRORS);
        COLUMNS.add(PeriodDigital.JOURNEY_DROPOFFS);
        COLUMNS.add(PeriodSocial.N_MENTIONS);
        COLUMNS.add(PeriodSocial.SENTIMENT_MEAN);
        COLUMNS.add(PeriodAction.N_ALERTS);
        COLUMNS.add(PeriodAction.N_FOLLOWUPS);
        COLUMNS.add(PeriodAction.FOLLOWUP_HOURS_MIN);
    }

    public static final Field N_UNCOSTED = COLUMNS.add(
            optional("n_uncosted", BIGINT, "Handled contacts no told cost is for", "Contacts au coût inconnu"));
    public static final Field LAST_PURCHASE_ON =
            COLUMNS.add(optional("last_purchase_on", DATE, "Last purchase in the period", "Dernier achat"));
    public static final Field FIRST_PURCHASE_ON =
            COLUMNS.add(optional("first_purchase_on", DATE, "First purchase ever", "Premier achat"));
    public static final Field PURCHASE_RANK = COLUMNS.add(
            optional("purchase_rank", INT, "Number of the last purchase, counted from the first ever", "Rang d'achat"));
    public static final Field GAP_MEDIAN_DAYS = COLUMNS.add(optional(
            "gap_median_days",
            DOUBLE,
            "Median of the days between the purchases until the end of the period",
            "Délai médian entre achats"));
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

package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** The twin of the customer-period dataset for business: what the persons of an account did and said in a month. */
public final class AccountPeriod {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field ACCOUNT_ID = COLUMNS.add(key("account_id", STRING, "Business account", "Compte"));
    public static final Field PERIOD_TYPE = COLUMNS.add(key("period_type", STRING, "month", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period, reporting time zone", "Début de période"));
    public static final Field PERIOD_END =
            COLUMNS.add(required("period_end", DATE, "First day after the period", "Fin de période"));
    public static final Field DATA_AS_OF =
            COLUMNS.add(required("data_as_of", TIMESTAMP, "Knowledge limit of the run", "Données arrêtées au"));
    public static final Field IS_PROVISIONAL = COLUMNS.add(
            required("is_provisional", BOOLEAN, "The period was not over at the knowledge limit", "Provisoire"));
    public static final Field INDUSTRY =
            COLUMNS.add(optional("industry", STRING, "Industry of the account", "Secteur d'activité"));
    public static final Field SIZE_BAND =
            COLUMNS.add(optional("size_band", STRING, "Size by number of employees", "Tranche d'effectif"));
    public static final Field COUNTRY = COLUMNS.add(optional("country", STRING, "Country of the head office", "Pays"));
    public static final Field N_PERSONS = COLUMNS.add(required(
            "n_persons", BIGINT, "Persons of the account known before the end of the period", "Interlocuteurs"));
    public static final Field N_ACTIVE_START = COLUMNS.add(
            optional("n_active_start", BIGINT, "Of these, active when the period began", "Actifs au début"));
    public static final Field N_ACTIVE_END =
            COLUMNS.add(optional("n_active_end", BIGINT, "Of these, active when the period ended", "Actifs à la fin"));
    public static final Field IS_CHURNED = COLUMNS.add(
            optional("is_churned", BOOLEAN, "Somebody was active at the start and nobody at the end", "Compte perdu"));
    public static final Field N_INVITED =
            COLUMNS.add(optional("n_invited", BIGINT, "Survey invitations sent", "Invitations"));
    public static final Field N_RESPONSES =
            COLUMNS.add(optional("n_responses", BIGINT, "Completed responses", "Réponses"));
    public static final Field N_RATERS =
            COLUMNS.add(optional("n_raters", BIGINT, "Persons who said how likely they recommend", "Répondants NPS"));
    public static final Field N_PROMOTERS =
            COLUMNS.add(optional("n_promoters", BIGINT, "Of these, promoters by their last answer", "Promoteurs"));
    public static final Field N_DETRACTORS =
            COLUMNS.add(optional("n_detractors", BIGINT, "Of these, detractors by their last answer", "Détracteurs"));
    public static final Field LTR_MEAN = COLUMNS.add(optional(
            "ltr_mean",
            DOUBLE,
            "Mean of the last likelihoods to recommend, every person once",
            "Recommandation moyenne"));
    public static final Field CSAT_MEAN = COLUMNS.add(
            optional("csat_mean", DOUBLE, "Mean satisfaction, 0 to 100, every person once", "Satisfaction moyenne"));
    public static final Field N_ORDERS =
            COLUMNS.add(optional("n_orders", BIGINT, "Orders placed, cancelled ones included", "Commandes"));
    public static final Field N_VALID_ORDERS =
            COLUMNS.add(optional("n_valid_orders", BIGINT, "Valid orders", "Commandes valides"));
    public static final Field REVENUE_NET = COLUMNS.add(optional(
            "revenue_net", MONEY, "Net revenue of valid orders, before refunds", "CA net avant remboursements"));
    public static final Field REFUNDS_AMOUNT =
            COLUMNS.add(optional("refunds_amount", MONEY, "Refunded in the period", "Remboursements"));
    public static final Field MRR_START =
            COLUMNS.add(optional("mrr_start", MONEY, "Monthly recurring revenue when the period began", "MRR début"));
    public static final Field MRR_END =
            COLUMNS.add(optional("mrr_end", MONEY, "Monthly recurring revenue when the period ended", "MRR fin"));
    public static final Field N_INTERACTIONS =
            COLUMNS.add(optional("n_interactions", BIGINT, "Inbound contacts", "Contacts"));
    public static final Field N_CASES = COLUMNS.add(optional("n_cases", BIGINT, "Cases opened", "Dossiers"));
    public static final Field N_COMPLAINTS =
            COLUMNS.add(optional("n_complaints", BIGINT, "Complaints opened", "Réclamations"));
    public static final Field N_UNRESOLVED_END =
            COLUMNS.add(optional("n_unresolved_end", BIGINT, "Cases open when the period ended", "Dossiers ouverts"));
    public static final Field N_ALERTS =
            COLUMNS.add(optional("n_alerts", BIGINT, "Follow-up alerts raised", "Alertes"));
    public static final Field N_FOLLOWUPS =
            COLUMNS.add(optional("n_followups", BIGINT, "Alerts followed up with a contact", "Suivis"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "account_period",
            Layer.CURATED,
            "One row per business account and period, for every account with a person known before its end",
            "Compte-période",
            PERIOD_TYPE,
            PERIOD_START);

    private AccountPeriod() {}
}

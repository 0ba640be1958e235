package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BIGINT_BY_NAME;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.DOUBLE_BY_NAME;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** The curated customer-period dataset: everything known of a person in a period. */
public final class CustomerPeriod {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERSON_ID = COLUMNS.add(key("person_id", STRING, "Person", "Personne"));
    public static final Field PERIOD_TYPE = COLUMNS.add(key(
            "period_type",
            STRING,
            "month, and week or quarter where the configuration asks for them",
            "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period, reporting time zone", "Début de période"));
    public static final Field PERIOD_END =
            COLUMNS.add(required("period_end", DATE, "First day after the period", "Fin de période"));
    public static final Field DATA_AS_OF =
            COLUMNS.add(required("data_as_of", TIMESTAMP, "Knowledge limit of the run", "Données arrêtées au"));
    public static final Field IS_PROVISIONAL = COLUMNS.add(
            required("is_provisional", BOOLEAN, "The period was not over at the knowledge limit", "Provisoire"));
    public static final Field IDENTITY_VERSION = COLUMNS.add(optional(
            "identity_version", STRING, "What identity_map held when the row was computed", "Version des identités"));
    public static final Field CUSTOMER_IDS =
            COLUMNS.add(required("customer_ids", STRINGS, "Customer records of the person", "Fiches client")
                    .personal(LINK));
    public static final Field ACCOUNT_ID = COLUMNS.add(optional("account_id", STRING, "Business account", "Compte"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field COUNTRY = COLUMNS.add(optional("country", STRING, "Country", "Pays"));
    public static final Field LANGUAGE = COLUMNS.add(optional("language", STRING, "Language", "Langue"));
    public static final Field SEGMENT = COLUMNS.add(optional("segment", STRING, "Commercial segment", "Segment"));
    public static final Field PERSONA = COLUMNS.add(optional("persona", STRING, "Marketing persona", "Persona"));
    public static final Field LIFECYCLE_STAGE =
            COLUMNS.add(optional("lifecycle_stage", STRING, "Stage of the relationship", "Étape de vie"));
    public static final Field ACQUISITION_SOURCE =
            COLUMNS.add(optional("acquisition_source", STRING, "How the person was won", "Origine d'acquisition"));
    public static final Field PREFERRED_CHANNEL =
            COLUMNS.add(optional("preferred_channel", STRING, "Preferred channel", "Canal préféré"));
    public static final Field CONSENT_SURVEY =
            COLUMNS.add(optional("consent_survey", BOOLEAN, "May be asked for feedback", "Accord enquêtes"));
    public static final Field CONSENT_PROFILING =
            COLUMNS.add(optional("consent_profiling", BOOLEAN, "May be scored", "Accord profilage"));
    public static final Field CONSENT_FOLLOWUP =
            COLUMNS.add(optional("consent_followup", BOOLEAN, "May be called back", "Accord suivi"));
    public static final Field COUNTRY_AT_START =
            COLUMNS.add(optional("country_at_start", STRING, "Country when the period began", "Pays au début"));
    public static final Field LANGUAGE_AT_START =
            COLUMNS.add(optional("language_at_start", STRING, "Language when the period began", "Langue au début"));
    public static final Field SEGMENT_AT_START = COLUMNS.add(
            optional("segment_at_start", STRING, "Commercial segment when the period began", "Segment au début"));
    public static final Field PERSONA_AT_START = COLUMNS.add(
            optional("persona_at_start", STRING, "Marketing persona when the period began", "Persona au début"));
    public static final Field LIFECYCLE_STAGE_AT_START = COLUMNS.add(optional(
            "lifecycle_stage_at_start",
            STRING,
            "Stage of the relationship when the period began",
            "Étape de vie au début"));
    public static final Field PREFERRED_CHANNEL_AT_START = COLUMNS.add(optional(
            "preferred_channel_at_start", STRING, "Preferred channel when the period began", "Canal préféré au début"));
    public static final Field TENURE_DAYS =
            COLUMNS.add(required("tenure_days", INT, "Days known at the end of the period", "Ancienneté en jours"));
    public static final Field IS_NEW = COLUMNS.add(
            optional("is_new", BOOLEAN, "First purchase or first contract in the period", "Nouveau client"));
    public static final Field IS_ACTIVE_START = COLUMNS.add(optional(
            "is_active_start",
            BOOLEAN,
            "Active when the period began: contract running, or a purchase within the activity window",
            "Actif au début"));
    public static final Field IS_ACTIVE_END =
            COLUMNS.add(optional("is_active_end", BOOLEAN, "Active when the period ended", "Actif à la fin"));
    public static final Field IS_CHURNED =
            COLUMNS.add(optional("is_churned", BOOLEAN, "Active at the start and not at the end", "Perdu"));
    public static final Field IS_LAPSED_START = COLUMNS.add(optional(
            "is_lapsed_start", BOOLEAN, "Not active when the period began, though active before", "Inactif au début"));
    public static final Field IS_REACTIVATED = COLUMNS.add(optional(
            "is_reactivated", BOOLEAN, "Not active at the start, active at the end, and active before", "Réactivé"));
    public static final Field CHURN_KIND = COLUMNS.add(optional(
            "churn_kind", STRING, "voluntary, involuntary or migration; contractual customers only", "Type de départ"));
    public static final Field CONTRACT_DAYS = COLUMNS.add(optional(
            "contract_days",
            INT,
            "Days the oldest contract running at the end of the period has lasted",
            "Ancienneté du contrat en jours"));
    public static final Field CONTRACT_DAYS_TO_TERM = COLUMNS.add(optional(
            "contract_days_to_term",
            INT,
            "Days from the end of the period to the end of the term; of the last month only, sources keep no earlier"
                    + " terms",
            "Jours avant échéance"));
    public static final Field N_INVITED =
            COLUMNS.add(optional("n_invited", BIGINT, "Survey invitations sent", "Invitations"));
    public static final Field N_DELIVERED =
            COLUMNS.add(optional("n_delivered", BIGINT, "Survey invitations delivered", "Invitations distribuées"));
    public static final Field N_RESPONSES =
            COLUMNS.add(optional("n_responses", BIGINT, "Completed responses", "Réponses"));
    public static final Field LTR_LAST = COLUMNS.add(optional(
            "ltr_last", DOUBLE, "Last likelihood to recommend in the period, 0 to 10", "Dernière recommandation"));
    public static final Field LTR_MEAN = COLUMNS.add(
            optional("ltr_mean", DOUBLE, "Mean likelihood to recommend in the period", "Recommandation moyenne"));
    public static final Field NPS_GROUP_LAST = COLUMNS.add(
            optional("nps_group_last", STRING, "promoter, passive or detractor by the last answer", "Groupe NPS"));
    public static final Field LTR_PREV = COLUMNS.add(optional(
            "ltr_prev", DOUBLE, "Last likelihood to recommend before the period", "Recommandation précédente"));
    public static final Field CSAT_LAST =
            COLUMNS.add(optional("csat_last", DOUBLE, "Last satisfaction, 0 to 100", "Dernière satisfaction"));
    public static final Field CSAT_MEAN =
            COLUMNS.add(optional("csat_mean", DOUBLE, "Mean satisfaction, 0 to 100", "Satisfaction moyenne"));
    public static final Field CES_LAST =
            COLUMNS.add(optional("ces_last", DOUBLE, "Last ease, 1 to 7", "Dernière facilité"));
    public static final Field CES_MEAN =
            COLUMNS.add(optional("ces_mean", DOUBLE, "Mean ease, 1 to 7", "Facilité moyenne"));
    public static final Field EDB_LAST = COLUMNS.add(optional(
            "edb_last", DOUBLE, "Last ease of doing business, 0 to 100", "Dernière facilité à faire des affaires"));
    public static final Field ACSI_LAST = COLUMNS.add(optional(
            "acsi_last",
            DOUBLE,
            "Last satisfaction index of three questions, 0 to 100",
            "Dernier indice de satisfaction"));
    public static final Field SAT_GAP_MEAN = COLUMNS.add(optional(
            "sat_gap_mean", DOUBLE, "Mean of what was found less what was expected, 0 to 100 scales", "Écart moyen"));
    public static final Field EMOTION_LAST =
            COLUMNS.add(optional("emotion_last", DOUBLE, "Last emotion told, 0 to 100", "Dernière émotion"));
    public static final Field DRIVER_MEANS = COLUMNS.add(
            optional("driver_means", DOUBLE_BY_NAME, "Mean rating per driver, 0 to 100", "Notes des facteurs"));
    public static final Field N_COMMENTS =
            COLUMNS.add(optional("n_comments", BIGINT, "Comments written", "Commentaires"));
    public static final Field DAYS_SINCE_LAST_SURVEY = COLUMNS.add(optional(
            "days_since_last_survey",
            INT,
            "Days from the last completed response to the end of the period",
            "Jours depuis la dernière réponse"));
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
    public static final Field LATE_DELIVERY_N = COLUMNS.add(optional(
            "late_delivery_n", BIGINT, "Orders that arrived in the period after the promised date", "Retards"));
    public static final Field DELIVERY_DELAY_MEAN = COLUMNS.add(optional(
            "delivery_delay_mean",
            DOUBLE,
            "Mean days after the promised date, of arrivals in the period",
            "Retard moyen"));
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
    public static final Field N_INTERACTIONS =
            COLUMNS.add(optional("n_interactions", BIGINT, "Inbound contacts", "Contacts"));
    public static final Field N_CHANNELS = COLUMNS.add(optional("n_channels", BIGINT, "Channels used", "Canaux"));
    public static final Field INTERACTIONS_BY_CHANNEL = COLUMNS.add(
            optional("interactions_by_channel", BIGINT_BY_NAME, "Inbound contacts by channel", "Contacts par canal"));
    public static final Field N_CASES = COLUMNS.add(optional("n_cases", BIGINT, "Cases opened", "Dossiers"));
    public static final Field N_COMPLAINTS =
            COLUMNS.add(optional("n_complaints", BIGINT, "Complaints opened", "Réclamations"));
    public static final Field N_REOPENED = COLUMNS.add(optional(
            "n_reopened",
            BIGINT,
            "Cases reopened in the period; without case_status_event, reopenings of cases opened in it",
            "Réouvertures"));
    public static final Field N_UNRESOLVED_END =
            COLUMNS.add(optional("n_unresolved_end", BIGINT, "Cases open when the period ended", "Dossiers ouverts"));
    public static final Field FRT_MEAN_S = COLUMNS.add(optional(
            "frt_mean_s",
            DOUBLE,
            "Mean time to the first human replies given in the period, seconds",
            "Délai de première réponse"));
    public static final Field WAIT_MEAN_S = COLUMNS.add(
            optional("wait_mean_s", DOUBLE, "Mean wait of answered live contacts, seconds", "Attente moyenne"));
    public static final Field AHT_MEAN_S = COLUMNS.add(optional(
            "aht_mean_s",
            DOUBLE,
            "Mean time agents spent on an answered contact, seconds",
            "Durée moyenne de traitement"));
    public static final Field N_ABANDONED =
            COLUMNS.add(optional("n_abandoned", BIGINT, "Contacts abandoned in the queue", "Abandons"));
    public static final Field N_TRANSFERS =
            COLUMNS.add(optional("n_transfers", BIGINT, "Transfers between agents", "Transferts"));
    public static final Field COST_TO_SERVE = COLUMNS.add(optional(
            "cost_to_serve",
            DOUBLE,
            "Staffing and telecom cost of the contacts, reporting currency; null while a month or a contact has none",
            "Coût de service"));
    public static final Field N_SESSIONS =
            COLUMNS.add(optional("n_sessions", BIGINT, "Web sessions, bots excluded", "Visites"));
    public static final Field N_CONVERSIONS =
            COLUMNS.add(optional("n_conversions", BIGINT, "Web sessions that ended in an order", "Conversions"));
    public static final Field CONV_RATE = COLUMNS.add(
            optional("conv_rate", DOUBLE, "Share of web sessions that ended in an order", "Taux de conversion"));
    public static final Field JOURNEY_DROPOFFS = COLUMNS.add(optional(
            "journey_dropoffs",
            BIGINT,
            "Visits that began the way to something of value and did not get there",
            "Parcours abandonnés"));
    public static final Field N_MENTIONS =
            COLUMNS.add(optional("n_mentions", BIGINT, "Public messages about the company", "Mentions"));
    public static final Field SENTIMENT_MEAN =
            COLUMNS.add(optional("sentiment_mean", DOUBLE, "Mean sentiment of them, -1 to 1", "Sentiment moyen"));
    public static final Field N_ALERTS =
            COLUMNS.add(optional("n_alerts", BIGINT, "Follow-up alerts raised", "Alertes"));
    public static final Field N_FOLLOWUPS =
            COLUMNS.add(optional("n_followups", BIGINT, "First contacts that followed up an alert", "Suivis"));
    public static final Field FOLLOWUP_HOURS_MIN = COLUMNS.add(optional(
            "followup_hours_min",
            DOUBLE,
            "Hours from an alert to its follow-up, of the quickest in the period",
            "Délai de suivi le plus court"));
    public static final Field INITIATIVES = COLUMNS.add(optional(
            "initiatives",
            STRINGS,
            "Initiatives that reached the person in the period, by name, segment or country",
            "Initiatives"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "customer_period",
            Layer.CURATED,
            "One row per person and period, for every person known before its end, also without any event",
            "Client-période",
            PERIOD_TYPE,
            PERIOD_START);

    /** The rows metrics and models look at; others tell the same facts again. */
    public static final String MONTHLY = "period_type = 'month'";

    private CustomerPeriod() {}
}

package io.levier.common.table.curated;

import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BIGINT_BY_NAME;
import static io.levier.common.table.FieldType.DOUBLE;

import io.levier.common.table.Field;
import io.levier.common.table.Table;

/** Columns of customer_period: why the person needed service, and how that went. */
public final class PeriodService {
    static final Table.Columns COLUMNS = Table.columns();

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
    public static final Field FRT_BUSINESS_MEAN_S = COLUMNS.add(optional(
            "frt_business_mean_s",
            DOUBLE,
            "Mean opening time until the first human replies given in the period, where the schedule is known, seconds",
            "Délai de première réponse en heures ouvrées"));
    public static final Field WAIT_MEAN_S = COLUMNS.add(
            optional("wait_mean_s", DOUBLE, "Mean wait of answered live contacts, seconds", "Attente moyenne"));
    public static final Field AHT_MEAN_S = COLUMNS.add(optional(
            "aht_mean_s",
            DOUBLE,
            "Mean time agents spent on an answered contact, seconds",
            "Durée moyenne de traitement"));
    public static final Field N_ABANDONED =
            COLUMNS.add(optional("n_abandoned", BIGINT, "Contacts abandoned in the queue", "Abandons"));
    public static final Field N_REPEAT_CONTACTS = COLUMNS.add(optional(
            "n_repeat_contacts",
            BIGINT,
            "Contacts on an issue the person had made contact for within the 7 days before",
            "Contacts réitérés"));
    public static final Field N_ISSUES = COLUMNS.add(optional(
            "n_issues",
            BIGINT,
            "Issues whose first contact was answered and of which the 7 days ended in the period",
            "Sujets"));
    public static final Field N_ISSUES_FCR = COLUMNS.add(optional(
            "n_issues_fcr",
            BIGINT,
            "Issues of n_issues that needed no second contact within their 7 days",
            "Sujets résolus au premier contact"));
    public static final Field N_TRANSFERS =
            COLUMNS.add(optional("n_transfers", BIGINT, "Transfers between agents", "Transferts"));
    public static final Field STANDARD_MET_N = COLUMNS.add(optional(
            "standard_met_n",
            BIGINT,
            "Contacts of standard_n that were answered in time",
            "Promesses de délai tenues"));
    public static final Field STANDARD_N = COLUMNS.add(optional(
            "standard_n",
            BIGINT,
            "Contacts of which it became certain in the period whether the time promised for their channel was kept",
            "Promesses de délai échues"));
    public static final Field BOT_HANDOFFS = COLUMNS.add(optional(
            "bot_handoffs",
            BIGINT,
            "Conversations with a robot a person took over, at once or within a day",
            "Reprises par un conseiller"));
    public static final Field COST_TO_SERVE = COLUMNS.add(optional(
            "cost_to_serve",
            DOUBLE,
            "Staffing and telecom cost of the contacts, reporting currency; null while a month or a contact has none",
            "Coût de service"));

    private PeriodService() {}
}

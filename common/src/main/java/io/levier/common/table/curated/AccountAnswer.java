package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What the contacts of a business account think when a month ends, one answer per contact. */
public final class AccountAnswer {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field ACCOUNT_ID = COLUMNS.add(key("account_id", STRING, "Account", "Compte"));
    public static final Field PERIOD_START = COLUMNS.add(key("period_start", DATE, "First day of the month", "Mois"));
    public static final Field N_RATERS = COLUMNS.add(required(
            "n_raters", BIGINT, "Contacts whose last recommendation is at most 180 days old", "Contacts répondants"));
    public static final Field N_STALE = COLUMNS.add(
            required("n_stale", BIGINT, "Contacts whose last recommendation is older, not used", "Réponses périmées"));
    public static final Field LTR_MEAN = COLUMNS.add(optional(
            "ltr_mean", DOUBLE, "Mean recommendation of these contacts, 0 to 10: no NPS", "Recommandation moyenne"));
    public static final Field N_EDB = COLUMNS.add(required(
            "n_edb",
            BIGINT,
            "Contacts whose last ease of doing business is at most 180 days old",
            "Contacts (facilité)"));
    public static final Field N_EDB_TOP = COLUMNS.add(
            required("n_edb_top", BIGINT, "Those of them in the top boxes", "Contacts satisfaits (facilité)"));
    public static final Field EDB_MEAN = COLUMNS.add(optional(
            "edb_mean", DOUBLE, "Mean ease of doing business of these contacts, 0 to 100", "Facilité moyenne"));
    public static final Field REVENUE_12M = COLUMNS.add(optional(
            "revenue_12m",
            MONEY,
            "Net revenue before refunds of the account in the twelve months to the end of the month; recurring revenue"
                    + " without sales",
            "CA 12 mois"));
    public static final Field INDUSTRY =
            COLUMNS.add(optional("industry", STRING, "Industry of the account", "Secteur d'activité"));
    public static final Field SIZE_BAND =
            COLUMNS.add(optional("size_band", STRING, "Size of the account", "Tranche d'effectif"));
    public static final Field COUNTRY =
            COLUMNS.add(optional("country", STRING, "Country of the account, ISO 3166-1", "Pays"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "account_answer",
            Layer.CURATED,
            "One row per account and month with an answer of a contact, fresh or stale",
            "Avis du compte");

    private AccountAnswer() {}
}

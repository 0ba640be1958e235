package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A business customer: its contacts are customers. */
public final class Account {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field ACCOUNT_ID =
            COLUMNS.add(key("account_id", STRING, "Key of the account in the source system", "Identifiant du compte"));
    public static final Field NAME = COLUMNS.add(optional("name", STRING, "Name of the company", "Raison sociale"));
    public static final Field INDUSTRY =
            COLUMNS.add(optional("industry", STRING, "Industry the company works in", "Secteur d'activité"));
    public static final Field SIZE_BAND = COLUMNS.add(
            optional("size_band", STRING, "Size by number of employees, such as 50-249", "Tranche d'effectif"));
    public static final Field PARENT_ACCOUNT_ID =
            COLUMNS.add(optional("parent_account_id", STRING, "Account of the parent company", "Compte parent"));
    public static final Field OWNER =
            COLUMNS.add(optional("owner", STRING, "Account manager in charge", "Responsable du compte"));
    public static final Field START_DATE =
            COLUMNS.add(optional("start_date", DATE, "Start of the business relationship", "Début de la relation"));
    public static final Field ANNUAL_VALUE = COLUMNS.add(
            optional("annual_value", MONEY, "Value of the contracts of one year, without tax", "Valeur annuelle")
                    .atLeast(0));
    public static final Field COUNTRY =
            COLUMNS.add(optional("country", STRING, "Country of the head office, ISO 3166-1 alpha-2", "Pays"));
    public static final Field STATUS =
            COLUMNS.add(optional("status", STRING, "Whether the relationship is running", "Statut")
                    .oneOf("prospect", "active", "dormant", "closed"));
    public static final Field VALID_FROM =
            COLUMNS.add(optional("valid_from", DATE, "First day this version of the row holds", "Valable à partir du"));
    public static final Field VALID_TO = COLUMNS.add(
            optional("valid_to", DATE, "First day it no longer holds, empty while current", "Valable jusqu'au"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE =
            COLUMNS.table("account", Layer.INPUT, "One row per business account", "Compte entreprise");

    private Account() {}
}

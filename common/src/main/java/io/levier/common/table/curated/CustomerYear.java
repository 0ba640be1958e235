package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** The twelve months that end with a month, beside the twelve months before. */
public final class CustomerYear {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERSON_ID = COLUMNS.add(key("person_id", STRING, "Person", "Personne"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the month the twelve months end with", "Mois"));
    public static final Field HAS_TWO_YEARS =
            COLUMNS.add(required("has_two_years", BOOLEAN, "The history covers both years wholly", "Deux ans connus"));
    public static final Field REVENUE_NOW = COLUMNS.add(optional(
            "revenue_now",
            MONEY,
            "Net revenue of the twelve months, before refunds",
            "CA des 12 derniers mois avant remboursements"));
    public static final Field REVENUE_BEFORE = COLUMNS.add(optional(
            "revenue_before",
            MONEY,
            "Net revenue of the twelve months before them, before refunds",
            "CA des 12 mois précédents avant remboursements"));
    public static final Field MRR_NOW =
            COLUMNS.add(optional("mrr_now", MONEY, "Monthly recurring revenue at the end of the month", "MRR actuel"));
    public static final Field MRR_BEFORE = COLUMNS.add(
            optional("mrr_before", MONEY, "Monthly recurring revenue a year earlier", "MRR un an plus tôt"));
    public static final Field HAS_COME_BACK = COLUMNS.add(required(
            "has_come_back",
            BOOLEAN,
            "Paid a year ago and pays now, and at the end of a month in between paid nothing",
            "De retour"));
    public static final Field IS_NEW = COLUMNS.add(required(
            "is_new",
            BOOLEAN,
            "First purchase or contract in the twelve months, and no revenue before",
            "Nouveau client"));
    public static final Field IS_EARNED = COLUMNS.add(required(
            "is_earned",
            BOOLEAN,
            "Won by recommendation or unprompted: source referral or organic",
            "Client gagné par mérite"));
    public static final Field IS_SOURCE_KNOWN =
            COLUMNS.add(required("is_source_known", BOOLEAN, "It is known how the person was won", "Origine connue"));
    public static final Field ACQUISITION_SOURCE =
            COLUMNS.add(optional("acquisition_source", STRING, "How the person was won", "Origine d'acquisition"));
    public static final Field COUNTRY =
            COLUMNS.add(optional("country", STRING, "Country of the customer, ISO 3166-1", "Pays"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language of the customer, ISO 639-1", "Langue"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "customer_year",
            Layer.CURATED,
            "One row per person and month with revenue in the twelve months to its end or in the twelve before",
            "Client-année");

    private CustomerYear() {}
}

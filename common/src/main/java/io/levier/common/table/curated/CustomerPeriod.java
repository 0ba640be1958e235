package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/**
 * The curated customer-period dataset: everything known of a person in a period. Its columns stand by family: keys here,
 * the others in the classes that are named after what they tell.
 */
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

    static {
        COLUMNS.addAll(PeriodAttributes.COLUMNS);
        COLUMNS.addAll(PeriodStatus.COLUMNS);
        COLUMNS.addAll(PeriodSurvey.COLUMNS);
        COLUMNS.addAll(PeriodSales.COLUMNS);
        COLUMNS.addAll(PeriodSubscription.COLUMNS);
        COLUMNS.addAll(PeriodService.COLUMNS);
        COLUMNS.addAll(PeriodDigital.COLUMNS);
        COLUMNS.addAll(PeriodSocial.COLUMNS);
        COLUMNS.addAll(PeriodAction.COLUMNS);
    }

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

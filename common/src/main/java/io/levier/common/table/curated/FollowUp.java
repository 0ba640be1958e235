package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A follow-up that was raised, and how it went. */
public final class FollowUp {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field ACTION_ID = COLUMNS.add(key("action_id", STRING, "Alert", "Alerte"));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person to follow up, null when unknown", "Personne"));
    public static final Field CUSTOMER_KEY =
            COLUMNS.add(required("customer_key", STRING, "Person, or the alert itself when unknown", "Client"));
    public static final Field ALERT_KIND =
            COLUMNS.add(optional("alert_kind", STRING, "What raised it", "Type d'alerte"));
    public static final Field CREATED_ON =
            COLUMNS.add(required("created_on", DATE, "Day it was raised, reporting time zone", "Jour de création"));
    public static final Field FOLLOWUP_HOURS = COLUMNS.add(optional(
            "followup_hours",
            DOUBLE,
            "Hours until the customer was contacted, null when not yet",
            "Délai de contact (h)"));
    public static final Field CLOSE_HOURS = COLUMNS.add(
            optional("close_hours", DOUBLE, "Hours until it was closed, null while open", "Délai de clôture (h)"));
    public static final Field FOLLOWUP_BUSINESS_HOURS = COLUMNS.add(optional(
            "followup_business_hours",
            DOUBLE,
            "The same in opening hours of the schedule of its case, or of the only one; null where that is not known",
            "Délai de contact ouvré (h)"));
    public static final Field CLOSE_BUSINESS_HOURS = COLUMNS.add(optional(
            "close_business_hours", DOUBLE, "Opening hours until it was closed", "Délai de clôture ouvré (h)"));
    public static final Field INFORM_DAYS = COLUMNS.add(optional(
            "inform_days",
            DOUBLE,
            "Days until the customer was told what was changed, null when not yet",
            "Délai d'information (j)"));
    public static final Field OUTCOME = COLUMNS.add(
            optional("outcome", STRING, "recovered, unresolved, unreachable or refused; null while open", "Issue"));
    public static final Field IS_CONSENT_BLOCKED = COLUMNS.add(optional(
            "is_consent_blocked",
            BOOLEAN,
            "The customer had not agreed to be called back when it was raised",
            "Sans accord"));
    public static final Field KNOWN_BEFORE = COLUMNS.add(required(
            "known_before",
            DATE,
            "Day before which all is known: a window is over when it ends by then",
            "Connu jusqu'au"));
    public static final Field COUNTRY =
            COLUMNS.add(optional("country", STRING, "Country of the customer, ISO 3166-1", "Pays"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language of the customer, ISO 639-1", "Langue"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("follow_up", Layer.CURATED, "One row per alert about a customer", "Suivi client");

    private FollowUp() {}
}

package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** An answer or a complaint that asks for a follow-up. */
public final class Grievance {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field GRIEVANCE_ID =
            COLUMNS.add(key("grievance_id", STRING, "The response or the case, by its kind", "Motif"));
    public static final Field ALERT_KIND =
            COLUMNS.add(required("alert_kind", STRING, "detractor, low_ces or complaint", "Type d'alerte"));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person, null when anonymous", "Personne"));
    public static final Field CUSTOMER_KEY =
            COLUMNS.add(required("customer_key", STRING, "Person, or the grievance itself when unknown", "Client"));
    public static final Field HAPPENED_ON = COLUMNS.add(
            required("happened_on", DATE, "Day of the answer or the complaint, reporting time zone", "Jour"));
    public static final Field RAISE_HOURS = COLUMNS.add(optional(
            "raise_hours", DOUBLE, "Hours until an alert was raised, null when there is none", "Délai d'alerte (h)"));
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

    public static final Table TABLE = COLUMNS.table(
            "grievance",
            Layer.CURATED,
            "One row per detracting or laborious response and per complaint",
            "Motif de suivi");

    private Grievance() {}
}

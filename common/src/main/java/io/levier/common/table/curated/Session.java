package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A visit of the site or the app by a human. */
public final class Session {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SESSION_ID = COLUMNS.add(key("session_id", STRING, "Visit", "Visite"));
    public static final Field PERSON_ID = COLUMNS.add(optional("person_id", STRING, "Person recognised", "Personne"));
    public static final Field VISITOR_KEY = COLUMNS.add(
            required("visitor_key", STRING, "Person, else the visitor hashed, else the visit itself", "Visiteur"));
    public static final Field STARTED_ON =
            COLUMNS.add(required("started_on", DATE, "Day it began, reporting time zone", "Jour"));
    public static final Field DEVICE = COLUMNS.add(optional("device", STRING, "Kind of device", "Appareil"));
    public static final Field SOURCE = COLUMNS.add(optional("source", STRING, "What led to the visit", "Provenance"));
    public static final Field PAGES = COLUMNS.add(optional("pages", INT, "Pages seen", "Pages vues"));
    public static final Field IS_CONVERTED = COLUMNS.add(required(
            "is_converted",
            BOOLEAN,
            "Ended in a valid order; an order named by several visits counts for the last",
            "Convertie"));
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
            COLUMNS.table("session", Layer.CURATED, "One row per visit, robots left out", "Visite");

    private Session() {}
}

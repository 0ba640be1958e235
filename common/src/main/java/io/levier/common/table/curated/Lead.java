package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A person who was known before the first purchase or contract. */
public final class Lead {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERSON_ID = COLUMNS.add(key("person_id", STRING, "Person", "Personne"));
    public static final Field KNOWN_ON = COLUMNS.add(
            required("known_on", DATE, "Day the person became known, reporting time zone", "Première apparition"));
    public static final Field DAYS_TO_CUSTOMER = COLUMNS.add(optional(
            "days_to_customer",
            INT,
            "Days until the first purchase or contract, null while there is none",
            "Jours avant conversion"));
    public static final Field ACQUISITION_SOURCE =
            COLUMNS.add(optional("acquisition_source", STRING, "How the person was won", "Origine d'acquisition"));
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
            COLUMNS.table("lead", Layer.CURATED, "One row per person known before being a customer", "Prospect");

    private Lead() {}
}

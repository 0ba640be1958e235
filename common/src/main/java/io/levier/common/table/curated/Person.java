package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A person as the resolved records describe them. */
public final class Person {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERSON_ID =
            COLUMNS.add(key("person_id", STRING, "Stable id of the person", "Identifiant personne"));
    public static final Field CUSTOMER_IDS =
            COLUMNS.add(required("customer_ids", STRINGS, "Customer records joined in the person", "Fiches client")
                    .personal(LINK));
    public static final Field ACCOUNT_ID =
            COLUMNS.add(optional("account_id", STRING, "Business account of the person", "Compte"));
    public static final Field FIRST_SEEN_AT =
            COLUMNS.add(required("first_seen_at", TIMESTAMP, "When the person became known", "Première apparition"));
    public static final Field DELETED_AT = COLUMNS.add(optional(
            "deleted_at",
            TIMESTAMP,
            "When the last of the records was deleted; empty while one of them lives",
            "Date de suppression"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field COUNTRY = COLUMNS.add(optional("country", STRING, "Country, ISO 3166-1 alpha-2", "Pays"));
    public static final Field LANGUAGE = COLUMNS.add(optional("language", STRING, "Language, ISO 639-1", "Langue"));
    public static final Field SEGMENT = COLUMNS.add(optional("segment", STRING, "Commercial segment", "Segment"));
    public static final Field PERSONA = COLUMNS.add(optional("persona", STRING, "Marketing persona", "Persona"));
    public static final Field LIFECYCLE_STAGE =
            COLUMNS.add(optional("lifecycle_stage", STRING, "Stage of the relationship", "Étape de vie"));
    public static final Field ACQUISITION_SOURCE =
            COLUMNS.add(optional("acquisition_source", STRING, "How the person was won", "Origine d'acquisition"));
    public static final Field PREFERRED_CHANNEL =
            COLUMNS.add(optional("preferred_channel", STRING, "Channel the person prefers", "Canal préféré"));
    public static final Field CONSENT_SURVEY = COLUMNS.add(
            optional("consent_survey", BOOLEAN, "May be asked for feedback, as of the run", "Accord enquêtes"));
    public static final Field CONSENT_PROFILING =
            COLUMNS.add(optional("consent_profiling", BOOLEAN, "May be scored, as of the run", "Accord profilage"));
    public static final Field CONSENT_FOLLOWUP =
            COLUMNS.add(optional("consent_followup", BOOLEAN, "May be called back, as of the run", "Accord suivi"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table("person", Layer.CURATED, "One row per person", "Personne");

    private Person() {}
}

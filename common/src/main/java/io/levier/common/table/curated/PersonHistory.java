package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;
import static io.levier.common.table.FieldType.STRING_BY_NAME;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What is known of a person over time, all records joined: one version holds at every instant. */
public final class PersonHistory {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERSON_ID =
            COLUMNS.add(key("person_id", STRING, "Stable id of the person", "Identifiant personne"));
    public static final Field VALID_FROM = COLUMNS.add(key(
            "valid_from",
            TIMESTAMP,
            "When the version began to hold; the first of a person holds since 1900",
            "Valable à partir du"));
    public static final Field VALID_TO = COLUMNS.add(
            optional("valid_to", TIMESTAMP, "When the next version began, empty for the last one", "Valable jusqu'au"));
    public static final Field CUSTOMER_IDS =
            COLUMNS.add(required("customer_ids", STRINGS, "Customer records known by then", "Fiches client")
                    .personal(LINK));
    public static final Field ACCOUNT_ID =
            COLUMNS.add(optional("account_id", STRING, "Business account of the person", "Compte"));
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
    public static final Field CONSENT_SURVEY =
            COLUMNS.add(optional("consent_survey", BOOLEAN, "May be asked for feedback", "Accord enquêtes"));
    public static final Field CONSENT_PROFILING =
            COLUMNS.add(optional("consent_profiling", BOOLEAN, "May be scored", "Accord profilage"));
    public static final Field CONSENT_FOLLOWUP =
            COLUMNS.add(optional("consent_followup", BOOLEAN, "May be called back", "Accord suivi"));
    public static final Field TAKEN_FROM = COLUMNS.add(optional(
                    "taken_from",
                    STRING_BY_NAME,
                    "Of a person with several records: the record each attribute was taken from",
                    "Fiche retenue par attribut")
            .personal(LINK));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "person_history",
            Layer.CURATED,
            "One row per person and version of what is known",
            "Historique de la personne");

    private PersonHistory() {}
}

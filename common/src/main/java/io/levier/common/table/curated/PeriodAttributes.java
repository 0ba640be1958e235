package io.levier.common.table.curated;

import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Table;

/** Columns of customer_period: who the person is, at the end of the period and as far as models look at it when it began. */
public final class PeriodAttributes {
    static final Table.Columns COLUMNS = Table.columns();

    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field COUNTRY = COLUMNS.add(optional("country", STRING, "Country", "Pays"));
    public static final Field LANGUAGE = COLUMNS.add(optional("language", STRING, "Language", "Langue"));
    public static final Field SEGMENT = COLUMNS.add(optional("segment", STRING, "Commercial segment", "Segment"));
    public static final Field PERSONA = COLUMNS.add(optional("persona", STRING, "Marketing persona", "Persona"));
    public static final Field LIFECYCLE_STAGE =
            COLUMNS.add(optional("lifecycle_stage", STRING, "Stage of the relationship", "Étape de vie"));
    public static final Field ACQUISITION_SOURCE =
            COLUMNS.add(optional("acquisition_source", STRING, "How the person was won", "Origine d'acquisition"));
    public static final Field PREFERRED_CHANNEL =
            COLUMNS.add(optional("preferred_channel", STRING, "Preferred channel", "Canal préféré"));
    public static final Field CONSENT_SURVEY =
            COLUMNS.add(optional("consent_survey", BOOLEAN, "May be asked for feedback", "Accord enquêtes"));
    public static final Field CONSENT_PROFILING =
            COLUMNS.add(optional("consent_profiling", BOOLEAN, "May be scored", "Accord profilage"));
    public static final Field CONSENT_FOLLOWUP =
            COLUMNS.add(optional("consent_followup", BOOLEAN, "May be called back", "Accord suivi"));
    public static final Field COUNTRY_AT_START =
            COLUMNS.add(optional("country_at_start", STRING, "Country when the period began", "Pays au début"));
    public static final Field LANGUAGE_AT_START =
            COLUMNS.add(optional("language_at_start", STRING, "Language when the period began", "Langue au début"));
    public static final Field SEGMENT_AT_START = COLUMNS.add(
            optional("segment_at_start", STRING, "Commercial segment when the period began", "Segment au début"));
    public static final Field PERSONA_AT_START = COLUMNS.add(
            optional("persona_at_start", STRING, "Marketing persona when the period began", "Persona au début"));
    public static final Field LIFECYCLE_STAGE_AT_START = COLUMNS.add(optional(
            "lifecycle_stage_at_start",
            STRING,
            "Stage of the relationship when the period began",
            "Étape de vie au début"));
    public static final Field PREFERRED_CHANNEL_AT_START = COLUMNS.add(optional(
            "preferred_channel_at_start", STRING, "Preferred channel when the period began", "Canal préféré au début"));
    public static final Field TENURE_DAYS =
            COLUMNS.add(required("tenure_days", INT, "Days known at the end of the period", "Ancienneté en jours"));

    private PeriodAttributes() {}
}

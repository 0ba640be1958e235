package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A customer who left, and what went wrong before. */
public final class Departure {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERSON_ID = COLUMNS.add(key("person_id", STRING, "Person", "Personne"));
    public static final Field PERIOD_START = COLUMNS.add(key("period_start", DATE, "Month of the departure", "Mois"));
    public static final Field CHURN_KIND = COLUMNS.add(optional(
            "churn_kind", STRING, "voluntary, involuntary or migration; contractual customers only", "Type de départ"));
    public static final Field HAS_BAD_REASON = COLUMNS.add(required(
            "has_bad_reason",
            BOOLEAN,
            "Gave a reason that churn_reason counts as a bad experience",
            "Motif d'insatisfaction"));
    public static final Field WAS_DETRACTOR = COLUMNS.add(
            required("was_detractor", BOOLEAN, "Recommendation below 7 in the month or the two before", "Détracteur"));
    public static final Field HAD_HIGH_EFFORT = COLUMNS.add(required(
            "had_high_effort", BOOLEAN, "Ease of 3 or less on 1 to 7 in the month or the two before", "Effort élevé"));
    public static final Field HAD_COMPLAINT = COLUMNS.add(
            required("had_complaint", BOOLEAN, "A complaint in the month or the two before", "Réclamation"));
    public static final Field HAD_OPEN_CASE = COLUMNS.add(required(
            "had_open_case", BOOLEAN, "A case left open in the month or the two before", "Dossier non résolu"));
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
            "departure", Layer.CURATED, "One row per person and month in which an active customer was lost", "Départ");

    private Departure() {}
}

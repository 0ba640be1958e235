package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A case that is open when a month ends, and how long it has been. */
public final class OpenCase {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CASE_ID =
            COLUMNS.add(key("case_id", STRING, "Case", "Dossier").personal(LINK));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the month at whose end, or now, it is open", "Mois"));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person it is about, null when unknown", "Personne"));
    public static final Field TICKET_PERSON_ID =
            COLUMNS.add(required("ticket_person_id", STRING, "Person, or the case itself when unknown", "Demandeur"));
    public static final Field OPENED_AT =
            COLUMNS.add(required("opened_at", TIMESTAMP, "When it was opened", "Ouverture"));
    public static final Field AGE_DAYS = COLUMNS.add(
            required("age_days", DOUBLE, "Days from the opening to the end of the month, or to now", "Âge (jours)"));
    public static final Field CHANNEL = COLUMNS.add(optional("channel", STRING, "Channel it came by", "Canal"));
    public static final Field TEAM = COLUMNS.add(optional("team", STRING, "Team in charge", "Équipe"));
    public static final Field PRIORITY = COLUMNS.add(optional("priority", STRING, "Priority", "Priorité"));
    public static final Field REASON_L1 =
            COLUMNS.add(optional("reason_l1", STRING, "Reason, first level", "Motif niveau 1"));
    public static final Field REASON_L2 =
            COLUMNS.add(optional("reason_l2", STRING, "Reason, second level", "Motif niveau 2"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line it is about", "Gamme"));
    public static final Field SERVICE_ID =
            COLUMNS.add(optional("service_id", STRING, "Service it is about", "Service"));
    public static final Field IS_COMPLAINT =
            COLUMNS.add(required("is_complaint", BOOLEAN, "The customer complains", "Réclamation"));
    public static final Field COUNTRY = COLUMNS.add(optional(
            "country", STRING, "Country of the customer at the end of the month of the opening, ISO 3166-1", "Pays"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language of the customer, ISO 639-1", "Langue"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "open_case", Layer.CURATED, "One row per case and month at whose end it is open", "Dossier ouvert");

    private OpenCase() {}
}

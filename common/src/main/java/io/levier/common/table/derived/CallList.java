package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** The tactical list: whom to contact, and in which order. */
public final class CallList {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERSON_ID =
            COLUMNS.add(key("person_id", STRING, "Person", "Personne").personal(LINK));
    public static final Field AUDIENCE =
            COLUMNS.add(required("audience", STRING, "Who reads the list", "Destinataires"));
    public static final Field OWNER =
            COLUMNS.add(required("owner", STRING, "Who is in charge of the most urgent alert", "Responsable"));
    public static final Field PLACE = COLUMNS.add(
            required("place", INT, "Place in the list of the owner: priority, then value, then time", "Rang"));
    public static final Field PRIORITY = COLUMNS.add(required("priority", INT, "Of the most urgent alert", "Priorité"));
    public static final Field RULE = COLUMNS.add(required("rule", STRING, "Rule of the most urgent alert", "Règle"));
    public static final Field ALERT_KIND = COLUMNS.add(required("alert_kind", STRING, "Kind of it", "Type d'alerte"));
    public static final Field DUE_AT =
            COLUMNS.add(required("due_at", TIMESTAMP, "Until when one of the alerts wants a contact", "Échéance"));
    public static final Field IS_OVERDUE =
            COLUMNS.add(required("is_overdue", BOOLEAN, "An alert is past that", "En retard"));
    public static final Field N_ALERTS = COLUMNS.add(required("n_alerts", BIGINT, "Open alerts", "Alertes"));
    public static final Field ALERT_IDS = COLUMNS.add(
            required("alert_ids", STRINGS, "These alerts", "Alertes").personal(LINK));
    public static final Field TOPICS = COLUMNS.add(required("topics", STRINGS, "What they are about", "Thèmes"));
    public static final Field LOWEST_SCORE = COLUMNS.add(optional(
            "lowest_score",
            DOUBLE,
            "Lowest answer that raised alerts of this kind, on its scale",
            "Note la plus basse"));
    public static final Field VALUE_AT_RISK = COLUMNS.add(optional(
            "value_at_risk", MONEY, "What the customer may take along, reporting currency", "Valeur à risque"));
    public static final Field CHURN = COLUMNS.add(optional("churn", DOUBLE, "Probability to leave", "Risque"));
    public static final Field REASON_1_EN = COLUMNS.add(
            optional("reason_1_en", STRING, "What raises the risk most, in English", "Raison 1 en anglais"));
    public static final Field REASON_1_FR =
            COLUMNS.add(optional("reason_1_fr", STRING, "The same in French", "Raison 1 en français"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("call_list", Layer.DERIVED, "One row per customer with an open alert", "Liste d'appels");

    private CallList() {}
}

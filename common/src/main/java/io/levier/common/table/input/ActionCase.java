package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** The closed loop: a customer was unhappy, somebody called back. */
public final class ActionCase {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field ACTION_ID =
            COLUMNS.add(key("action_id", STRING, "Key of the follow-up", "Identifiant de l'action"));
    public static final Field ALERT_KIND = COLUMNS.add(optional("alert_kind", STRING, "What raised it", "Type d'alerte")
            .oneOf("detractor", "low_ces", "low_csat", "complaint", "churn_risk", "social"));
    public static final Field RESPONSE_ID =
            COLUMNS.add(optional("response_id", STRING, "Response that raised it", "Identifiant de la réponse"));
    public static final Field CASE_ID = COLUMNS.add(optional("case_id", STRING, "Case that raised it", "Dossier"));
    public static final Field CUSTOMER_ID =
            COLUMNS.add(required("customer_id", STRING, "Customer to follow up", "Identifiant client")
                    .personal(LINK));
    public static final Field CREATED_AT =
            COLUMNS.add(required("created_at", TIMESTAMP, "When it was raised", "Date de création"));
    public static final Field OWNER = COLUMNS.add(optional("owner", STRING, "Person in charge", "Responsable"));
    public static final Field FIRST_FOLLOWUP_AT = COLUMNS.add(optional(
            "first_followup_at", TIMESTAMP, "When the customer was first contacted", "Première prise de contact"));
    public static final Field CLOSED_AT =
            COLUMNS.add(optional("closed_at", TIMESTAMP, "When it was closed, empty while open", "Clôture"));
    public static final Field OUTCOME = COLUMNS.add(optional("outcome", STRING, "How it ended", "Issue")
            .oneOf("recovered", "unresolved", "unreachable", "refused"));
    public static final Field ROOT_CAUSE = COLUMNS.add(optional("root_cause", STRING, "Cause found", "Cause racine"));
    public static final Field COMPENSATION = COLUMNS.add(optional(
                    "compensation", MONEY, "What the customer was given, in the reporting currency", "Geste commercial")
            .atLeast(0));
    public static final Field CUSTOMER_INFORMED_AT = COLUMNS.add(optional(
            "customer_informed_at",
            TIMESTAMP,
            "When the customer was told what was changed",
            "Date d'information du client"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE =
            COLUMNS.table("action_case", Layer.INPUT, "One row per follow-up of a customer", "Action de suivi");

    private ActionCase() {}
}

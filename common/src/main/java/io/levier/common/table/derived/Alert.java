package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
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

/** Who is to be followed up, why, by whom and until when, and how far it has come. */
public final class Alert {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field ALERT_ID =
            COLUMNS.add(key("alert_id", STRING, "Made of what raised it: the same in every run", "Alerte")
                    .personal(LINK));
    public static final Field RULE =
            COLUMNS.add(required("rule", STRING, "Rule that raised it, of conf/alerts", "Règle"));
    public static final Field ALERT_KIND =
            COLUMNS.add(required("alert_kind", STRING, "As in action_case", "Type d'alerte"));
    public static final Field SOURCE = COLUMNS.add(
            required("source", STRING, "answer, complaint or risk", "Origine").oneOf("answer", "complaint", "risk"));
    public static final Field RESPONSE_ID =
            COLUMNS.add(optional("response_id", STRING, "Response that raised it", "Réponse")
                    .personal(LINK));
    public static final Field CASE_ID = COLUMNS.add(
            optional("case_id", STRING, "Case that raised it", "Dossier").personal(LINK));
    public static final Field PERSON_ID = COLUMNS.add(
            required("person_id", STRING, "Person to follow up", "Personne").personal(LINK));
    public static final Field RAISED_AT = COLUMNS.add(required(
            "raised_at", TIMESTAMP, "When the answer was given, the case opened, the risk scored", "Survenue"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "open; overdue: not contacted in time; blocked: no agreement to be called back; followed: contacted; closed",
                    "Statut")
            .oneOf("open", "overdue", "blocked", "followed", "closed"));
    public static final Field PRIORITY = COLUMNS.add(required("priority", INT, "1 is dealt with first", "Priorité"));
    public static final Field OWNER = COLUMNS.add(required(
            "owner", STRING, "Who is in charge: store, team, account manager or whom the rule names", "Responsable"));
    public static final Field AUDIENCE =
            COLUMNS.add(required("audience", STRING, "Who reads the list it stands in", "Destinataires"));
    public static final Field DUE_AT = COLUMNS.add(
            required("due_at", TIMESTAMP, "When the customer should have been contacted", "Échéance de contact"));
    public static final Field CLOSE_DUE_AT =
            COLUMNS.add(required("close_due_at", TIMESTAMP, "When it should be closed", "Échéance de clôture"));
    public static final Field SCORE = COLUMNS.add(optional(
            "score",
            DOUBLE,
            "Answer its rule looks at, on its scale: likelihood to recommend, ease, or satisfaction of 100",
            "Note"));
    public static final Field TOPICS = COLUMNS.add(required(
            "topics", STRINGS, "What is spoken of badly, why there is a complaint, or what raises the risk", "Thèmes"));
    public static final Field CHURN = COLUMNS.add(optional("churn", DOUBLE, "Probability to leave", "Risque"));
    public static final Field VALUE_AT_RISK = COLUMNS.add(optional(
            "value_at_risk", MONEY, "What the customer may take along, reporting currency", "Valeur à risque"));
    public static final Field VALUE_BASIS = COLUMNS.add(optional(
                    "value_basis",
                    STRING,
                    "churn_score: probability times expected revenue; customer_value: what is expected without a contract",
                    "Base de valeur")
            .oneOf("churn_score", "customer_value"));
    public static final Field ACTION_ID =
            COLUMNS.add(optional("action_id", STRING, "First follow-up of it in action_case", "Action de suivi")
                    .personal(LINK));
    public static final Field FOLLOWED_AT =
            COLUMNS.add(optional("followed_at", TIMESTAMP, "When the customer was contacted", "Prise de contact"));
    public static final Field FOLLOWUP_HOURS =
            COLUMNS.add(optional("followup_hours", DOUBLE, "Hours until then", "Délai de contact (h)"));
    public static final Field IS_IN_TIME = COLUMNS.add(
            optional("is_in_time", BOOLEAN, "Contacted before due_at; null while not contacted", "Dans les délais"));
    public static final Field CLOSED_AT =
            COLUMNS.add(optional("closed_at", TIMESTAMP, "When it was closed", "Clôture"));
    public static final Field IS_CLOSED_IN_TIME = COLUMNS.add(optional(
            "is_closed_in_time",
            BOOLEAN,
            "Closed before close_due_at; false too where it is late to be closed, null while there is time or no agreement",
            "Clôture dans les délais"));
    public static final Field CLOSE_HOURS =
            COLUMNS.add(optional("close_hours", DOUBLE, "Hours until then", "Délai de clôture (h)"));
    public static final Field OUTCOME = COLUMNS.add(
            optional("outcome", STRING, "recovered, unresolved, unreachable or refused; null while open", "Issue"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("alert", Layer.DERIVED, "One row per answer, complaint or risk that a rule raised", "Alerte");

    private Alert() {}
}

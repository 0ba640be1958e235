package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** The strategic list: what alerts are about, and how far the loop is closed. */
public final class AlertTheme {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field AUDIENCE = COLUMNS.add(key("audience", STRING, "Who reads it", "Destinataires"));
    public static final Field CUT = COLUMNS.add(
            key("cut", STRING, "all, alert_kind, owner or theme; an alert with several themes is in each", "Découpage")
                    .oneOf("all", "alert_kind", "owner", "theme"));
    public static final Field NAME =
            COLUMNS.add(key("name", STRING, "Value of the cut; none for alerts without a theme", "Modalité"));
    public static final Field STATUS =
            COLUMNS.add(required("status", STRING, "ok, or suppressed: too few customers to show", "Statut")
                    .oneOf("ok", "suppressed"));
    public static final Field N_CUSTOMERS = COLUMNS.add(optional("n_customers", BIGINT, "Customers", "Clients"));
    public static final Field N_ALERTS = COLUMNS.add(optional("n_alerts", BIGINT, "Alerts", "Alertes"));
    public static final Field N_BLOCKED =
            COLUMNS.add(optional("n_blocked", BIGINT, "Nobody may call: no agreement", "Sans accord"));
    public static final Field N_OPEN =
            COLUMNS.add(optional("n_open", BIGINT, "To be contacted, in time so far", "À traiter"));
    public static final Field N_OVERDUE =
            COLUMNS.add(optional("n_overdue", BIGINT, "To be contacted, too late already", "En retard"));
    public static final Field N_FOLLOWED =
            COLUMNS.add(optional("n_followed", BIGINT, "Customer was contacted", "Suivies"));
    public static final Field N_IN_TIME =
            COLUMNS.add(optional("n_in_time", BIGINT, "Contacted in time", "Suivies à temps"));
    public static final Field N_CLOSED = COLUMNS.add(optional("n_closed", BIGINT, "Closed", "Closes"));
    public static final Field N_CLOSE_OVERDUE = COLUMNS.add(
            optional("n_close_overdue", BIGINT, "Not closed though close_due_at is over", "Clôtures en retard"));
    public static final Field N_RECOVERED =
            COLUMNS.add(optional("n_recovered", BIGINT, "Closed with a customer content again", "Récupérées"));
    public static final Field COVERAGE_PCT =
            COLUMNS.add(optional("coverage_pct", DOUBLE, "Contacted, in percent of those that may be", "Couverture"));
    public static final Field FOLLOWUP_HOURS_MEAN = COLUMNS.add(
            optional("followup_hours_mean", DOUBLE, "Mean hours to the contact", "Délai moyen de contact (h)"));
    public static final Field CLOSE_HOURS_MEAN =
            COLUMNS.add(optional("close_hours_mean", DOUBLE, "Mean hours to the end", "Délai moyen de clôture (h)"));
    public static final Field VALUE_AT_RISK = COLUMNS.add(
            optional("value_at_risk", MONEY, "What these customers may take along, each once", "Valeur à risque"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "alert_theme", Layer.DERIVED, "One row per audience, cut and value of it", "Thèmes des alertes");

    private AlertTheme() {}
}

package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What happened next, kept apart from what was known. */
public final class CustomerPeriodLabel {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERSON_ID = COLUMNS.add(key("person_id", STRING, "Person", "Personne"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "Period whose end is the cut-off", "Début de période"));
    public static final Field HORIZON_D =
            COLUMNS.add(key("horizon_d", INT, "Days after the cut-off the label looks at", "Horizon en jours"));
    public static final Field AS_OF =
            COLUMNS.add(required("as_of", DATE, "Cut-off: the end of the period", "Date de coupure"));
    public static final Field LABEL_WINDOW_END =
            COLUMNS.add(required("label_window_end", DATE, "Last day the label needs", "Fin de fenêtre"));
    public static final Field Y_CHURN = COLUMNS.add(required("y_churn", BOOLEAN, "Left within the horizon", "Perdu"));
    public static final Field Y_CHURN_KIND =
            COLUMNS.add(optional("y_churn_kind", STRING, "voluntary, involuntary or migration", "Type de départ"));
    public static final Field LEFT_ON = COLUMNS.add(optional(
            "left_on",
            DATE,
            "Day of the first departure within the horizon, whatever its kind; null without one and without contracts",
            "Jour du départ"));
    public static final Field Y_REVENUE =
            COLUMNS.add(optional("y_revenue", MONEY, "Net revenue within the horizon", "Chiffre d'affaires"));
    public static final Field Y_REPURCHASE =
            COLUMNS.add(optional("y_repurchase", BOOLEAN, "Bought within the horizon", "Réachat"));
    public static final Field Y_LTR_NEXT = COLUMNS.add(optional(
            "y_ltr_next", DOUBLE, "Next likelihood to recommend within the horizon", "Recommandation suivante"));
    public static final Field CENSORED = COLUMNS.add(required(
            "censored",
            BOOLEAN,
            "Lost from sight for another reason within the horizon: not used as an outcome",
            "Censuré"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "customer_period_label",
            Layer.CURATED,
            "One row per person at risk at the end of a period whose label window is closed",
            "Issue client-période",
            PERIOD_START);

    private CustomerPeriodLabel() {}
}

package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How leaving goes with what customers had said before, month by month. */
public final class SurvivalEffect {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field COVARIATE = COLUMNS.add(key(
            "covariate",
            STRING,
            "What is compared: ltr is one point more in the last likelihood to recommend before the month",
            "Variable"));
    public static final Field LINK = COLUMNS.add(key(
            "link",
            STRING,
            "logit: the ratio is of the odds of leaving within a month; cloglog: of the rate of leaving, as in Cox's model",
            "Lien"));
    public static final Field STATUS = COLUMNS.add(
            required("status", STRING, "ok, or low_base where too few left to tell", "Statut de la valeur"));
    public static final Field N_MONTHS = COLUMNS.add(
            required("n_months", BIGINT, "Months of customers who were there when the month began", "Mois-clients"));
    public static final Field N_KNOWN = COLUMNS.add(required(
            "n_known", BIGINT, "Of these, months of customers who had answered before", "Mois-clients avec réponse"));
    public static final Field N_EVENTS =
            COLUMNS.add(required("n_events", BIGINT, "Departures of those who had answered", "Départs"));
    public static final Field RATIO = COLUMNS.add(optional(
            "ratio",
            DOUBLE,
            "How many times as likely leaving is with one more, in the same month and at the same length of stay",
            "Rapport de risque"));
    public static final Field RATIO_LO =
            COLUMNS.add(optional("ratio_lo", DOUBLE, "Lower bound", "Rapport, borne basse"));
    public static final Field RATIO_HI =
            COLUMNS.add(optional("ratio_hi", DOUBLE, "Upper bound", "Rapport, borne haute"));
    public static final Field P_VALUE = COLUMNS.add(
            optional("p_value", DOUBLE, "How often so much would be seen if it made no difference", "Valeur p"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "survival_effect",
            Layer.DERIVED,
            "One row per variable and link: leaving month by month, customers as clusters",
            "Effets sur les départs");

    private SurvivalEffect() {}
}

package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Scores of weighted answers with errors that know what weighting does, beside those that take the weights as given. */
public final class WeightedScore {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERIOD_TYPE =
            COLUMNS.add(key("period_type", STRING, "month or quarter", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period", "Début de période"));
    public static final Field MEASURE =
            COLUMNS.add(key("measure", STRING, "NPS, or satisfaction from 0 to 100", "Mesure")
                    .oneOf("nps", "csat"));
    public static final Field STATUS = COLUMNS.add(
            required("status", STRING, "ok, low_base (few answers), suppressed (too few customers to show)", "Statut")
                    .oneOf("ok", "low_base", "suppressed"));
    public static final Field N_RESPONSES =
            COLUMNS.add(optional("n_responses", BIGINT, "Answers of customers of the population", "Réponses"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(optional("n_customers", BIGINT, "Customers behind them", "Clients"));
    public static final Field SCORE = COLUMNS.add(optional("score", DOUBLE, "By weighted answers", "Score"));
    public static final Field SCORE_LO = COLUMNS.add(
            optional("score_lo", DOUBLE, "Lower bound, what weighting does allowed for", "Score, borne basse"));
    public static final Field SCORE_HI = COLUMNS.add(
            optional("score_hi", DOUBLE, "Upper bound, what weighting does allowed for", "Score, borne haute"));
    public static final Field SE = COLUMNS.add(optional(
            "se",
            DOUBLE,
            "Standard error by customer: answers vary about the score their categories let expect, since weighting brings"
                    + " every category to its share",
            "Erreur type"));
    public static final Field SE_GIVEN = COLUMNS.add(optional(
            "se_given",
            DOUBLE,
            "The same with weights taken as given: too large where categories tell of the score",
            "Erreur type, poids fixes"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("weighted_score", Layer.DERIVED, "One row per weighted period and measure", "Score pondéré");

    private WeightedScore() {}
}

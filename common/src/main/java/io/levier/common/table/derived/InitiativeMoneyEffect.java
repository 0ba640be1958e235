package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What initiatives changed of what is money itself, whatever they were meant to move. */
public final class InitiativeMoneyEffect {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field INITIATIVE_ID = COLUMNS.add(key("initiative_id", STRING, "Initiative", "Initiative"));
    public static final Field METRIC_ID = COLUMNS.add(key(
            "metric_id",
            STRING,
            "Metric that roi.links call money itself (basis identity), of all customers it reaches",
            "Indicateur"));
    public static final Field METHOD = COLUMNS.add(
            required("method", STRING, "As in initiative_effect; only what was compared with others", "Méthode")
                    .oneOf("experiment", "difference_in_differences"));
    public static final Field GRADE =
            COLUMNS.add(required("grade", STRING, "As in initiative_effect", "Niveau de preuve")
                    .oneOf("a", "b", "c", "d"));
    public static final Field ESTIMATE = COLUMNS.add(
            required("estimate", DOUBLE, "Mean change in the unit of the metric, up to a year after", "Effet"));
    public static final Field SE = COLUMNS.add(required("se", DOUBLE, "Standard error", "Erreur type"));
    public static final Field CI_LOW = COLUMNS.add(optional("ci_low", DOUBLE, "Lower bound", "Borne basse"));
    public static final Field CI_HIGH = COLUMNS.add(optional("ci_high", DOUBLE, "Upper bound", "Borne haute"));
    public static final Field P_VALUE = COLUMNS.add(optional("p_value", DOUBLE, "p value of no effect", "Valeur p"));
    public static final Field MDE = COLUMNS.add(optional(
            "mde",
            DOUBLE,
            "Smallest true change such a comparison shows in four of five cases, in the unit of the metric",
            "Plus petit effet détectable"));
    public static final Field PRETREND_P =
            COLUMNS.add(optional("pretrend_p", DOUBLE, "p value of no difference before", "Valeur p avant le début"));
    public static final Field MATCHED = COLUMNS.add(optional(
            "matched",
            DOUBLE,
            "Share of the rows of those reached, before the start, that have rows alike among those never reached, 0–1",
            "Part appariée"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(optional("n_customers", BIGINT, "Customers behind all of them", "Clients"));
    public static final Field WARNINGS =
            COLUMNS.add(required("warnings", STRINGS, "What speaks against it", "Réserves"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "initiative_money_effect",
            Layer.DERIVED,
            "One row per initiative and metric of money that could be measured",
            "Effets des initiatives sur la valeur");

    private InitiativeMoneyEffect() {}
}

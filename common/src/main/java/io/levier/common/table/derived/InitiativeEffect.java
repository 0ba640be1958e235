package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What initiatives changed of the metric they were meant to move. */
public final class InitiativeEffect {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field INITIATIVE_ID =
            COLUMNS.add(key("initiative_id", STRING, "Initiative", "Identifiant de l'initiative"));
    public static final Field METRIC_ID = COLUMNS.add(
            optional("metric_id", STRING, "Metric it is meant to move; null when none is named", "Indicateur"));
    public static final Field SEGMENT_KEY = COLUMNS.add(required(
            "segment_key", STRING, "Part of the metric, as `dimension=value`, or `total`", "Segment de l'indicateur"));
    public static final Field METHOD = COLUMNS.add(required(
                    "method",
                    STRING,
                    "experiment: chance decided customer by customer or place by place, difference afterwards; difference_in_differences: against those not yet or never reached; interrupted_series: against the line of the months before; none",
                    "Méthode")
            .oneOf("experiment", "difference_in_differences", "interrupted_series", "none"));
    public static final Field GRADE = COLUMNS.add(optional(
                    "grade",
                    STRING,
                    "a: chance decided; b: others went the same way before; c: no others, or too few months before to see; d: they went another way, or regression to the mean",
                    "Niveau de preuve")
            .oneOf("a", "b", "c", "d"));
    public static final Field ESTIMATE = COLUMNS.add(
            optional("estimate", DOUBLE, "Mean change in the unit of the metric, up to a year after", "Effet"));
    public static final Field SE = COLUMNS.add(optional(
            "se",
            DOUBLE,
            "Standard error, clusters as clustered_by says; of a series with errors that months hand on to the next",
            "Erreur type"));
    public static final Field CI_LOW = COLUMNS.add(optional("ci_low", DOUBLE, "Lower bound", "Borne basse"));
    public static final Field CI_HIGH = COLUMNS.add(optional("ci_high", DOUBLE, "Upper bound", "Borne haute"));
    public static final Field P_VALUE = COLUMNS.add(optional("p_value", DOUBLE, "p value of no effect", "Valeur p"));
    public static final Field MDE = COLUMNS.add(optional(
            "mde",
            DOUBLE,
            "Smallest true change such a comparison shows in four of five cases, in the unit of the metric",
            "Plus petit effet détectable"));
    public static final Field PRETREND_P = COLUMNS.add(optional(
            "pretrend_p",
            DOUBLE,
            "p value of no difference before: of the leads and their slope, of an experiment of the level",
            "Valeur p avant le début"));
    public static final Field N_T =
            COLUMNS.add(optional("n_t", BIGINT, "Rows of those reached, after the start", "Base atteinte"));
    public static final Field N_C = COLUMNS.add(optional(
            "n_c", BIGINT, "Rows of those not reached, in the same months, by their weight", "Base de comparaison"));
    public static final Field ALIKE = COLUMNS.add(optional(
            "alike",
            STRINGS,
            "Dimensions by which those never reached are weighted to be made up as those reached were before; empty when all count as they are",
            "Critères d'appariement"));
    public static final Field IMBALANCE = COLUMNS.add(optional(
            "imbalance",
            DOUBLE,
            "How unlike both sides were before weighting: 0 the same make-up, 1 nothing in common",
            "Déséquilibre avant pondération"));
    public static final Field MATCHED = COLUMNS.add(optional(
            "matched",
            DOUBLE,
            "Share of the rows of those reached, before the start, that have rows alike among those never reached, 0–1",
            "Part appariée"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(optional("n_customers", BIGINT, "Customers behind all of them", "Clients"));
    public static final Field CLUSTERED_BY = COLUMNS.add(optional(
                    "clustered_by",
                    STRING,
                    "What errors count: customers, or places where it reaches whole places of one kind and at least ten began in every month of a start and ten never did; null of a series",
                    "Grappes des erreurs")
            .oneOf("customer", "place"));
    public static final Field FIRST_MONTH = COLUMNS.add(
            optional("first_month", DATE, "First whole month in which anything was reached", "Premier mois"));
    public static final Field EXPECTED = COLUMNS.add(
            optional("expected_effect", DOUBLE, "What was expected, in the unit of the metric", "Effet attendu"));
    public static final Field WARNINGS = COLUMNS.add(
            required("warnings", STRINGS, "What speaks against it, or why it could not be told", "Réserves"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("initiative_effect", Layer.DERIVED, "One row per initiative", "Effets des initiatives");

    private InitiativeEffect() {}
}

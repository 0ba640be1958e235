package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What promoters, passives and detractors brought, and whether they left, in the year after they answered. */
public final class GroupOutcome {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SCORE = COLUMNS.add(key(
                    "score",
                    STRING,
                    "What groups are made by: nps, cut at 7 and 9, or csat_index, cut at the middle of the scale",
                    "Score")
            .oneOf("nps", "csat_index"));
    public static final Field MEASURE = COLUMNS.add(key(
                    "measure",
                    STRING,
                    "revenue and margin per customer, in the reporting currency; left: share of customers, 0 to 1",
                    "Indicateur")
            .oneOf("revenue", "margin", "left"));
    public static final Field ANSWER_GROUP = COLUMNS.add(key(
                    "answer_group",
                    STRING,
                    "Group of the customer's answer, high of promoters; or high less low",
                    "Groupe de réponses")
            .oneOf("high", "middle", "low", "high_less_low"));
    public static final Field MONTHS = COLUMNS.add(required(
            "months", INT, "Whole months that are looked at, the first after the month of the answer", "Mois suivis"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "ok, low_base (few customers), suppressed (too few to be shown), not_computable (nothing is known of them)",
                    "Statut")
            .oneOf("ok", "low_base", "suppressed", "not_computable"));
    public static final Field VALUE = COLUMNS.add(optional(
            "value", DOUBLE, "Mean per customer or share of customers, of high less low their difference", "Valeur"));
    public static final Field CI_LOW = COLUMNS.add(optional(
            "ci_low",
            DOUBLE,
            "Lower bound: Student of means, Wilson of shares, recovered from both of a difference",
            "Borne basse"));
    public static final Field CI_HIGH = COLUMNS.add(optional("ci_high", DOUBLE, "Upper bound", "Borne haute"));
    public static final Field N_CUSTOMERS = COLUMNS.add(optional(
            "n_customers",
            BIGINT,
            "Customers counted, each by the last answer whose months are over; of left those active when they began",
            "Clients"));
    public static final Field ANSWERED_FROM = COLUMNS.add(
            optional("answered_from", DATE, "Month of the earliest of these answers", "Premier mois de réponse"));
    public static final Field ANSWERED_TO = COLUMNS.add(
            optional("answered_to", DATE, "Month of the latest of these answers", "Dernier mois de réponse"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "group_outcome",
            Layer.DERIVED,
            "One row per score, measure and group of answers that any customer gave, and per difference that may be told",
            "Suites par groupe de réponses");

    private GroupOutcome() {}
}

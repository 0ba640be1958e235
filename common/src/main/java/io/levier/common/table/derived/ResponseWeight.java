package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What an answer counts for, so that respondents divide over known categories as all customers do. */
public final class ResponseWeight {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field RESPONSE_ID =
            COLUMNS.add(key("response_id", STRING, "Response, see feedback and rating", "Réponse"));
    public static final Field PERIOD_TYPE = COLUMNS.add(
            required("period_type", STRING, "Period weights are made for: month or quarter", "Type de période")
                    .oneOf("month", "quarter"));
    public static final Field PERIOD_START = COLUMNS.add(
            required("period_start", DATE, "First day of the period that holds the answer", "Début de période"));
    public static final Field WEIGHT = COLUMNS.add(required(
            "weight",
            DOUBLE,
            "Survey weight of the response times its factor; mean 1 within the period, also of unequal survey weights",
            "Poids redressé"));
    public static final Field IS_TRIMMED = COLUMNS.add(required(
            "is_trimmed", BOOLEAN, "The factor stands at a bound and would lie beyond it otherwise", "Poids tronqué"));
    public static final Field IS_RAKED = COLUMNS.add(required(
            "is_raked",
            BOOLEAN,
            "Part of the population that was weighted to; the factor of anonymous and other answers is 1",
            "Redressée"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "response_weight",
            Layer.DERIVED,
            "One row per response, when weighting is configured",
            "Poids des réponses");

    private ResponseWeight() {}
}

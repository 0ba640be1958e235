package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Who is at risk, how much, and why. */
public final class ChurnScore {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERSON_ID = COLUMNS.add(key("person_id", STRING, "Person", "Personne"));
    public static final Field AS_OF = COLUMNS.add(key("as_of", DATE, "Cut-off", "Date de coupure"));
    public static final Field HORIZON_D = COLUMNS.add(key("horizon_d", INT, "Days after the cut-off", "Horizon"));
    public static final Field PROB = COLUMNS.add(required("prob", DOUBLE, "Calibrated probability to leave", "Risque"));
    public static final Field DECILE = COLUMNS.add(required("decile", INT, "1 is the highest risk", "Décile"));
    public static final Field BAND =
            COLUMNS.add(required("band", STRING, "Twice the average and more, average to twice, below", "Niveau")
                    .oneOf("high", "medium", "low"));
    public static final Field EXPECTED_REVENUE = COLUMNS.add(optional(
            "expected_revenue", MONEY, "Net revenue expected within the horizon if the person stays", "CA attendu"));
    public static final Field REVENUE_AT_RISK =
            COLUMNS.add(optional("revenue_at_risk", MONEY, "prob times expected revenue", "CA à risque"));
    public static final Field REASON_1 =
            COLUMNS.add(optional("reason_1", STRING, "Feature that raises the risk most", "Raison 1"));
    public static final Field REASON_2 = COLUMNS.add(optional("reason_2", STRING, "Second", "Raison 2"));
    public static final Field REASON_3 = COLUMNS.add(optional("reason_3", STRING, "Third", "Raison 3"));
    public static final Field MODEL_ID = COLUMNS.add(required("model_id", STRING, "Model", "Modèle"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "churn_score", Layer.DERIVED, "One row per person at risk at the last cut-off", "Score d'attrition");

    private ChurnScore() {}
}

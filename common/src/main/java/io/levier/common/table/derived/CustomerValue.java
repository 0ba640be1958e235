package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What a customer without a contract is worth. */
public final class CustomerValue {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERSON_ID = COLUMNS.add(key("person_id", STRING, "Person", "Personne"));
    public static final Field AS_OF = COLUMNS.add(key("as_of", DATE, "Day the values look from", "Date de coupure"));
    public static final Field HORIZON_D = COLUMNS.add(required("horizon_d", INT, "Days ahead that count", "Horizon"));
    public static final Field N_PURCHASES =
            COLUMNS.add(required("n_purchases", BIGINT, "Days with a purchase so far", "Achats"));
    public static final Field RECENCY_D = COLUMNS.add(required(
            "recency_d", INT, "Days from the first to the last purchase", "Jours entre premier et dernier achat"));
    public static final Field AGE_D =
            COLUMNS.add(required("age_d", INT, "Days since the first purchase", "Jours depuis le premier achat"));
    public static final Field P_ALIVE = COLUMNS.add(
            required("p_alive", DOUBLE, "Probability of not having stopped for good", "Probabilité d'être actif"));
    public static final Field EXPECTED_PURCHASES = COLUMNS.add(
            required("expected_purchases", DOUBLE, "Purchases to expect within the horizon", "Achats attendus"));
    public static final Field EXPECTED_VALUE = COLUMNS.add(optional(
            "expected_value",
            MONEY,
            "Net value to expect of a purchase; null where number and value of purchases go together",
            "Valeur attendue d'un achat"));
    public static final Field VALUE = COLUMNS.add(
            optional("value", MONEY, "Expected purchases times their expected value times the margin", "Valeur"));
    public static final Field OVERDUE_AFTER_D = COLUMNS.add(optional(
            "overdue_after_d",
            DOUBLE,
            "Silent days after which the person is overdue: 95 % of own gaps are shorter, drawn to those of the segment",
            "Jours avant retard"));
    public static final Field IS_OVERDUE = COLUMNS.add(
            optional("is_overdue", BOOLEAN, "Silent for longer than that on the day of as_of", "En retard"));
    public static final Field MODEL_ID = COLUMNS.add(required("model_id", STRING, "Model, see value_model", "Modèle"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("customer_value", Layer.DERIVED, "One row per buyer", "Valeur client");

    private CustomerValue() {}
}

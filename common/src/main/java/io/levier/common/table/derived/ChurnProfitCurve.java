package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What a campaign against churn would earn, by its size. */
public final class ChurnProfitCurve {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CONTACTED_PCT =
            COLUMNS.add(key("contacted_pct", INT, "Share of customers contacted, percent", "Part contactée"));
    public static final Field N_CONTACTS =
            COLUMNS.add(required("n_contacts", BIGINT, "Customers contacted", "Clients contactés"));
    public static final Field LEAST_PROFIT =
            COLUMNS.add(required("least_profit", MONEY, "Profit by the least profitable of them", "Profit marginal"));
    public static final Field EXPECTED_PROFIT =
            COLUMNS.add(required("expected_profit", MONEY, "Profit by all of them", "Profit attendu"));
    public static final Field EXPECTED_LEAVERS =
            COLUMNS.add(required("expected_leavers", DOUBLE, "How many of them would leave", "Départs attendus"));
    public static final Field MODEL_ID = COLUMNS.add(required("model_id", STRING, "Model", "Modèle"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "churn_profit_curve",
            Layer.DERIVED,
            "One row per twentieth of the customers, the most profitable first",
            "Courbe de profit");

    private ChurnProfitCurve() {}
}

package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What a campaign against churn would earn, and on which assumption that hangs. */
public final class ChurnCampaign {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field ASSUMPTION = COLUMNS.add(key(
            "assumption",
            STRING,
            "What is taken otherwise than in the configuration: none, save_rate, taker_rate, offer, contact or margin",
            "Hypothèse"));
    public static final Field FACTOR =
            COLUMNS.add(key("factor", DOUBLE, "Times what the configuration says", "Facteur"));
    public static final Field N_CUSTOMERS = COLUMNS.add(required("n_customers", BIGINT, "Customers scored", "Clients"));
    public static final Field N_CONTACTS = COLUMNS.add(
            required("n_contacts", BIGINT, "Customers by whom the campaign earns something", "Clients à contacter"));
    public static final Field EXPECTED_LEAVERS = COLUMNS.add(
            required("expected_leavers", DOUBLE, "How many of those contacted would leave", "Départs attendus"));
    public static final Field EXPECTED_PROFIT =
            COLUMNS.add(required("expected_profit", MONEY, "What the campaign earns by them", "Profit attendu"));
    public static final Field EXPECTED_PROFIT_LO = COLUMNS.add(required(
            "expected_profit_lo",
            MONEY,
            "Lower bound, buckets of customers; the assumptions are taken for certain",
            "Profit, borne basse"));
    public static final Field EXPECTED_PROFIT_HI =
            COLUMNS.add(required("expected_profit_hi", MONEY, "Upper bound", "Profit, borne haute"));
    public static final Field MODEL_ID = COLUMNS.add(required("model_id", STRING, "Model", "Modèle"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "churn_campaign",
            Layer.DERIVED,
            "One row per assumption that is off, and one with none",
            "Campagne de rétention");

    private ChurnCampaign() {}
}

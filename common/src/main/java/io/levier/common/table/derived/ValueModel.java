package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How customers without a contract were valued, or why not. */
public final class ValueModel {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL_ID = COLUMNS.add(key("model_id", STRING, "Model", "Modèle"));
    public static final Field STATUS = COLUMNS.add(
            required("status", STRING, "Whether values may be used", "Statut").oneOf("ok", "warned", "refused"));
    public static final Field FAMILY = COLUMNS.add(optional(
            "family",
            STRING,
            "mbg-nbd: may stop after any purchase; bg-nbd: after a repeat purchase only; nbd: never, where neither can be fitted. The one that foresaw the test days better",
            "Famille"));
    public static final Field AS_OF =
            COLUMNS.add(required("as_of", DATE, "Day the values look from", "Date de coupure"));
    public static final Field HORIZON_D = COLUMNS.add(required("horizon_d", INT, "Days ahead that count", "Horizon"));
    public static final Field UNIT_D =
            COLUMNS.add(optional("unit_d", INT, "Days that histories were counted in for the fit", "Pas en jours"));
    public static final Field N_CUSTOMERS = COLUMNS.add(required("n_customers", BIGINT, "Buyers", "Acheteurs"));
    public static final Field N_REPEATERS =
            COLUMNS.add(required("n_repeaters", BIGINT, "Buyers on more than one day", "Acheteurs fidèles"));
    public static final Field R = COLUMNS.add(optional("r", DOUBLE, "Shape of the purchase rates", "r"));
    public static final Field ALPHA_D =
            COLUMNS.add(optional("alpha_d", DOUBLE, "Scale of the purchase rates, in days", "alpha"));
    public static final Field A = COLUMNS.add(optional("a", DOUBLE, "First parameter of the probability to stop", "a"));
    public static final Field B = COLUMNS.add(optional("b", DOUBLE, "Second parameter", "b"));
    public static final Field LOG_LIKELIHOOD =
            COLUMNS.add(optional("log_likelihood", DOUBLE, "Of all histories", "Log-vraisemblance"));
    public static final Field TEST_D = COLUMNS.add(
            optional("test_d", INT, "Days that were foreseen from what was known before them", "Jours de test"));
    public static final Field TEST_PURCHASES = COLUMNS.add(
            optional("test_purchases", BIGINT, "Purchases made in them by customers known before", "Achats constatés"));
    public static final Field TEST_EXPECTED =
            COLUMNS.add(optional("test_expected", DOUBLE, "Purchases the model expected", "Achats attendus"));
    public static final Field TEST_RMSE = COLUMNS.add(
            optional("test_rmse", DOUBLE, "Root mean squared error per customer, purchases", "Erreur quadratique"));
    public static final Field RULE_RMSE = COLUMNS.add(optional(
            "rule_rmse", DOUBLE, "The same if everybody went on buying at the rate so far", "Erreur de la règle"));
    public static final Field P =
            COLUMNS.add(optional("p", DOUBLE, "Gamma-Gamma: shape of the values of a customer", "p"));
    public static final Field Q =
            COLUMNS.add(optional("q", DOUBLE, "Gamma-Gamma: shape of the scales over customers", "q"));
    public static final Field GAMMA =
            COLUMNS.add(optional("gamma", DOUBLE, "Gamma-Gamma: scale of these, reporting currency", "gamma"));
    public static final Field CORRELATION = COLUMNS.add(optional(
            "correlation", DOUBLE, "Between number and value of purchases; the model supposes 0", "Corrélation"));
    public static final Field CORRELATION_LO =
            COLUMNS.add(optional("correlation_lo", DOUBLE, "Lower bound", "Corrélation, borne basse"));
    public static final Field CORRELATION_HI =
            COLUMNS.add(optional("correlation_hi", DOUBLE, "Upper bound", "Corrélation, borne haute"));
    public static final Field MARGIN =
            COLUMNS.add(required("margin", DOUBLE, "Share of net revenue that is earned", "Marge"));
    public static final Field WARNINGS =
            COLUMNS.add(required("warnings", STRINGS, "What a reader must know", "Avertissements"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "value_model",
            Layer.DERIVED,
            "One row per attempt to value customers, the last one only",
            "Modèle de valeur client");

    private ValueModel() {}
}

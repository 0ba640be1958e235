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

/** The gaps of service quality: between what customers expect, what is believed, promised and done, and what they get. */
public final class ServiceGap {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERIOD_TYPE =
            COLUMNS.add(key("period_type", STRING, "month, quarter or year", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period", "Début de période"));
    public static final Field SEGMENT_SET =
            COLUMNS.add(key("segment_set", STRING, "total, service or product_line", "Découpage"));
    public static final Field SEGMENT_KEY = COLUMNS.add(
            key("segment_key", STRING, "The service or product line, all for the total", "Service ou gamme"));
    public static final Field DRIVER_ID =
            COLUMNS.add(key("driver_id", STRING, "Driver it is about; all for what is not told by driver", "Facteur"));
    public static final Field GAP = COLUMNS.add(key(
                    "gap",
                    STRING,
                    "knowledge: believed less expected; design: promised less expected; implementation: promises kept"
                            + " less all of them; satisfaction: perceived less expected; satisfaction_weighted: the same over"
                            + " drivers by their importance",
                    "Écart")
            .oneOf("knowledge", "design", "implementation", "satisfaction", "satisfaction_weighted"));
    public static final Field BASIS =
            COLUMNS.add(key("basis", STRING, "measured, or proxy: a hint where nobody was asked", "Base")
                    .oneOf("measured", "proxy"));
    public static final Field VALUE = COLUMNS.add(
            optional("value", DOUBLE, "The gap in its unit; below 0 falls short of what it is measured by", "Valeur"));
    public static final Field CI_LOW =
            COLUMNS.add(optional("ci_low", DOUBLE, "Lower end of the interval", "Borne basse"));
    public static final Field CI_HIGH =
            COLUMNS.add(optional("ci_high", DOUBLE, "Upper end of the interval", "Borne haute"));
    public static final Field VALUE_SEED = COLUMNS.add(optional(
            "value_seed",
            DOUBLE,
            "satisfaction: expectation less performance, the same with the other sign",
            "Attentes moins performance"));
    public static final Field UNIT = COLUMNS.add(required(
                    "unit",
                    STRING,
                    "points of the scale from 0 to 100, percent of promises, or standard deviations of the months before",
                    "Unité")
            .oneOf("points", "percent", "standard_deviations"));
    public static final Field FROM_VALUE =
            COLUMNS.add(optional("from_value", DOUBLE, "The level it is measured by", "Niveau de départ"));
    public static final Field TO_VALUE =
            COLUMNS.add(optional("to_value", DOUBLE, "The level that is measured", "Niveau d'arrivée"));
    public static final Field N = COLUMNS.add(optional(
            "n", BIGINT, "Answers of customers, or promises; of a proxy the signals that could be told", "Effectif"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(optional("n_customers", BIGINT, "Customers behind them", "Clients"));
    public static final Field N_EMPLOYEES = COLUMNS.add(
            optional("n_employees", BIGINT, "knowledge: employees who answered what they believe", "Collaborateurs"));
    public static final Field STATUS = COLUMNS.add(required("status", STRING, "How far the value can be used", "Statut")
            .oneOf("ok", "low_base", "suppressed", "not_computable", "proxy"));
    public static final Field REASON = COLUMNS.add(optional(
            "reason",
            STRING,
            "Why it is not computable, what the proxy is made of, or by what drivers are weighted",
            "Raison"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "service_gap",
            Layer.DERIVED,
            "One row per period, service or product line, driver, gap and basis",
            "Écarts de qualité de service");

    private ServiceGap() {}
}

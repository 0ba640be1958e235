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

/** How processes went, by the month and quarter their cases ended in. */
public final class ProcessPeriod {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PROCESS =
            COLUMNS.add(key("process", STRING, "Journey as its file in conf/journeys is called", "Processus"));
    public static final Field PERIOD_TYPE = COLUMNS.add(
            key("period_type", STRING, "month or quarter", "Type de période").oneOf("month", "quarter"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period", "Période"));
    public static final Field MEASURE = COLUMNS.add(key(
                    "measure",
                    STRING,
                    "variant_count; shares from 0 to 1: top_variant_share, conformance_rate, rework_rate, pingpong_rate, bottleneck_wait; seconds: throughput_p50, throughput_p90",
                    "Indicateur")
            .oneOf(
                    "variant_count",
                    "top_variant_share",
                    "conformance_rate",
                    "rework_rate",
                    "pingpong_rate",
                    "throughput_p50",
                    "throughput_p90",
                    "bottleneck_wait"));
    public static final Field VALUE =
            COLUMNS.add(optional("value", DOUBLE, "Value in the unit of its measure", "Valeur"));
    public static final Field NUMERATOR = COLUMNS.add(optional(
            "numerator",
            BIGINT,
            "Cases of a share that are meant, or seconds waited at the bottleneck; null of other measures",
            "Numérateur"));
    public static final Field DENOMINATOR = COLUMNS.add(optional(
            "denominator",
            BIGINT,
            "Cases a share is of, or seconds from first to last steps; null of other measures",
            "Dénominateur"));
    public static final Field N_CASES =
            COLUMNS.add(optional("n_cases", BIGINT, "Whole cases that ended in the period", "Dossiers terminés"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(optional("n_customers", BIGINT, "Customers behind them, those unknown one each", "Clients"));
    public static final Field FROM_ACTIVITY = COLUMNS.add(
            optional("from_activity", STRING, "Where the bottleneck begins: cases wait longest in all after it", "De"));
    public static final Field TO_ACTIVITY = COLUMNS.add(optional("to_activity", STRING, "Where it ends", "Vers"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "ok, low_base (a base of few cases), provisional (cases may still end in the period), suppressed (few customers, or what would tell them)",
                    "Statut")
            .oneOf("ok", "low_base", "provisional", "suppressed"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "process_period",
            Layer.DERIVED,
            "One row per process, month or quarter its cases ended in, and measure",
            "Processus par période");

    private ProcessPeriod() {}
}

package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What follows what, and how long it waits in between: a directly-follows graph. */
public final class ProcessEdge {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PROCESS =
            COLUMNS.add(key("process", STRING, "Journey as its file in conf/journeys is called", "Processus"));
    public static final Field FROM_ACTIVITY = COLUMNS.add(key(
            "from_activity",
            STRING,
            "Activity before; (start) in front of the first, (cut) where the beginning is not known",
            "De"));
    public static final Field TO_ACTIVITY =
            COLUMNS.add(key("to_activity", STRING, "Activity after; (end) behind the last of a finished case", "Vers"));
    public static final Field N = COLUMNS.add(optional("n", BIGINT, "Times the one follows the other", "Passages"));
    public static final Field N_CASES = COLUMNS.add(optional("n_cases", BIGINT, "Cases it happens in", "Dossiers"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(optional("n_customers", BIGINT, "Customers behind them, those unknown one each", "Clients"));
    public static final Field SHARE_FROM = COLUMNS.add(optional(
            "share_from",
            DOUBLE,
            "Of all that follows the activity before, 0 to 1; null where part of that is suppressed",
            "Part des suites"));
    public static final Field WAIT_P50_S = COLUMNS.add(optional(
            "wait_p50_s",
            DOUBLE,
            "Median time in between, seconds; null at the start and the end",
            "Attente médiane (s)"));
    public static final Field WAIT_P90_S =
            COLUMNS.add(optional("wait_p90_s", DOUBLE, "The same, nine of ten are shorter", "Attente, 9e décile (s)"));
    public static final Field WAIT_SHARE = COLUMNS.add(optional(
            "wait_share",
            DOUBLE,
            "Of all time between steps of the process, 0 to 1: the largest is the bottleneck",
            "Part du temps total"));
    public static final Field VIOLATION = COLUMNS.add(optional(
                    "violation",
                    STRING,
                    "What of the model it breaks; null when nothing, or without a model",
                    "Écart au modèle")
            .oneOf("wrong_start", "wrong_step", "unknown_activity", "wrong_end"));
    public static final Field STATUS = COLUMNS.add(
            required("status", STRING, "suppressed: of few customers, or what would tell such a flow", "Statut")
                    .oneOf("ok", "suppressed"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "process_edge",
            Layer.DERIVED,
            "One row per process and pair of activities that follow each other",
            "Enchaînements de processus");

    private ProcessEdge() {}
}

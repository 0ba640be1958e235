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

/** Which rule of a model is broken how often: what is behind the cases that do not go as meant. */
public final class ProcessViolation {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PROCESS =
            COLUMNS.add(key("process", STRING, "Journey as its file in conf/journeys is called", "Processus"));
    public static final Field KIND = COLUMNS.add(key(
                    "kind",
                    STRING,
                    "wrong_start, wrong_step, unknown_activity, wrong_end, missing_activity, or wrong_order: the second activity came before the first",
                    "Nature de l'écart")
            .oneOf("wrong_start", "wrong_step", "unknown_activity", "wrong_end", "missing_activity", "wrong_order"));
    public static final Field FROM_ACTIVITY = COLUMNS.add(key(
            "from_activity",
            STRING,
            "Activity before, or that has to come first; (start) in front of the first, (any) where the rule is about one activity",
            "De"));
    public static final Field TO_ACTIVITY = COLUMNS.add(
            key("to_activity", STRING, "Activity after, or that is missing; (end) behind the last", "Vers"));
    public static final Field N =
            COLUMNS.add(optional("n", BIGINT, "Times it is broken in whole cases", "Occurrences"));
    public static final Field N_CASES = COLUMNS.add(optional(
            "n_cases", BIGINT, "Whole cases that break it; 0 of a rule the model names that all keep", "Dossiers"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(optional("n_customers", BIGINT, "Customers behind them, those unknown one each", "Clients"));
    public static final Field SHARE =
            COLUMNS.add(optional("share", DOUBLE, "Of all whole cases of the process, 0 to 1", "Part des dossiers"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "suppressed: of few customers, or what would tell such cases, a hidden flow or rule",
                    "Statut")
            .oneOf("ok", "suppressed"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "process_violation",
            Layer.DERIVED,
            "One row per process and rule of its model that is broken, or that the model names one by one",
            "Écarts aux règles de processus");

    private ProcessViolation() {}
}

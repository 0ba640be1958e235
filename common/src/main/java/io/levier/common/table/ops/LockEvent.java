package io.levier.common.table.ops;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What a start met when it took the lock of the warehouse, where that was not free. */
public final class LockEvent {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field RUN_KEY =
            COLUMNS.add(key("run_key", STRING, "Start that took the lock", "Clé de lancement"));
    public static final Field EVENT = COLUMNS.add(key(
            "event",
            STRING,
            "waited: another start held it and gave it back; taken_over: another held it, had fallen silent, and lost it",
            "Événement"));
    public static final Field HOLDER =
            COLUMNS.add(required("holder", STRING, "Who held it: start, host, process and since when", "Détenteur"));
    public static final Field WAITED_S =
            COLUMNS.add(required("waited_s", DOUBLE, "Seconds until the lock was ours", "Attente (s)"));
    public static final Field AT = COLUMNS.add(required("at", TIMESTAMP, "When it was taken", "Horodatage"));

    public static final Table TABLE = COLUMNS.table(
            "lock_event", Layer.OPS, "One row per start and holder it waited for or took over from", "Verrou");

    private LockEvent() {}
}

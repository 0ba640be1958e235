package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What an agent was scheduled to do. */
public final class AgentShift {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field AGENT_ID =
            COLUMNS.add(key("agent_id", STRING, "Agent scheduled", "Identifiant du conseiller")
                    .personal(LINK));
    public static final Field STARTED_AT = COLUMNS.add(key("started_at", TIMESTAMP, "Begin of the activity", "Début"));
    public static final Field ENDED_AT =
            COLUMNS.add(required("ended_at", TIMESTAMP, "End of the activity, not included", "Fin"));
    public static final Field ACTIVITY = COLUMNS.add(optional("activity", STRING, "What was planned", "Activité")
            .oneOf("productive", "break", "training", "absence"));
    public static final Field PAID = COLUMNS.add(optional("paid", BOOLEAN, "Whether the time is paid", "Rémunéré"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "agent_shift", Layer.INPUT, "One row per planned activity of an agent", "Planning de conseiller");

    private AgentShift() {}
}

package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What an agent really did. */
public final class AgentPresence {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field AGENT_ID =
            COLUMNS.add(key("agent_id", STRING, "Agent observed", "Identifiant du conseiller")
                    .personal(LINK));
    public static final Field STARTED_AT = COLUMNS.add(key("started_at", TIMESTAMP, "Begin of the state", "Début"));
    public static final Field ENDED_AT =
            COLUMNS.add(required("ended_at", TIMESTAMP, "End of the state, not included", "Fin"));
    public static final Field STATE = COLUMNS.add(optional("state", STRING, "State", "État")
            .oneOf("available", "handling", "acw", "away", "training", "offline"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE =
            COLUMNS.table("agent_presence", Layer.INPUT, "One row per state an agent was in", "Présence de conseiller");

    private AgentPresence() {}
}

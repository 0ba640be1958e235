package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Somebody who serves customers. */
public final class Agent {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field AGENT_ID =
            COLUMNS.add(key("agent_id", STRING, "Key of the agent", "Identifiant du conseiller")
                    .personal(LINK));
    public static final Field TEAM = COLUMNS.add(optional("team", STRING, "Team", "Équipe"));
    public static final Field SITE = COLUMNS.add(optional("site", STRING, "Site the agent works at", "Site"));
    public static final Field HIRED_AT =
            COLUMNS.add(optional("hired_at", TIMESTAMP, "When the agent began", "Date d'arrivée"));
    public static final Field LEFT_AT =
            COLUMNS.add(optional("left_at", TIMESTAMP, "When the agent left, empty while employed", "Date de départ"));
    public static final Field SKILLS = COLUMNS.add(
            optional("skills", STRING, "Queues and languages the agent can take, comma separated", "Compétences"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table("agent", Layer.INPUT, "One row per agent", "Conseiller");

    private Agent() {}
}

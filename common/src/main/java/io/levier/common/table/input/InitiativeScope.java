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

/** Whom an initiative reaches, since when, and how they were chosen. */
public final class InitiativeScope {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field INITIATIVE_ID =
            COLUMNS.add(key("initiative_id", STRING, "Initiative", "Identifiant de l'initiative"));
    public static final Field SCOPE_KIND = COLUMNS.add(key(
                    "scope_kind",
                    STRING,
                    "What the value names; control is a customer drawn to stay without the initiative",
                    "Type de périmètre")
            .oneOf("customer", "control", "segment", "store", "team", "product_line", "country"));
    public static final Field SCOPE_VALUE = COLUMNS.add(key(
                    "scope_value",
                    STRING,
                    "Key of the customer, segment, store, team, product line or country",
                    "Périmètre")
            .personal(LINK));
    public static final Field STARTED_AT =
            COLUMNS.add(optional("started_at", TIMESTAMP, "When it began there", "Début"));
    public static final Field ENDED_AT =
            COLUMNS.add(optional("ended_at", TIMESTAMP, "When it ended there, empty while running", "Fin"));
    public static final Field ASSIGNMENT = COLUMNS.add(
            optional("assignment", STRING, "How it was chosen", "Affectation").oneOf("random", "rollout", "all"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "initiative_scope", Layer.INPUT, "One row per initiative and thing it reaches", "Périmètre d'initiative");

    private InitiativeScope() {}
}

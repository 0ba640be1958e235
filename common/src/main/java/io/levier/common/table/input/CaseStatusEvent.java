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

/** The history of a case, from which process metrics come. */
public final class CaseStatusEvent {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CASE_ID = COLUMNS.add(key("case_id", STRING, "Case changed", "Identifiant du dossier"));
    public static final Field AT = COLUMNS.add(key("at", TIMESTAMP, "When it changed", "Date"));
    public static final Field FROM_STATUS =
            COLUMNS.add(optional("from_status", STRING, "Status before, empty at the opening", "Statut précédent")
                    .oneOf("new", "open", "pending", "on_hold", "solved", "closed"));
    public static final Field TO_STATUS = COLUMNS.add(required("to_status", STRING, "Status after", "Nouveau statut")
            .oneOf("new", "open", "pending", "on_hold", "solved", "closed"));
    public static final Field ASSIGNEE =
            COLUMNS.add(optional("assignee", STRING, "Agent in charge after the change", "Conseiller")
                    .personal(LINK));
    public static final Field TEAM = COLUMNS.add(optional("team", STRING, "Team in charge after the change", "Équipe"));
    public static final Field SCHEDULE_ID = COLUMNS.add(
            optional("schedule_id", STRING, "Business calendar that applies after the change", "Calendrier"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "case_status_event",
            Layer.INPUT,
            "One row per change of the status of a case",
            "Changement de statut de dossier");

    private CaseStatusEvent() {}
}

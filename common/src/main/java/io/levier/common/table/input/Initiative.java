package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Something the company does to improve the experience. */
public final class Initiative {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field INITIATIVE_ID =
            COLUMNS.add(key("initiative_id", STRING, "Key of the initiative", "Identifiant de l'initiative"));
    public static final Field NAME = COLUMNS.add(optional("name", STRING, "Name", "Nom"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "What it consists of", "Nature")
            .oneOf("training", "tool", "hiring", "process", "product_release", "policy"));
    public static final Field DEPARTMENT =
            COLUMNS.add(optional("department", STRING, "Department in charge", "Service responsable"));
    public static final Field OWNER = COLUMNS.add(optional("owner", STRING, "Person in charge", "Responsable"));
    public static final Field STARTED_AT =
            COLUMNS.add(required("started_at", TIMESTAMP, "When it took effect first", "Début"));
    public static final Field ENDED_AT =
            COLUMNS.add(optional("ended_at", TIMESTAMP, "When it ended, empty while running", "Fin"));
    public static final Field EXPECTED_METRIC =
            COLUMNS.add(optional("expected_metric", STRING, "Metric it is meant to move", "Mesure visée"));
    public static final Field EXPECTED_SEGMENT = COLUMNS.add(optional(
            "expected_segment",
            STRING,
            "Part of that metric it is meant to move, as `dimension=value`; empty or `total` for all of it",
            "Segment visé"));
    public static final Field EXPECTED_EFFECT = COLUMNS.add(
            optional("expected_effect", DOUBLE, "Expected change of that metric, in its unit", "Effet attendu"));
    public static final Field STATUS = COLUMNS.add(
            optional("status", STRING, "Where it stands", "Statut").oneOf("planned", "running", "done", "stopped"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table("initiative", Layer.INPUT, "One row per initiative", "Initiative");

    private Initiative() {}
}

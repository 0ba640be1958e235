package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;

/** Quotes for reports: chosen by rule, masked, and agreed to. */
public final class VerbatimQuote {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field TOPIC = COLUMNS.add(key("topic", STRING, "Topic", "Thème"));
    public static final Field SCORE_GROUP = COLUMNS.add(key("score_group", STRING, "Group of the answer", "Groupe"));
    public static final Field PLACE = COLUMNS.add(key("place", INT, "1 is nearest to the centre of the topic", "Rang"));
    public static final Field RESPONSE_ID = COLUMNS.add(required("response_id", STRING, "Response", "Réponse"));
    public static final Field COMPLETED_ON =
            COLUMNS.add(required("completed_on", DATE, "Day it was handed in", "Jour de réponse"));
    public static final Field LANGUAGE = COLUMNS.add(required("language", STRING, "Language, ISO 639-1", "Langue"));
    public static final Field TEXT = COLUMNS.add(required("text", STRING, "The words, without personal data", "Texte")
            .personal(Privacy.TEXT));
    public static final Field CLOSENESS = COLUMNS.add(required(
            "closeness", DOUBLE, "Cosine between its words and those that mark the topic, 0 to 1", "Proximité"));
    public static final Field SELECTION_RULE =
            COLUMNS.add(required("selection_rule", STRING, "How quotes are chosen, in words", "Règle de choix"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("verbatim_quote", Layer.DERIVED, "One row per topic, group of answers and place", "Citation");

    private VerbatimQuote() {}
}

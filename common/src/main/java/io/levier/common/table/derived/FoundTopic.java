package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What comments speak of that no rule knows: groups of comments that share words, as ideas for rules. */
public final class FoundTopic {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field LANGUAGE = COLUMNS.add(key("language", STRING, "Language, ISO 639-1", "Langue"));
    public static final Field PLACE = COLUMNS.add(key("place", INT, "Place by number of comments, from 1", "Rang"));
    public static final Field NAME =
            COLUMNS.add(optional("name", STRING, "Its three strongest words, as they are mostly written", "Nom"));
    public static final Field WORDS =
            COLUMNS.add(optional("words", STRINGS, "Its ten strongest words, the strongest first", "Mots"));
    public static final Field N_COMMENTS =
            COLUMNS.add(optional("n_comments", BIGINT, "Comments nearest to it", "Verbatims"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(optional("n_customers", BIGINT, "Customers who wrote them", "Clients"));
    public static final Field SHARE = COLUMNS.add(optional(
            "share", DOUBLE, "Of the comments of the language that no rule knows, 0 to 1", "Part des non classés"));
    public static final Field N_PROMOTERS =
            COLUMNS.add(optional("n_promoters", BIGINT, "Comments of promoters, or of the satisfied", "Promoteurs"));
    public static final Field N_DETRACTORS = COLUMNS.add(
            optional("n_detractors", BIGINT, "Comments of detractors, or of the dissatisfied", "Détracteurs"));
    public static final Field STABILITY = COLUMNS.add(optional(
            "stability",
            DOUBLE,
            "Share of its words that the nearest group has again when a tenth of the comments is left out, mean of ten times",
            "Stabilité"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "unstable below a stability of 0.5: other comments might group otherwise",
                    "Statut")
            .oneOf("ok", "unstable", "suppressed"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "found_topic",
            Layer.DERIVED,
            "One row per language and group of comments that no topic rule knows",
            "Thèmes découverts");

    private FoundTopic() {}
}

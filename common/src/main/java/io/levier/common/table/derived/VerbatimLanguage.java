package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How comments of a language were read, and how well sentiment is learned from their scores. */
public final class VerbatimLanguage {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field LANGUAGE =
            COLUMNS.add(key("language", STRING, "Language, ISO 639-1 where there is a code", "Langue"));
    public static final Field IS_READ = COLUMNS.add(
            required("is_read", BOOLEAN, "Has topic rules; comments of other languages are only counted", "Analysée"));
    public static final Field N_COMMENTS = COLUMNS.add(
            optional("n_comments", BIGINT, "Comments; null when of fewer customers than may be told", "Verbatims"));
    public static final Field N_WITH_TOPIC =
            COLUMNS.add(optional("n_with_topic", BIGINT, "Those with at least one topic", "Verbatims avec thème"));
    public static final Field N_SCORED =
            COLUMNS.add(optional("n_scored", BIGINT, "Those whose response has a score", "Verbatims notés"));
    public static final Field HAS_SENTIMENT =
            COLUMNS.add(required("has_sentiment", BOOLEAN, "Sentiment was learned", "Tonalité apprise"));
    public static final Field REASON = COLUMNS.add(optional("reason", STRING, "Why it was not", "Motif"));
    public static final Field N_LEARNED =
            COLUMNS.add(optional("n_learned", BIGINT, "Comments it was learned from", "Verbatims appris"));
    public static final Field N_TRIED = COLUMNS.add(optional(
            "n_tried",
            BIGINT,
            "Comments of other customers it was tried on, before it was learned from all",
            "Verbatims testés"));
    public static final Field MACRO_F1 =
            COLUMNS.add(optional("macro_f1", DOUBLE, "Mean F1 over sentiments on those", "Macro-F1"));
    public static final Field ACCURACY = COLUMNS.add(optional("accuracy", DOUBLE, "Share told right", "Exactitude"));
    public static final Field BASELINE_MACRO_F1 = COLUMNS.add(optional(
            "baseline_macro_f1",
            DOUBLE,
            "Macro-F1 of always saying the most frequent sentiment",
            "Macro-F1 de référence"));
    public static final Field BASELINE_ACCURACY = COLUMNS.add(
            optional("baseline_accuracy", DOUBLE, "Share of the most frequent sentiment", "Exactitude de référence"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "verbatim_language", Layer.DERIVED, "One row per language comments are written in", "Langue des verbatims");

    private VerbatimLanguage() {}
}

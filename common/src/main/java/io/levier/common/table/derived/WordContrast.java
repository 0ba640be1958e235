package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Words that tell those who praise from those who complain. */
public final class WordContrast {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field LANGUAGE = COLUMNS.add(key("language", STRING, "Language, ISO 639-1", "Langue"));
    public static final Field STEM = COLUMNS.add(key(
            "stem",
            STRING,
            "What the forms of the word have in common; of two words side by side both, with a blank between",
            "Racine"));
    public static final Field WORD = COLUMNS.add(required("word", STRING, "Its most frequent form", "Mot"));
    public static final Field SIDE = COLUMNS.add(required(
            "side",
            STRING,
            "promoter or detractor: who uses it more; satisfied and dissatisfied count with them",
            "Groupe"));
    public static final Field N_PROMOTER = COLUMNS.add(
            required("n_promoter", BIGINT, "Comments of promoters with the word", "Verbatims de promoteurs"));
    public static final Field N_DETRACTOR = COLUMNS.add(
            required("n_detractor", BIGINT, "Comments of detractors with the word", "Verbatims de détracteurs"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(required("n_customers", BIGINT, "Customers who use it", "Clients"));
    public static final Field LOG_ODDS = COLUMNS.add(required(
            "log_odds",
            DOUBLE,
            "Log-odds among promoters minus those among detractors, with a prior from all comments",
            "Log-odds"));
    public static final Field STANDARD_ERROR =
            COLUMNS.add(required("standard_error", DOUBLE, "Its standard error", "Erreur type"));
    public static final Field Z = COLUMNS.add(required("z", DOUBLE, "Log-odds in standard errors", "Écart z"));
    public static final Field P_ADJ = COLUMNS.add(required(
            "p_adj",
            DOUBLE,
            "Two-sided p-value, adjusted for all words of the language (Benjamini-Hochberg)",
            "Valeur p ajustée"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "word_contrast",
            Layer.DERIVED,
            "One row per language and stem, or pair of stems, that differs",
            "Mots distinctifs");

    private WordContrast() {}
}

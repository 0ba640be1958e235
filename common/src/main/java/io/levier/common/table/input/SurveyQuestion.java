package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What was asked, on which scale, and what the answer stands for. */
public final class SurveyQuestion {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SURVEY_ID =
            COLUMNS.add(key("survey_id", STRING, "Survey the question belongs to", "Identifiant de l'enquête"));
    public static final Field QUESTION_ID = COLUMNS.add(key(
            "question_id", STRING, "Key of the question, the same through all versions", "Identifiant de la question"));
    public static final Field VERSION =
            COLUMNS.add(key("version", INT, "Version of the wording and the scale, from 1", "Version")
                    .atLeast(1));
    public static final Field TEXT_EN =
            COLUMNS.add(optional("text_en", STRING, "Wording in English", "Libellé anglais"));
    public static final Field TEXT_FR =
            COLUMNS.add(optional("text_fr", STRING, "Wording in French", "Libellé français"));
    public static final Field TYPE = COLUMNS.add(optional("type", STRING, "Form of the answer", "Type de question")
            .oneOf("rating", "nps", "choice", "multi", "text", "matrix", "number"));
    public static final Field METRIC_ROLE =
            COLUMNS.add(optional("metric_role", STRING, "The metric the answer feeds", "Rôle de mesure")
                    .oneOf(
                            "LTR",
                            "CSAT",
                            "CES",
                            "CES_V1",
                            "EDB",
                            "ACSI_OVERALL",
                            "ACSI_EXPECT",
                            "ACSI_IDEAL",
                            "EMOTION",
                            "RESOLVED",
                            "DRIVER",
                            "VERBATIM",
                            "REASON",
                            "OTHER"));
    public static final Field ITEM_KIND = COLUMNS.add(optional(
                    "item_kind",
                    STRING,
                    "P for perceived performance, E for expectation, IMPORTANCE for stated importance",
                    "Nature de l'item")
            .oneOf("P", "E", "IMPORTANCE", "none"));
    public static final Field DRIVER_ID =
            COLUMNS.add(optional("driver_id", STRING, "Driver of the taxonomy the question measures", "Facteur"));
    public static final Field DIMENSION =
            COLUMNS.add(optional("dimension", STRING, "Dimension the driver belongs to", "Dimension"));
    public static final Field GAP_KIND =
            COLUMNS.add(optional("gap_kind", STRING, "Gap of service quality the question speaks to", "Type d'écart")
                    .oneOf("knowledge", "design", "implementation", "communication", "satisfaction", "none"));
    public static final Field SCALE_MIN =
            COLUMNS.add(optional("scale_min", DOUBLE, "Lowest value of the scale", "Minimum de l'échelle"));
    public static final Field SCALE_MAX =
            COLUMNS.add(optional("scale_max", DOUBLE, "Highest value of the scale", "Maximum de l'échelle"));
    public static final Field HIGHER_IS_BETTER = COLUMNS.add(optional(
            "higher_is_better", BOOLEAN, "Whether the highest value is the best one", "Plus haut est meilleur"));
    public static final Field NA_VALUES = COLUMNS.add(
            optional("na_values", STRING, "Values that mean no opinion, comma separated", "Valeurs sans réponse"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "survey_question",
            Layer.INPUT,
            "One row per survey, question and version of its wording",
            "Question d'enquête");

    private SurveyQuestion() {}
}

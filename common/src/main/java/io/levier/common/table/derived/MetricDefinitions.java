package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What every metric means. */
public final class MetricDefinitions {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field METRIC_ID = COLUMNS.add(key("metric_id", STRING, "Metric", "Indicateur"));
    public static final Field METRIC_VERSION =
            COLUMNS.add(key("metric_version", INT, "Version of the formula", "Version"));
    public static final Field METRIC_GROUP =
            COLUMNS.add(required("metric_group", STRING, "perception, commercial, …", "Famille"));
    public static final Field NAME_EN = COLUMNS.add(required("name_en", STRING, "English name", "Nom anglais"));
    public static final Field NAME_FR = COLUMNS.add(required("name_fr", STRING, "French name", "Nom français"));
    public static final Field PURPOSE = COLUMNS.add(required("purpose", STRING, "Question it answers", "Utilité"));
    public static final Field OBJECTIVE =
            COLUMNS.add(optional("objective", STRING, "Goal of the company it serves", "Objectif"));
    public static final Field FORMULA_TEXT =
            COLUMNS.add(required("formula_text", STRING, "Formula with its conditions", "Formule"));
    public static final Field FACT_TABLE = COLUMNS.add(required(
            "fact_table",
            STRING,
            "Table it is computed of; ticket_solved and ticket_first_solved are cases by the day they were last, or first, solved",
            "Table de faits"));
    public static final Field UNIT =
            COLUMNS.add(required("unit", STRING, "points, percent, score, currency, count, seconds, …", "Unité"));
    public static final Field DIRECTION = COLUMNS.add(required("direction", STRING, "higher, lower or target", "Sens"));
    public static final Field CI_METHOD =
            COLUMNS.add(required("ci_method", STRING, "How the uncertainty is stated", "Méthode d'intervalle"));
    public static final Field REQUIRES =
            COLUMNS.add(optional("requires", STRING, "Input it cannot do without, with commas", "Données nécessaires"));
    public static final Field IS_PARTITIONED = COLUMNS.add(required(
            "is_partitioned",
            BOOLEAN,
            "A ratio of sums over rows: the segments of a cut divide it without rest",
            "Décomposable"));
    public static final Field EQUIVALENT_IN =
            COLUMNS.add(optional("equivalent_in", STRING, "Tool whose number it should equal", "Équivalent"));
    public static final Field VARIANTS = COLUMNS.add(optional(
            "variants",
            STRING,
            "All definitions of the same thing, with commas, the default first; null when this is the only one",
            "Variantes de définition"));
    public static final Field IS_DEFAULT = COLUMNS.add(required(
            "is_default", BOOLEAN, "The definition that leads among its variants, or the only one", "Par défaut"));
    public static final Field OWNER =
            COLUMNS.add(optional("owner", STRING, "Who answers for its definition and its value", "Responsable"));
    public static final Field LOOKAHEAD_DAYS = COLUMNS.add(optional(
            "lookahead_days",
            INT,
            "Days after a period until which its values are provisional",
            "Délai avant la valeur définitive"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "metric_definitions", Layer.DERIVED, "One row per metric and version", "Définitions des indicateurs");

    private MetricDefinitions() {}
}

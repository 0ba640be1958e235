package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What a report said, kept so that the next one can be held against it whatever has been restated since. */
public final class ReportFigure {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERIOD_TYPE =
            COLUMNS.add(key("period_type", STRING, "month, quarter or year of the report", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period of the report", "Période"));
    public static final Field KIND = COLUMNS.add(key(
                    "kind",
                    STRING,
                    "score; driver: percent of what the drivers explain; risk: revenue at risk that goes with a theme",
                    "Nature")
            .oneOf("score", "driver", "risk"));
    public static final Field SUBJECT = COLUMNS.add(key("subject", STRING, "Metric, driver or theme", "Sujet"));
    public static final Field NAME_EN = COLUMNS.add(required("name_en", STRING, "Its name in English", "Nom anglais"));
    public static final Field NAME_FR = COLUMNS.add(required("name_fr", STRING, "Its name in French", "Nom français"));
    public static final Field FIGURE_RANK =
            COLUMNS.add(optional("figure_rank", INT, "Place among the figures of its kind, 1 is the largest", "Rang"));
    public static final Field VALUE = COLUMNS.add(required("value", DOUBLE, "What was said", "Valeur"));
    public static final Field CI_LOW =
            COLUMNS.add(optional("ci_low", DOUBLE, "Lower bound that was said with it", "Borne basse"));
    public static final Field CI_HIGH =
            COLUMNS.add(optional("ci_high", DOUBLE, "Upper bound that was said with it", "Borne haute"));
    public static final Field CONFIDENCE =
            COLUMNS.add(required("confidence", DOUBLE, "Confidence of the bounds, 0 to 1", "Niveau de confiance"));
    public static final Field N =
            COLUMNS.add(optional("n", BIGINT, "Answers behind it; of risks the customers with a higher one", "Base"));
    public static final Field AS_OF =
            COLUMNS.add(required("as_of", TIMESTAMP, "Knowledge limit of the report", "Connu jusqu'au"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "report_figure",
            Layer.DERIVED,
            "One row per period reported and figure the last report of it said",
            "Chiffres des rapports publiés");

    private ReportFigure() {}
}

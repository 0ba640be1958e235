package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How well each driver is rated. */
public final class DriverPerformance {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL = COLUMNS.add(key("model", STRING, "Driver model", "Modèle"));
    public static final Field DRIVER_ID = COLUMNS.add(key("driver_id", STRING, "Driver", "Facteur"));
    public static final Field N = COLUMNS.add(required("n", BIGINT, "Ratings in the analysis", "Notes"));
    public static final Field MEAN = COLUMNS.add(optional("mean", DOUBLE, "Mean on the driver's own scale", "Moyenne"));
    public static final Field MEAN_NORM100 = COLUMNS.add(optional(
            "mean_norm100", DOUBLE, "Mean from 0 to 100, null when the driver is not rated", "Moyenne sur 100"));
    public static final Field CI_LOW =
            COLUMNS.add(optional("ci_low", DOUBLE, "Lower bound of the mean from 0 to 100", "Borne basse"));
    public static final Field CI_HIGH =
            COLUMNS.add(optional("ci_high", DOUBLE, "Upper bound of the mean from 0 to 100", "Borne haute"));
    public static final Field QUADRANT = COLUMNS.add(optional(
                    "quadrant",
                    STRING,
                    "Place in the importance-performance map; between: an interval crosses a line",
                    "Quadrant")
            .oneOf("fix", "keep", "watch", "low", "between"));
    public static final Field X_CUT =
            COLUMNS.add(optional("x_cut", DOUBLE, "Performance that divides the map", "Seuil de performance"));
    public static final Field Y_CUT =
            COLUMNS.add(optional("y_cut", DOUBLE, "Importance that divides the map", "Seuil d'importance"));
    public static final Field STATED_IMPORTANCE = COLUMNS.add(optional(
            "stated_importance",
            DOUBLE,
            "How important customers say it is, mean from 0 to 100; null when not asked",
            "Importance déclarée"));
    public static final Field N_STATED = COLUMNS.add(
            optional("n_stated", BIGINT, "Answers that say how important it is", "Réponses sur l'importance"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "driver_performance", Layer.DERIVED, "One row per driver model and driver", "Performance des facteurs");

    private DriverPerformance() {}
}

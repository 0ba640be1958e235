package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Whether groups of customers leave at the same rate. */
public final class SurvivalComparison {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SEGMENT_SET =
            COLUMNS.add(key("segment_set", STRING, "What the groups are, see survival_curve", "Segmentation"));
    public static final Field N_GROUPS =
            COLUMNS.add(required("n_groups", INT, "Groups compared: those shown", "Nombre de groupes"));
    public static final Field N_EVENTS = COLUMNS.add(required("n_events", BIGINT, "Departures in them", "Départs"));
    public static final Field CHI_SQUARE =
            COLUMNS.add(optional("chi_square", DOUBLE, "Log-rank statistic", "Khi-deux"));
    public static final Field DF = COLUMNS.add(required("df", INT, "Its degrees of freedom", "Degrés de liberté"));
    public static final Field P_VALUE = COLUMNS.add(
            optional("p_value", DOUBLE, "How often groups that leave alike would differ so much", "Valeur p"));
    public static final Field P_ADJUSTED = COLUMNS.add(optional(
            "p_adjusted",
            DOUBLE,
            "The same for having compared so many sets (Benjamini and Hochberg)",
            "Valeur p ajustée"));
    public static final Field SHAPE = COLUMNS.add(optional(
            "shape",
            DOUBLE,
            "Shape of the Weibull regression: below 1 customers leave less and less as they stay, above 1 more and more",
            "Forme de Weibull"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "survival_comparison",
            Layer.DERIVED,
            "One row per set of groups that can be compared",
            "Comparaison de survie");

    private SurvivalComparison() {}
}

package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Whether revenue of segments grew more after they were content than it usually does: tested, not asserted. */
public final class NpsGrowthLink {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SEGMENT_SET =
            COLUMNS.add(key("segment_set", STRING, "Cut whose values are compared with themselves", "Découpage"));
    public static final Field LAG = COLUMNS.add(key(
            "lag",
            INT,
            "Quarters from the score to the growth; negative: growth before the score, where no effect can be",
            "Décalage"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "ok; low_base: below 30 segments nothing is tested; not_computable: too few segments or quarters",
                    "Statut")
            .oneOf("ok", "low_base", "not_computable"));
    public static final Field N_UNITS = COLUMNS.add(optional("n_units", INT, "Segments", "Segments"));
    public static final Field N_ROWS = COLUMNS.add(optional("n_rows", INT, "Segments and quarters", "Lignes"));
    public static final Field COEF = COLUMNS.add(optional(
            "coef",
            DOUBLE,
            "Percent of growth of a quarter that go with one point of NPS, effects of segments and quarters taken away",
            "Coefficient"));
    public static final Field SE =
            COLUMNS.add(optional("se", DOUBLE, "Standard error, segments as clusters", "Erreur type"));
    public static final Field CI_LOW = COLUMNS.add(optional("ci_low", DOUBLE, "Lower bound", "Borne basse"));
    public static final Field CI_HIGH = COLUMNS.add(optional("ci_high", DOUBLE, "Upper bound", "Borne haute"));
    public static final Field P_VALUE =
            COLUMNS.add(optional("p_value", DOUBLE, "p value of no link; null below 30 segments", "Valeur p"));
    public static final Field RELIABILITY = COLUMNS.add(
            optional("reliability", DOUBLE, "Share of the variance of scores that is not sampling error", "Fiabilité"));
    public static final Field COEF_CORRECTED = COLUMNS.add(optional(
            "coef_corrected",
            DOUBLE,
            "The coefficient without that error; null where most of the variance is error",
            "Coefficient corrigé"));
    public static final Field OUT_OF_SAMPLE_R2 = COLUMNS.add(optional(
            "out_of_sample_r2",
            DOUBLE,
            "Share of the variance of growth that the link found in all other segments explains; below 0 it misleads",
            "R² hors échantillon"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("nps_growth_link", Layer.DERIVED, "One row per cut and lag", "Lien NPS et croissance");

    private NpsGrowthLink() {}
}

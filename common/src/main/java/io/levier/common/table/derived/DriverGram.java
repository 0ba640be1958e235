package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BIGINTS;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLES;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Sufficient statistics of the driver analysis: everything else is computed of them. */
public final class DriverGram {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL = COLUMNS.add(key("model", STRING, "Driver model of the configuration", "Modèle"));
    public static final Field GRAM_SET = COLUMNS.add(
            key("gram_set", STRING, "Which rows and columns the matrix holds", "Jeu de lignes et de colonnes")
                    .oneOf(
                            "answers",
                            "between",
                            "tails",
                            "behaviour",
                            "same_month",
                            "satisfaction",
                            "effort",
                            "recommendation",
                            "before",
                            "levers"));
    public static final Field SEGMENT_CELL = COLUMNS.add(
            key("segment_cell", STRINGS, "Values of the model's segments, empty where it is not cut", "Segment"));
    public static final Field MISSING = COLUMNS.add(key(
            "missing",
            BIGINT,
            "Drivers not rated as bits in the order of the columns, 0 for none",
            "Notes manquantes"));
    public static final Field PERIOD_START = COLUMNS.add(
            key("period_start", DATE, "Month; of between, behaviour and same_month the first of their bucket", "Mois"));
    public static final Field BUCKET = COLUMNS.add(key("bucket", INT, "Customer bucket", "Groupe de clients"));
    public static final Field COLUMN_NAMES =
            COLUMNS.add(required("column_names", STRINGS, "Columns of the matrix, the constant first", "Colonnes"));
    public static final Field SHIFTS =
            COLUMNS.add(required("shifts", DOUBLES, "Subtracted from each column before summing", "Décalages"));
    public static final Field UNITS =
            COLUMNS.add(required("units", DOUBLES, "Unit each column is counted in", "Unités"));
    public static final Field N = COLUMNS.add(required("n", BIGINT, "Responses", "Réponses"));
    public static final Field N_PERSONS = COLUMNS.add(required("n_persons", BIGINT, "Respondents", "Répondants"));
    public static final Field TOTAL = COLUMNS.add(required(
            "total",
            BIGINTS,
            "Lower 64 bits of the weighted cross products, upper triangle row by row, sums of headrooms, squared weights",
            "Produits croisés"));
    public static final Field TOTAL_HIGH = COLUMNS.add(required(
            "total_high",
            BIGINTS,
            "Higher 64 bits of the same: a sum is these times 2^64 plus the lower ones without sign, in fixed point",
            "Produits croisés, bits hauts"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "driver_gram",
            Layer.DERIVED,
            "One row per model, set, segment cell, month and customer bucket",
            "Matrices de Gram",
            PERIOD_START);

    private DriverGram() {}
}

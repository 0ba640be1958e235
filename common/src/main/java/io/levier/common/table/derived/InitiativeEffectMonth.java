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

/** What initiatives changed month by month, and what already differed before. */
public final class InitiativeEffectMonth {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field INITIATIVE_ID =
            COLUMNS.add(key("initiative_id", STRING, "Initiative", "Identifiant de l'initiative"));
    public static final Field SINCE = COLUMNS.add(key(
            "since",
            INT,
            "Months since the start of each place it reached; below 0 a lead, which should be none",
            "Mois depuis le début"));
    public static final Field ESTIMATE = COLUMNS.add(required(
            "estimate", DOUBLE, "Difference to those not reached by then, against all months before", "Effet"));
    public static final Field CI_LOW = COLUMNS.add(optional("ci_low", DOUBLE, "Lower bound", "Borne basse"));
    public static final Field CI_HIGH = COLUMNS.add(optional("ci_high", DOUBLE, "Upper bound", "Borne haute"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "initiative_effect_month",
            Layer.DERIVED,
            "One row per initiative and month around its start, where there is somebody to compare with",
            "Effets des initiatives par mois");

    private InitiativeEffectMonth() {}
}

package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** From driver to score to behaviour: what the data are consistent with, not what causes what. */
public final class DriverMediation {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL = COLUMNS.add(key("model", STRING, "Driver model", "Modèle"));
    public static final Field BEHAVIOUR =
            COLUMNS.add(key("behaviour", STRING, "Behaviour at the end of the chain", "Comportement"));
    public static final Field DRIVER_ID = COLUMNS.add(key("driver_id", STRING, "Driver", "Facteur"));
    public static final Field TO_SCORE =
            COLUMNS.add(required("to_score", DOUBLE, "Score per unit of the driver (a)", "Vers le score"));
    public static final Field TO_SCORE_LO =
            COLUMNS.add(optional("to_score_lo", DOUBLE, "Lower bound", "Vers le score, borne basse"));
    public static final Field TO_SCORE_HI =
            COLUMNS.add(optional("to_score_hi", DOUBLE, "Upper bound", "Vers le score, borne haute"));
    public static final Field SCORE_EFFECT = COLUMNS.add(
            required("score_effect", DOUBLE, "Behaviour per point of the score, drivers held (b)", "Effet du score"));
    public static final Field SCORE_EFFECT_LO =
            COLUMNS.add(optional("score_effect_lo", DOUBLE, "Lower bound", "Effet du score, borne basse"));
    public static final Field SCORE_EFFECT_HI =
            COLUMNS.add(optional("score_effect_hi", DOUBLE, "Upper bound", "Effet du score, borne haute"));
    public static final Field INDIRECT =
            COLUMNS.add(required("indirect", DOUBLE, "Through the score (a·b)", "Effet indirect"));
    public static final Field INDIRECT_LO =
            COLUMNS.add(optional("indirect_lo", DOUBLE, "Lower bound", "Effet indirect, borne basse"));
    public static final Field INDIRECT_HI =
            COLUMNS.add(optional("indirect_hi", DOUBLE, "Upper bound", "Effet indirect, borne haute"));
    public static final Field INDIRECT_P =
            COLUMNS.add(optional("indirect_p", DOUBLE, "p value of none", "Valeur p de l'effet indirect"));
    public static final Field DIRECT = COLUMNS.add(required("direct", DOUBLE, "Beside the score (c′)", "Effet direct"));
    public static final Field DIRECT_LO =
            COLUMNS.add(optional("direct_lo", DOUBLE, "Lower bound", "Effet direct, borne basse"));
    public static final Field DIRECT_HI =
            COLUMNS.add(optional("direct_hi", DOUBLE, "Upper bound", "Effet direct, borne haute"));
    public static final Field TOTAL =
            COLUMNS.add(required("total", DOUBLE, "Behaviour per unit of the driver", "Effet total"));
    public static final Field MEDIATED_SHARE = COLUMNS.add(
            optional("mediated_share", DOUBLE, "Indirect over total, null when the total may be 0", "Part médiée"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "driver_mediation",
            Layer.DERIVED,
            "One row per driver model, behaviour and driver",
            "Du facteur au comportement");

    private DriverMediation() {}
}

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

/** Whether bad ratings of a driver cost more than good ones bring. */
public final class DriverAsymmetry {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL = COLUMNS.add(key("model", STRING, "Driver model", "Modèle"));
    public static final Field DRIVER_ID = COLUMNS.add(key("driver_id", STRING, "Driver", "Facteur"));
    public static final Field N_LOW =
            COLUMNS.add(required("n_low", BIGINT, "Answers with a low rating", "Notes basses"));
    public static final Field N_HIGH =
            COLUMNS.add(required("n_high", BIGINT, "Answers with a high rating", "Notes hautes"));
    public static final Field LOW_UP_TO =
            COLUMNS.add(required("low_up_to", DOUBLE, "Ratings up to this are low", "Seuil bas"));
    public static final Field HIGH_FROM =
            COLUMNS.add(required("high_from", DOUBLE, "Ratings from this on are high", "Seuil haut"));
    public static final Field PENALTY =
            COLUMNS.add(optional("penalty", DOUBLE, "Outcome at low ratings minus that at middle ones", "Pénalité"));
    public static final Field PENALTY_LO =
            COLUMNS.add(optional("penalty_lo", DOUBLE, "Lower bound", "Pénalité, borne basse"));
    public static final Field PENALTY_HI =
            COLUMNS.add(optional("penalty_hi", DOUBLE, "Upper bound", "Pénalité, borne haute"));
    public static final Field REWARD =
            COLUMNS.add(optional("reward", DOUBLE, "Outcome at high ratings minus that at middle ones", "Récompense"));
    public static final Field REWARD_LO =
            COLUMNS.add(optional("reward_lo", DOUBLE, "Lower bound", "Récompense, borne basse"));
    public static final Field REWARD_HI =
            COLUMNS.add(optional("reward_hi", DOUBLE, "Upper bound", "Récompense, borne haute"));
    public static final Field ASYMMETRY =
            COLUMNS.add(optional("asymmetry", DOUBLE, "Reward plus penalty: below 0 bad weighs more", "Asymétrie"));
    public static final Field ASYMMETRY_SE =
            COLUMNS.add(optional("asymmetry_se", DOUBLE, "Its standard error", "Erreur type"));
    public static final Field ASYMMETRY_P_ADJ = COLUMNS.add(
            optional("asymmetry_p_adj", DOUBLE, "p value of none, adjusted over the drivers", "Valeur p ajustée"));
    public static final Field KIND = COLUMNS.add(required("kind", STRING, "What the asymmetry makes of it", "Nature")
            .oneOf("must_be", "delighter", "linear", "neutral", "unclassified"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "driver_asymmetry", Layer.DERIVED, "One row per driver model and rated driver", "Asymétrie des facteurs");

    private DriverAsymmetry() {}
}

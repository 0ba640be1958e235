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

/** What the outcome would be if a driver were rated better, as far as associations tell. */
public final class DriverSimulation {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MODEL = COLUMNS.add(key("model", STRING, "Driver model", "Modèle"));
    public static final Field DRIVER_ID =
            COLUMNS.add(key("driver_id", STRING, "Driver; of several at once all of them, parted by +", "Facteur"));
    public static final Field SCENARIO = COLUMNS.add(key(
                    "scenario",
                    STRING,
                    "plus_one: one point more, capped at the top of the scale; worst_third_to_median: the worst third"
                            + " of the ratings lifted to the median; to_target: ratings below the configured target"
                            + " lifted to it; together_*: the same of several drivers at once",
                    "Scénario")
            .oneOf(
                    "plus_one",
                    "worst_third_to_median",
                    "to_target",
                    "together_plus_one",
                    "together_worst_third_to_median",
                    "together_to_target"));
    public static final Field MEAN_SHIFT = COLUMNS.add(
            required("mean_shift", DOUBLE, "Mean change of the rating, summed over the drivers", "Variation moyenne"));
    public static final Field OUTCOME_BASE =
            COLUMNS.add(required("outcome_base", DOUBLE, "Outcome now", "Situation actuelle"));
    public static final Field GAIN =
            COLUMNS.add(required("gain", DOUBLE, "Difference that goes with it", "Gain associé"));
    public static final Field GAIN_LO = COLUMNS.add(optional("gain_lo", DOUBLE, "Lower bound", "Gain, borne basse"));
    public static final Field GAIN_HI = COLUMNS.add(optional("gain_hi", DOUBLE, "Upper bound", "Gain, borne haute"));
    public static final Field ASSUMPTION = COLUMNS.add(required("assumption", STRING, "How to read it", "Hypothèse"));
    public static final Field N_CONCERNED = COLUMNS.add(optional(
            "n_concerned",
            BIGINT,
            "Answers whose rating the scenario raises; null where it raises only a part of those with one rating",
            "Réponses concernées"));
    public static final Field GAIN_ORDINAL = COLUMNS.add(optional(
            "gain_ordinal",
            DOUBLE,
            "The same gain by ordered groups (proportional odds) on the answers of driver_robustness: a check",
            "Gain, modèle ordinal"));
    public static final Field GAIN_ORDINAL_LO =
            COLUMNS.add(optional("gain_ordinal_lo", DOUBLE, "Lower bound", "Gain ordinal, borne basse"));
    public static final Field GAIN_ORDINAL_HI =
            COLUMNS.add(optional("gain_ordinal_hi", DOUBLE, "Upper bound", "Gain ordinal, borne haute"));
    public static final Field EFFORT =
            COLUMNS.add(optional("effort", DOUBLE, "What it takes, in the unit of the configuration", "Effort"));
    public static final Field GAIN_PER_EFFORT =
            COLUMNS.add(optional("gain_per_effort", DOUBLE, "Gain per unit of effort", "Gain par effort"));
    public static final Field GAIN_PER_EFFORT_LO =
            COLUMNS.add(optional("gain_per_effort_lo", DOUBLE, "Lower bound", "Gain par effort, borne basse"));
    public static final Field GAIN_PER_EFFORT_HI =
            COLUMNS.add(optional("gain_per_effort_hi", DOUBLE, "Upper bound", "Gain par effort, borne haute"));
    public static final Field PRIORITY = COLUMNS.add(optional(
            "priority",
            INT,
            "Place among the drivers of the scenario, 1 first: by gain per unit of effort where efforts are given, else by"
                    + " gain; null without an effort beside others that have one",
            "Priorité"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "driver_simulation", Layer.DERIVED, "One row per driver model, driver and scenario", "Simulation");

    private DriverSimulation() {}
}

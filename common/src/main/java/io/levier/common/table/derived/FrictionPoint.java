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

/** Where it chafes: what customers complain of, where they give up, wait, or are sent another way than was meant. */
public final class FrictionPoint {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field KIND = COLUMNS.add(key(
                    "kind",
                    STRING,
                    "topic: those who write of it pull the score down; drop_off: cases end before the step; wait: time goes by between two steps; deviation: the model of the process knows no such way",
                    "Nature")
            .oneOf("topic", "drop_off", "wait", "deviation"));
    public static final Field PLACE =
            COLUMNS.add(key("place", INT, "Place within its kind, the heaviest first", "Rang"));
    public static final Field PROCESS =
            COLUMNS.add(optional("process", STRING, "Journey it is part of; null for a topic", "Processus"));
    public static final Field SUBJECT = COLUMNS.add(
            required("subject", STRING, "Topic, step, or the two activities it lies between", "Point de friction"));
    public static final Field WEIGHT = COLUMNS.add(required(
            "weight",
            DOUBLE,
            "Topic: points the score of all comments would gain without them; drop_off: percent of those who reached the step before; wait: percent of all time between steps; deviation: percent of what follows the activity before",
            "Poids"));
    public static final Field WEIGHT_LOW =
            COLUMNS.add(optional("weight_low", DOUBLE, "Lower end of its interval, where there is one", "Borne basse"));
    public static final Field WEIGHT_HIGH = COLUMNS.add(optional("weight_high", DOUBLE, "Upper end", "Borne haute"));
    public static final Field N =
            COLUMNS.add(required("n", BIGINT, "Comments, cases or passages it is told from", "Base"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(required("n_customers", BIGINT, "Customers behind them", "Clients"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "friction_point",
            Layer.DERIVED,
            "One row per point of friction, ten of each kind at most",
            "Points de friction");

    private FrictionPoint() {}
}

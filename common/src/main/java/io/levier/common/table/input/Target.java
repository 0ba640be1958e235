package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What a metric should reach. */
public final class Target {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field METRIC_ID = COLUMNS.add(key("metric_id", STRING, "Metric", "Mesure"));
    public static final Field SEGMENT_KEY =
            COLUMNS.add(key("segment_key", STRING, "Segment it holds for, `total` for everybody", "Segment"));
    public static final Field PERIOD_TYPE =
            COLUMNS.add(key("period_type", STRING, "Kind of period it holds for", "Type de période")
                    .oneOf("day", "week", "month", "quarter", "year", "trailing_12m"));
    public static final Field VALID_FROM =
            COLUMNS.add(key("valid_from", DATE, "First day it holds", "Valable à partir du"));
    public static final Field VALUE =
            COLUMNS.add(required("value", DOUBLE, "The target, in the unit of the metric", "Valeur"));
    public static final Field KIND = COLUMNS.add(optional(
                    "kind",
                    STRING,
                    "A floor, a ceiling, or the middle of a band: 5 points to both sides, 5 % of other units",
                    "Nature")
            .oneOf("min", "max", "band"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "target", Layer.INPUT, "One row per metric, segment, kind of period and start of validity", "Objectif");

    private Target() {}
}

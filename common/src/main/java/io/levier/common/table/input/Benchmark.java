package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A value others publish. */
public final class Benchmark {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field METRIC_ID = COLUMNS.add(key("metric_id", STRING, "Metric", "Mesure"));
    public static final Field SECTOR = COLUMNS.add(key("sector", STRING, "Sector it was measured in", "Secteur"));
    public static final Field SOURCE = COLUMNS.add(key("source", STRING, "Who published it", "Source"));
    public static final Field YEAR =
            COLUMNS.add(key("year", INT, "Year it was published for", "Année").between(1990, 2100));
    public static final Field VALUE =
            COLUMNS.add(required("value", DOUBLE, "The value, in the unit of the metric", "Valeur"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE =
            COLUMNS.table("benchmark", Layer.INPUT, "One row per metric, sector, source and year", "Référence externe");

    private Benchmark() {}
}

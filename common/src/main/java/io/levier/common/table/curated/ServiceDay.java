package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A local day of customer service, and how much of it somebody was there. */
public final class ServiceDay {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field DAY = COLUMNS.add(key("day", DATE, "Day in the reporting time zone", "Jour"));
    public static final Field DAY_KEY = COLUMNS.add(required("day_key", STRING, "The same as text", "Clé du jour"));
    public static final Field LENGTH_S = COLUMNS.add(required(
            "length_s", DOUBLE, "Length of the day by the clock: 23, 24 or 25 hours, seconds", "Durée du jour (s)"));
    public static final Field STAFFED_S = COLUMNS.add(optional(
            "staffed_s",
            DOUBLE,
            "Time with at least one agent on queue, seconds; null in months with fewer than five agents",
            "Temps couvert (s)"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "service_day", Layer.CURATED, "One row per local day since presence is recorded", "Journée du service");

    private ServiceDay() {}
}

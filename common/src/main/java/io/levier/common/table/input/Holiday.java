package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Days a schedule is closed. */
public final class Holiday {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SCHEDULE_ID =
            COLUMNS.add(key("schedule_id", STRING, "Schedule that is closed", "Identifiant du calendrier"));
    public static final Field HOLIDAY_DATE =
            COLUMNS.add(key("holiday_date", DATE, "The day, in the time zone of the schedule", "Date"));
    public static final Field NAME = COLUMNS.add(optional("name", STRING, "What is celebrated", "Nom"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE =
            COLUMNS.table("holiday", Layer.INPUT, "One row per schedule and day on which it is closed", "Jour férié");

    private Holiday() {}
}

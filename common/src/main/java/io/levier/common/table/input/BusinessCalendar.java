package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** When customer service is open, in local time. */
public final class BusinessCalendar {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SCHEDULE_ID =
            COLUMNS.add(key("schedule_id", STRING, "Key of the schedule", "Identifiant du calendrier"));
    public static final Field VALID_FROM =
            COLUMNS.add(key("valid_from", DATE, "First day this version holds", "Valable à partir du"));
    public static final Field WEEKDAY =
            COLUMNS.add(key("weekday", INT, "ISO day of the week, 1 for Monday", "Jour de la semaine")
                    .between(1, 7));
    public static final Field OPENS_LOCAL =
            COLUMNS.add(key("opens_local", STRING, "Opening, local time as HH:mm", "Ouverture"));
    public static final Field CLOSES_LOCAL = COLUMNS.add(
            required("closes_local", STRING, "Closing, local time as HH:mm, 24:00 for midnight", "Fermeture"));
    public static final Field TIMEZONE = COLUMNS.add(
            required("timezone", STRING, "IANA time zone of the local times, such as Europe/Paris", "Fuseau horaire"));
    public static final Field VALID_TO = COLUMNS.add(optional(
            "valid_to", DATE, "First day this version no longer holds, empty while current", "Valable jusqu'au"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "business_calendar",
            Layer.INPUT,
            "One row per version of a schedule and opening interval of a weekday",
            "Calendrier d'ouverture");

    private BusinessCalendar() {}
}

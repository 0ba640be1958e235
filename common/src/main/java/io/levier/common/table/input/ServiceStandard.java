package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What the company promises its customers: the gap models compare with it. */
public final class ServiceStandard {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field STANDARD_ID =
            COLUMNS.add(key("standard_id", STRING, "Key of the standard", "Identifiant du standard"));
    public static final Field SERVICE_ID =
            COLUMNS.add(optional("service_id", STRING, "Service it holds for", "Service"));
    public static final Field CHANNEL = COLUMNS.add(optional("channel", STRING, "Channel it holds for", "Canal"));
    public static final Field ITEM =
            COLUMNS.add(optional("item", STRING, "What is measured, such as frt_s or delivery_days", "Grandeur"));
    public static final Field DRIVER_ID = COLUMNS.add(optional("driver_id", STRING, "Driver it belongs to", "Facteur"));
    public static final Field UNIT = COLUMNS.add(optional("unit", STRING, "Unit of the value", "Unité"));
    public static final Field VALUE = COLUMNS.add(optional("value", DOUBLE, "The promise, in its unit", "Valeur"));
    public static final Field NORM100_VALUE = COLUMNS.add(
            optional("norm100_value", DOUBLE, "The promise on the common scale from 0 to 100", "Valeur sur 100")
                    .between(0, 100));
    public static final Field VALID_FROM =
            COLUMNS.add(optional("valid_from", DATE, "First day it holds", "Valable à partir du"));
    public static final Field VALID_TO = COLUMNS.add(
            optional("valid_to", DATE, "First day it no longer holds, empty while current", "Valable jusqu'au"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE =
            COLUMNS.table("service_standard", Layer.INPUT, "One row per promise of the company", "Standard de service");

    private ServiceStandard() {}
}

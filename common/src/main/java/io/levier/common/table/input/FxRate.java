package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How foreign amounts become the reporting currency. */
public final class FxRate {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CURRENCY = COLUMNS.add(key("currency", STRING, "Foreign currency, ISO 4217", "Devise"));
    public static final Field RATE_DATE = COLUMNS.add(key("rate_date", DATE, "Day the rate holds", "Date"));
    public static final Field RATE = COLUMNS.add(
            required("rate", DOUBLE, "Units of the reporting currency for one unit of the foreign one", "Taux")
                    .atLeast(0));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE =
            COLUMNS.table("fx_rate", Layer.INPUT, "One row per currency and day", "Taux de change");

    private FxRate() {}
}

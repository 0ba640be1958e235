package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What an initiative costs. */
public final class InitiativeCost {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field INITIATIVE_ID =
            COLUMNS.add(key("initiative_id", STRING, "Initiative", "Identifiant de l'initiative"));
    public static final Field AT = COLUMNS.add(key("at", TIMESTAMP, "When it was booked", "Date"));
    public static final Field KIND = COLUMNS.add(
            key("kind", STRING, "What was paid for", "Nature").oneOf("training", "tools", "hiring", "other", "capex"));
    public static final Field AMOUNT =
            COLUMNS.add(required("amount", MONEY, "Amount without tax, in its currency", "Montant"));
    public static final Field CURRENCY = COLUMNS.add(optional("currency", STRING, "Currency, ISO 4217", "Devise"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "initiative_cost", Layer.INPUT, "One row per cost booked on an initiative", "Coût d'initiative");

    private InitiativeCost() {}
}

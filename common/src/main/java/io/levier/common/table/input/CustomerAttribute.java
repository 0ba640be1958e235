package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A fact a company knows about its customers and no other table holds: a candidate feature of a model. */
public final class CustomerAttribute {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CUSTOMER_ID =
            COLUMNS.add(key("customer_id", STRING, "Customer record the fact is about", "Identifiant client")
                    .personal(LINK));
    public static final Field ATTRIBUTE =
            COLUMNS.add(key("attribute", STRING, "Name of the fact, snake_case", "Attribut"));
    public static final Field VALUE_NUMBER = COLUMNS.add(
            optional("value_number", DOUBLE, "The fact as a number, in the unit its name tells", "Valeur numérique"));
    public static final Field VALUE_TEXT =
            COLUMNS.add(optional("value_text", STRING, "The fact as a category", "Valeur textuelle"));
    public static final Field OBSERVED_AT = COLUMNS.add(required(
            "observed_at",
            TIMESTAMP,
            "When the fact became known: a model may use it only from then on",
            "Date d'observation"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "customer_attribute", Layer.INPUT, "One row per customer record and attribute", "Attribut de client");

    private CustomerAttribute() {}
}

package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Which customer records are the same person. */
public final class IdentityMap {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CUSTOMER_ID = COLUMNS.add(
            key("customer_id", STRING, "Key of the customer record in the source system", "Identifiant client")
                    .personal(LINK));
    public static final Field PERSON_ID = COLUMNS.add(required(
            "person_id", STRING, "Person the record belongs to; stable from run to run", "Identifiant personne"));
    public static final Field RULE = COLUMNS.add(required(
            "rule",
            STRING,
            "Rule that joined the record to the person: single, email, phone, loyalty_card, …",
            "Règle"));
    public static final Field FIRST_SEEN_AT =
            COLUMNS.add(required("first_seen_at", TIMESTAMP, "When the record was created", "Première apparition"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("identity_map", Layer.CURATED, "One row per customer record", "Correspondance des identités");

    private IdentityMap() {}
}

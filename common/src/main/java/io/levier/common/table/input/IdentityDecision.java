package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What somebody decided about two records: it stands above every rule, and taking it back undoes it. */
public final class IdentityDecision {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CUSTOMER_ID =
            COLUMNS.add(key("customer_id", STRING, "Key of the customer in the source system", "Identifiant client")
                    .personal(LINK));
    public static final Field OTHER_CUSTOMER_ID =
            COLUMNS.add(key("other_customer_id", STRING, "The record it is compared with", "Autre identifiant client")
                    .personal(LINK));
    public static final Field DECISION =
            COLUMNS.add(required("decision", STRING, "Whether the two are the same person", "Décision")
                    .oneOf("same", "different"));
    public static final Field DECIDED_AT =
            COLUMNS.add(optional("decided_at", TIMESTAMP, "When it was decided", "Date de décision"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "identity_decision",
            Layer.INPUT,
            "One row per pair of customer records somebody decided about",
            "Décisions d'identité");

    private IdentityDecision() {}
}

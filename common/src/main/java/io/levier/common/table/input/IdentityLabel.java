package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Persons somebody has checked: the matching is measured against them and never reads them. */
public final class IdentityLabel {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CUSTOMER_ID =
            COLUMNS.add(key("customer_id", STRING, "Key of the customer in the source system", "Identifiant client")
                    .personal(LINK));
    public static final Field PERSON_LABEL = COLUMNS.add(
            required("person_label", STRING, "Records of one person carry the same label", "Personne vérifiée")
                    .personal(LINK));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "identity_label", Layer.INPUT, "One row per customer record that was checked", "Identités vérifiées");

    private IdentityLabel() {}
}

package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Records that changed person: what was merged and what was split, and since when. */
public final class IdentityChange {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CUSTOMER_ID = COLUMNS.add(
            key("customer_id", STRING, "Customer record", "Identifiant client").personal(LINK));
    public static final Field RUN_ID =
            COLUMNS.add(key("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));
    public static final Field PERSON_ID_OLD =
            COLUMNS.add(required("person_id_old", STRING, "Person the record belonged to", "Personne précédente"));
    public static final Field PERSON_ID_NEW =
            COLUMNS.add(required("person_id_new", STRING, "Person it belongs to since", "Nouvelle personne"));
    public static final Field KIND = COLUMNS.add(required(
                    "kind",
                    STRING,
                    "Merged: the former person is no more; split: it lives on without the record",
                    "Nature du changement")
            .oneOf("merged", "split"));
    public static final Field AT = COLUMNS.add(
            required("at", TIMESTAMP, "Knowledge limit of the run that changed it", "Date de connaissance"));

    public static final Table TABLE = COLUMNS.table(
            "identity_change",
            Layer.CURATED,
            "One row per customer record and run that moved it to another person",
            "Historique des identités");

    private IdentityChange() {}
}

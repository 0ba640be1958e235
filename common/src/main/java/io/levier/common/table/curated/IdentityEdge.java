package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Why records were joined: the keys they share, hashed. */
public final class IdentityEdge {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CUSTOMER_ID = COLUMNS.add(
            key("customer_id", STRING, "Customer record", "Identifiant client").personal(LINK));
    public static final Field MATCH_KIND = COLUMNS.add(
            key("match_kind", STRING, "Kind of key: email, phone, loyalty_card, hashed_email", "Type de clé"));
    public static final Field MATCH_KEY =
            COLUMNS.add(key("match_key", STRING, "Hash of the normalised key", "Empreinte de la clé")
                    .personal(LINK));
    public static final Field IS_USED = COLUMNS.add(required(
            "is_used", BOOLEAN, "False when the key is a placeholder or shared by too many records", "Clé retenue"));
    public static final Field N_RECORDS =
            COLUMNS.add(required("n_records", BIGINT, "Records that carry the key", "Nombre de fiches"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "identity_edge", Layer.CURATED, "One row per customer record and matching key", "Liens d'identité");

    private IdentityEdge() {}
}

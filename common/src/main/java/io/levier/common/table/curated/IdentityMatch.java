package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Pairs of records likely enough to be one person, with what spoke for and against it. */
public final class IdentityMatch {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CUSTOMER_ID = COLUMNS.add(
            key("customer_id", STRING, "Customer record", "Identifiant client").personal(LINK));
    public static final Field OTHER_CUSTOMER_ID =
            COLUMNS.add(key("other_customer_id", STRING, "The record it is like", "Autre identifiant client")
                    .personal(LINK));
    public static final Field PROBABILITY =
            COLUMNS.add(required("probability", DOUBLE, "Probability that the two are one person", "Probabilité"));
    public static final Field LOG_ODDS = COLUMNS.add(required(
            "log_odds", DOUBLE, "Natural logarithm of the odds that the two are one person", "Logarithme de la cote"));
    public static final Field EVIDENCE = COLUMNS.add(required(
            "evidence", STRING, "How the fields agree and the weight of each, in bits", "Indices et leurs poids"));
    public static final Field IS_ONE_PERSON = COLUMNS.add(required(
            "is_one_person",
            BOOLEAN,
            "False when the other records around the two speak against it",
            "Réunis en une personne"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "identity_match", Layer.CURATED, "One row per pair of similar customer records", "Fiches ressemblantes");

    private IdentityMatch() {}
}

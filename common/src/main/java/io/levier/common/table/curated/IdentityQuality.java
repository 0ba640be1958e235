package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How the matching went. */
public final class IdentityQuality {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MEASURE = COLUMNS.add(key(
            "measure",
            STRING,
            "cluster_size, records_by_rule, likely_pairs, pairwise_precision, identity_inflation_pp, …",
            "Mesure"));
    public static final Field LABEL =
            COLUMNS.add(key("label", STRING, "Value of the measure: a size, a rule", "Modalité"));
    public static final Field N = COLUMNS.add(required("n", BIGINT, "Number of persons, records or pairs", "Effectif"));
    public static final Field VALUE = COLUMNS.add(
            optional("value", DOUBLE, "Share from 0 to 1, or percentage points where the measure says pp", "Valeur"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("identity_quality", Layer.CURATED, "One row per measure and value", "Qualité des identités");

    private IdentityQuality() {}
}

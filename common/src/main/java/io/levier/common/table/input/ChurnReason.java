package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What the reasons for leaving mean. */
public final class ChurnReason {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field REASON =
            COLUMNS.add(key("reason", STRING, "The reason as subscription.end_reason writes it", "Motif"));
    public static final Field NAME_EN = COLUMNS.add(optional("name_en", STRING, "Name in English", "Libellé anglais"));
    public static final Field NAME_FR = COLUMNS.add(optional("name_fr", STRING, "Name in French", "Libellé français"));
    public static final Field KIND =
            COLUMNS.add(optional("kind", STRING, "Who ends the contract for this reason", "Nature")
                    .oneOf("voluntary", "involuntary", "migration"));
    public static final Field IS_EXPERIENCE = COLUMNS.add(
            optional("is_experience", BOOLEAN, "Whether a bad experience stands behind it", "Lié à l'expérience"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE =
            COLUMNS.table("churn_reason", Layer.INPUT, "One row per reason contracts end for", "Motif de résiliation");

    private ChurnReason() {}
}

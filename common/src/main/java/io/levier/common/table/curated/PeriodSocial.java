package io.levier.common.table.curated;

import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;

import io.levier.common.table.Field;
import io.levier.common.table.Table;

/** Columns of customer_period: what the person said in public. */
public final class PeriodSocial {
    static final Table.Columns COLUMNS = Table.columns();

    public static final Field N_MENTIONS =
            COLUMNS.add(optional("n_mentions", BIGINT, "Public messages about the company", "Mentions"));
    public static final Field SENTIMENT_MEAN =
            COLUMNS.add(optional("sentiment_mean", DOUBLE, "Mean sentiment of them, -1 to 1", "Sentiment moyen"));

    private PeriodSocial() {}
}

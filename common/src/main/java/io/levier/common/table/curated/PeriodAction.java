package io.levier.common.table.curated;

import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRINGS;

import io.levier.common.table.Field;
import io.levier.common.table.Table;

/** Columns of customer_period: what was done for the person. */
public final class PeriodAction {
    static final Table.Columns COLUMNS = Table.columns();

    public static final Field N_ALERTS =
            COLUMNS.add(optional("n_alerts", BIGINT, "Follow-up alerts raised", "Alertes"));
    public static final Field N_FOLLOWUPS =
            COLUMNS.add(optional("n_followups", BIGINT, "First contacts that followed up an alert", "Suivis"));
    public static final Field FOLLOWUP_HOURS_MIN = COLUMNS.add(optional(
            "followup_hours_min",
            DOUBLE,
            "Hours from an alert to its follow-up, of the quickest in the period",
            "Délai de suivi le plus court"));
    public static final Field INITIATIVES = COLUMNS.add(optional(
            "initiatives",
            STRINGS,
            "Initiatives that reached the person in the period, by name, segment or country",
            "Initiatives"));

    private PeriodAction() {}
}

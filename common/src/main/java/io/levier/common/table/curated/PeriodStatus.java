package io.levier.common.table.curated;

import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Table;

/** Columns of customer_period: whether the person came, was there, left or came back. */
public final class PeriodStatus {
    static final Table.Columns COLUMNS = Table.columns();

    public static final Field IS_NEW = COLUMNS.add(
            optional("is_new", BOOLEAN, "First purchase or first contract in the period", "Nouveau client"));
    public static final Field IS_ACTIVE_START = COLUMNS.add(optional(
            "is_active_start",
            BOOLEAN,
            "Active when the period began: contract running, or a purchase within the activity window",
            "Actif au début"));
    public static final Field IS_ACTIVE_END =
            COLUMNS.add(optional("is_active_end", BOOLEAN, "Active when the period ended", "Actif à la fin"));
    public static final Field IS_CHURNED =
            COLUMNS.add(optional("is_churned", BOOLEAN, "Active at the start and not at the end", "Perdu"));
    public static final Field IS_LAPSED_START = COLUMNS.add(optional(
            "is_lapsed_start", BOOLEAN, "Not active when the period began, though active before", "Inactif au début"));
    public static final Field IS_REACTIVATED = COLUMNS.add(optional(
            "is_reactivated", BOOLEAN, "Not active at the start, active at the end, and active before", "Réactivé"));
    public static final Field CHURN_KIND = COLUMNS.add(optional(
            "churn_kind", STRING, "voluntary, involuntary or migration; contractual customers only", "Type de départ"));
    public static final Field CONTRACT_DAYS = COLUMNS.add(optional(
            "contract_days",
            INT,
            "Days the oldest contract running at the end of the period has lasted",
            "Ancienneté du contrat en jours"));
    public static final Field CONTRACT_DAYS_TO_TERM = COLUMNS.add(optional(
            "contract_days_to_term",
            INT,
            "Days from the end of the period to the end of the term; of the last month only, sources keep no earlier"
                    + " terms",
            "Jours avant échéance"));

    private PeriodStatus() {}
}

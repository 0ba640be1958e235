package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** An initiative as it stood when a month ended. */
public final class InitiativeMonth {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field INITIATIVE_ID = COLUMNS.add(key("initiative_id", STRING, "Initiative", "Initiative"));
    public static final Field PERIOD_START = COLUMNS.add(key("period_start", DATE, "First day of the month", "Mois"));
    public static final Field INITIATIVE_KIND =
            COLUMNS.add(optional("initiative_kind", STRING, "What it consists of", "Nature"));
    public static final Field DEPARTMENT =
            COLUMNS.add(optional("department", STRING, "Department in charge", "Service responsable"));
    public static final Field EXPECTED_METRIC =
            COLUMNS.add(optional("expected_metric", STRING, "Metric it is meant to move", "Mesure visée"));
    public static final Field IS_DONE = COLUMNS.add(required(
            "is_done", BOOLEAN, "Done by the end of the month: its status says so, and its end dates it", "Achevée"));
    public static final Field IS_STOPPED =
            COLUMNS.add(required("is_stopped", BOOLEAN, "Stopped by the end of the month", "Arrêtée"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "initiative_month",
            Layer.CURATED,
            "One row per initiative and month since it started",
            "Initiative par mois");

    private InitiativeMonth() {}
}

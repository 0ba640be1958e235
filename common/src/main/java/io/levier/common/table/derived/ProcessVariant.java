package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** The ways cases take, the most frequent first. */
public final class ProcessVariant {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PROCESS =
            COLUMNS.add(key("process", STRING, "Journey as its file in conf/journeys is called", "Processus"));
    public static final Field IS_COMPLETE = COLUMNS.add(
            key("is_complete", BOOLEAN, "Ways of finished cases, or so far of those still open", "Terminé"));
    public static final Field VARIANT_ID = COLUMNS.add(key(
            "variant_id",
            STRING,
            "Fingerprint of the way, the same in every run; rest for all ways of few customers",
            "Variante"));
    public static final Field RANK =
            COLUMNS.add(optional("rank", INT, "1 is the most frequent; null of the rest", "Rang"));
    public static final Field PATH = COLUMNS.add(optional(
            "path",
            STRING,
            "Activities in order; of a very long way the first ones and the number of the others",
            "Chemin"));
    public static final Field N_STEPS = COLUMNS.add(optional("n_steps", BIGINT, "Steps", "Étapes"));
    public static final Field N_VARIANTS = COLUMNS.add(
            required("n_variants", BIGINT, "Ways in this row: 1, or how many the rest holds", "Variantes regroupées"));
    public static final Field N_CASES = COLUMNS.add(optional("n_cases", BIGINT, "Cases that took it", "Dossiers"));
    public static final Field N_CUSTOMERS = COLUMNS.add(optional(
            "n_customers", BIGINT, "Customers behind them, those unknown one each; null of the rest", "Clients"));
    public static final Field SHARE =
            COLUMNS.add(optional("share", DOUBLE, "Of all finished cases, or of all open ones, 0 to 1", "Part"));
    public static final Field THROUGHPUT_P50_S = COLUMNS.add(optional(
            "throughput_p50_s", DOUBLE, "Median time from the first to the last step, seconds", "Durée médiane (s)"));
    public static final Field THROUGHPUT_P90_S = COLUMNS.add(
            optional("throughput_p90_s", DOUBLE, "The same, nine of ten are faster", "Durée, 9e décile (s)"));
    public static final Field FITS = COLUMNS.add(
            optional("fits", BOOLEAN, "As the model allows; null without a model and of the rest", "Conforme"));
    public static final Field STATUS =
            COLUMNS.add(required("status", STRING, "ok, suppressed (even the rest is of too few customers)", "Statut")
                    .oneOf("ok", "suppressed"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "process_variant",
            Layer.DERIVED,
            "One row per process, finished or not, and way taken; ways of few customers are one row",
            "Variantes de processus");

    private ProcessVariant() {}
}

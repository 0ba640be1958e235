package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A process in one line. */
public final class ProcessSummary {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PROCESS =
            COLUMNS.add(key("process", STRING, "Journey as its file in conf/journeys is called", "Processus"));
    public static final Field N_COMPLETE = COLUMNS.add(optional(
            "n_complete",
            BIGINT,
            "Finished cases whose beginning is known: all shares are of them",
            "Dossiers terminés"));
    public static final Field N_OPEN = COLUMNS.add(
            optional("n_open", BIGINT, "Cases still open, or broken off by the end of the data", "Dossiers ouverts"));
    public static final Field N_CUT = COLUMNS.add(optional(
            "n_cut",
            BIGINT,
            "Cases begun before the log does: their beginning is not known",
            "Dossiers au début inconnu"));
    public static final Field N_CUSTOMERS = COLUMNS.add(
            optional("n_customers", BIGINT, "Customers behind the finished cases, those unknown one each", "Clients"));
    public static final Field N_VARIANTS =
            COLUMNS.add(optional("n_variants", BIGINT, "Ways finished cases took", "Variantes"));
    public static final Field TOP_VARIANT_SHARE = COLUMNS.add(optional(
            "top_variant_share",
            DOUBLE,
            "Finished cases that took the most frequent way, 0 to 1",
            "Part de la première variante"));
    public static final Field CONFORMANCE = COLUMNS.add(optional(
            "conformance",
            DOUBLE,
            "Finished cases that went as the model allows, 0 to 1; null without a model",
            "Conformité"));
    public static final Field CONFORMANCE_LOW = COLUMNS.add(optional(
            "conformance_low", DOUBLE, "Lower end of its interval (Wilson, clustered by customer)", "Borne basse"));
    public static final Field CONFORMANCE_HIGH =
            COLUMNS.add(optional("conformance_high", DOUBLE, "Upper end", "Borne haute"));
    public static final Field FITNESS = COLUMNS.add(
            optional("fitness", DOUBLE, "Mean share of what the model asks that is met, 0 to 1", "Conformité moyenne"));
    public static final Field REWORK_SHARE = COLUMNS.add(optional(
            "rework_share", DOUBLE, "Finished cases in which some activity came back, 0 to 1", "Part de reprises"));
    public static final Field PINGPONG_SHARE = COLUMNS.add(optional(
            "pingpong_share",
            DOUBLE,
            "Of finished cases with somebody in charge named, those sent back and forth, 0 to 1; null without any or of few customers",
            "Part de ping-pong"));
    public static final Field THROUGHPUT_P50_S = COLUMNS.add(optional(
            "throughput_p50_s", DOUBLE, "Median time from the first to the last step, seconds", "Durée médiane (s)"));
    public static final Field THROUGHPUT_P90_S = COLUMNS.add(
            optional("throughput_p90_s", DOUBLE, "The same, nine of ten are faster", "Durée, 9e décile (s)"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "ok, low_base (few finished cases, or few of those ping-pong is told of), suppressed (too few customers to show)",
                    "Statut")
            .oneOf("ok", "low_base", "suppressed"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("process_summary", Layer.DERIVED, "One row per followed process", "Synthèse de processus");

    private ProcessSummary() {}
}

package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Cases as they went: how long, how straight, and whether as meant. */
public final class ProcessCase {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PROCESS =
            COLUMNS.add(key("process", STRING, "Journey as its file in conf/journeys is called", "Processus"));
    public static final Field CASE_KEY =
            COLUMNS.add(key("case_key", STRING, "Case, contact or visit", "Clé du parcours"));
    public static final Field CUSTOMER_KEY = COLUMNS.add(
            required("customer_key", STRING, "Customer it is of, or what else holds those unknown apart", "Client"));
    public static final Field STARTED_AT = COLUMNS.add(required("started_at", TIMESTAMP, "First step", "Début"));
    public static final Field LAST_AT =
            COLUMNS.add(required("last_at", TIMESTAMP, "Last step so far", "Dernière étape"));
    public static final Field IS_COMPLETE = COLUMNS.add(required(
            "is_complete", BOOLEAN, "Finished: ended as its journey says, or silent for long enough", "Terminé"));
    public static final Field IS_CUT = COLUMNS.add(required(
            "is_cut",
            BOOLEAN,
            "Begun before its log does, so that its beginning is not known: it is in no variant, time or conformance",
            "Début inconnu"));
    public static final Field IS_WHOLE =
            COLUMNS.add(required("is_whole", BOOLEAN, "Finished and not cut: known from end to end", "Entier"));
    public static final Field ENDED_ON = COLUMNS.add(
            optional("ended_on", DATE, "Day of the last step, reporting time zone; null unless whole", "Jour de fin"));
    public static final Field N_STEPS = COLUMNS.add(required("n_steps", BIGINT, "Steps", "Étapes"));
    public static final Field N_ACTIVITIES =
            COLUMNS.add(required("n_activities", INT, "Different activities among them", "Activités distinctes"));
    public static final Field VARIANT_ID = COLUMNS.add(required(
            "variant_id", STRING, "Way it took, see process_variant: a fingerprint that stays the same", "Variante"));
    public static final Field THROUGHPUT_S = COLUMNS.add(optional(
            "throughput_s",
            BIGINT,
            "From the first to the last step, whole seconds; null unless whole",
            "Durée totale (s)"));
    public static final Field HAS_REWORK =
            COLUMNS.add(required("has_rework", BOOLEAN, "Some activity came back", "Reprise"));
    public static final Field N_REWORK =
            COLUMNS.add(required("n_rework", BIGINT, "Steps whose activity had been there before", "Étapes refaites"));
    public static final Field HAS_AGENT_PINGPONG = COLUMNS.add(required(
            "has_agent_pingpong",
            BOOLEAN,
            "Some agent got back at once what he had handed on",
            "Ping-pong entre conseillers"));
    public static final Field HAS_TEAM_PINGPONG = COLUMNS.add(required(
            "has_team_pingpong",
            BOOLEAN,
            "Some team got back at once what it had handed on",
            "Ping-pong entre équipes"));
    public static final Field HAS_PINGPONG =
            COLUMNS.add(required("has_pingpong", BOOLEAN, "One of the two", "Ping-pong"));
    public static final Field N_AGENT_HANDOFFS = COLUMNS.add(optional(
            "n_agent_handoffs",
            BIGINT,
            "Times it went to another agent; null when none is named",
            "Changements de conseiller"));
    public static final Field N_TEAM_HANDOFFS = COLUMNS.add(optional(
            "n_team_handoffs",
            BIGINT,
            "Times it went to another team; null when none is named",
            "Changements d'équipe"));
    public static final Field FITS =
            COLUMNS.add(optional("fits", BOOLEAN, "As its model allows, so far; null without a model", "Conforme"));
    public static final Field FITNESS = COLUMNS.add(optional(
            "fitness",
            DOUBLE,
            "Share of what the model asks that is met, 0 to 1: start, every move, end, mandatory activities, order",
            "Degré de conformité"));
    public static final Field N_WRONG_START =
            COLUMNS.add(optional("n_wrong_start", BIGINT, "1 when it begins with what it may not", "Début non prévu"));
    public static final Field N_WRONG_STEP = COLUMNS.add(optional(
            "n_wrong_step", BIGINT, "Moves between known activities that are not allowed", "Enchaînements non prévus"));
    public static final Field N_UNKNOWN_ACTIVITY =
            COLUMNS.add(optional("n_unknown_activity", BIGINT, "Steps the model does not know", "Activités inconnues"));
    public static final Field N_WRONG_END = COLUMNS.add(
            optional("n_wrong_end", BIGINT, "1 when it is finished where it may not end", "Fin non prévue"));
    public static final Field N_MISSING_ACTIVITY = COLUMNS.add(optional(
            "n_missing_activity", BIGINT, "Mandatory activities a whole case has not", "Activités manquantes"));
    public static final Field N_WRONG_ORDER = COLUMNS.add(optional(
            "n_wrong_order",
            BIGINT,
            "Orders it does not keep: an activity before the one that has to come first",
            "Ordres non respectés"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("process_case", Layer.DERIVED, "One row per case of a followed process", "Dossiers suivis");

    private ProcessCase() {}
}

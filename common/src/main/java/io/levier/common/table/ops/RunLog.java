package io.levier.common.table.ops;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT_BY_NAME;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What was run, with which settings, and how it ended. */
public final class RunLog {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field RUN_KEY = COLUMNS.add(
            key("run_key", STRING, "Name of the start, given by the scheduler or derived", "Clé de lancement"));
    public static final Field JOB =
            COLUMNS.add(key("job", STRING, "Job that ran; start: the last word on the whole start", "Traitement"));
    public static final Field STATE = COLUMNS.add(key("state", STRING, "State reached", "État")
            .oneOf("STARTED", "SUCCEEDED", "FAILED", "SKIPPED", "UNCHANGED"));
    public static final Field RUN_ID = COLUMNS.add(required(
            "run_id",
            STRING,
            "Fingerprint of code, settings and inputs: same id, same content",
            "Identifiant de calcul"));
    public static final Field CODE = COLUMNS.add(required("code", INT, "Exit code of the job, 0 when done", "Code"));
    public static final Field MESSAGE = COLUMNS.add(
            optional("message", STRING, "Why it failed or was skipped, or what it warns of; without data", "Message"));
    public static final Field AS_OF =
            COLUMNS.add(required("as_of", TIMESTAMP, "Knowledge limit: nothing later was used", "Données arrêtées au"));
    public static final Field SETTINGS =
            COLUMNS.add(optional("settings", STRING, "Effective settings of the job", "Réglages effectifs"));
    public static final Field COMMAND_LINE = COLUMNS.add(optional(
            "command_line",
            STRING,
            "Verb and options as typed, a JSON list, for retry; empty where they may name a person",
            "Ligne de commande"));
    public static final Field MONTHS =
            COLUMNS.add(optional("months", STRING, "Months the start was to write, empty for all", "Mois demandés"));
    public static final Field CODE_VERSION =
            COLUMNS.add(required("code_version", STRING, "Version and hash of the program", "Version du programme"));
    public static final Field SECONDS =
            COLUMNS.add(optional("seconds", DOUBLE, "Duration in seconds", "Durée en secondes"));
    public static final Field HOST = COLUMNS.add(optional("host", STRING, "Machine of the driver", "Machine"));
    public static final Field RUN_BY =
            COLUMNS.add(optional("run_by", STRING, "User of the operating system", "Utilisateur système"));
    public static final Field ENGINE =
            COLUMNS.add(optional("engine", STRING, "Spark, Delta and Java the program ran on", "Moteur"));
    public static final Field READ_VERSIONS = COLUMNS.add(optional(
            "read_versions",
            BIGINT_BY_NAME,
            "Delta version of each table the job found when it started: VERSION AS OF reads it again as long as it is kept",
            "Versions lues"));
    public static final Field AT = COLUMNS.add(required("at", TIMESTAMP, "When the state was reached", "Horodatage"));

    public static final Table TABLE =
            COLUMNS.table("run_log", Layer.OPS, "One row per job and state it reached", "Journal des traitements");

    private RunLog() {}
}

package io.levier.common.table.curated;

import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.DOUBLE_BY_NAME;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Table;

/** Columns of customer_period: what the person was asked and answered. */
public final class PeriodSurvey {
    static final Table.Columns COLUMNS = Table.columns();

    public static final Field N_INVITED =
            COLUMNS.add(optional("n_invited", BIGINT, "Survey invitations sent", "Invitations"));
    public static final Field N_DELIVERED =
            COLUMNS.add(optional("n_delivered", BIGINT, "Survey invitations delivered", "Invitations distribuées"));
    public static final Field N_RESPONSES =
            COLUMNS.add(optional("n_responses", BIGINT, "Completed responses", "Réponses"));
    public static final Field LTR_LAST = COLUMNS.add(optional(
            "ltr_last", DOUBLE, "Last likelihood to recommend in the period, 0 to 10", "Dernière recommandation"));
    public static final Field LTR_MEAN = COLUMNS.add(
            optional("ltr_mean", DOUBLE, "Mean likelihood to recommend in the period", "Recommandation moyenne"));
    public static final Field NPS_GROUP_LAST = COLUMNS.add(
            optional("nps_group_last", STRING, "promoter, passive or detractor by the last answer", "Groupe NPS"));
    public static final Field LTR_PREV = COLUMNS.add(optional(
            "ltr_prev", DOUBLE, "Last likelihood to recommend before the period", "Recommandation précédente"));
    public static final Field CSAT_LAST =
            COLUMNS.add(optional("csat_last", DOUBLE, "Last satisfaction, 0 to 100", "Dernière satisfaction"));
    public static final Field CSAT_MEAN =
            COLUMNS.add(optional("csat_mean", DOUBLE, "Mean satisfaction, 0 to 100", "Satisfaction moyenne"));
    public static final Field CES_LAST =
            COLUMNS.add(optional("ces_last", DOUBLE, "Last ease, 1 to 7", "Dernière facilité"));
    public static final Field CES_MEAN =
            COLUMNS.add(optional("ces_mean", DOUBLE, "Mean ease, 1 to 7", "Facilité moyenne"));
    public static final Field EDB_LAST = COLUMNS.add(optional(
            "edb_last", DOUBLE, "Last ease of doing business, 0 to 100", "Dernière facilité à faire des affaires"));
    public static final Field ACSI_LAST = COLUMNS.add(optional(
            "acsi_last",
            DOUBLE,
            "Last satisfaction index of three questions, 0 to 100",
            "Dernier indice de satisfaction"));
    public static final Field SAT_GAP_MEAN = COLUMNS.add(optional(
            "sat_gap_mean", DOUBLE, "Mean of what was found less what was expected, 0 to 100 scales", "Écart moyen"));
    public static final Field EMOTION_LAST =
            COLUMNS.add(optional("emotion_last", DOUBLE, "Last emotion told, 0 to 100", "Dernière émotion"));
    public static final Field DRIVER_MEANS = COLUMNS.add(
            optional("driver_means", DOUBLE_BY_NAME, "Mean rating per driver, 0 to 100", "Notes des facteurs"));
    public static final Field N_COMMENTS =
            COLUMNS.add(optional("n_comments", BIGINT, "Comments written", "Commentaires"));
    public static final Field DAYS_SINCE_LAST_SURVEY = COLUMNS.add(optional(
            "days_since_last_survey",
            INT,
            "Days from the last completed response to the end of the period",
            "Jours depuis la dernière réponse"));
    public static final Field SURVEY_BEFORE_EVENT_END = COLUMNS.add(optional(
            "survey_before_event_end",
            BIGINT,
            "Responses to a survey sent before the event it asks about was over",
            "Enquêtes avant la fin de l'événement"));

    private PeriodSurvey() {}
}

package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What comments are about, how those who write about it answer, and what that does to the score. */
public final class TopicMetric {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERIOD_TYPE =
            COLUMNS.add(key("period_type", STRING, "month, or all for everything known", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period", "Période"));
    public static final Field TOPIC =
            COLUMNS.add(key("topic", STRING, "Topic; none for comments without any", "Thème"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status", STRING, "ok, low_base (few mentions) or suppressed (too few customers to show)", "Statut")
            .oneOf("ok", "low_base", "suppressed"));
    public static final Field N_COMMENTS =
            COLUMNS.add(optional("n_comments", BIGINT, "Responses with a comment in the period", "Verbatims"));
    public static final Field N_MENTIONS =
            COLUMNS.add(optional("n_mentions", BIGINT, "Those that speak of the topic", "Mentions"));
    public static final Field N_CUSTOMERS = COLUMNS.add(optional("n_customers", BIGINT, "Customers who do", "Clients"));
    public static final Field SHARE =
            COLUMNS.add(optional("share", DOUBLE, "Weighted share of the comments, 0 to 1", "Part"));
    public static final Field SHARE_LOW = COLUMNS.add(optional(
            "share_low", DOUBLE, "Lower end of its interval (Wilson), with customers as clusters", "Borne basse"));
    public static final Field SHARE_HIGH = COLUMNS.add(optional("share_high", DOUBLE, "Upper end", "Borne haute"));
    public static final Field N_SCORED =
            COLUMNS.add(optional("n_scored", BIGINT, "Mentions with a likelihood to recommend", "Mentions notées"));
    public static final Field NPS =
            COLUMNS.add(optional("nps", DOUBLE, "Net Promoter Score of those who mention it, points", "NPS"));
    public static final Field NPS_LOW = COLUMNS.add(optional(
            "nps_low",
            DOUBLE,
            "Lower end of its interval (adjusted Wald), with the customers as base",
            "Borne basse NPS"));
    public static final Field NPS_HIGH = COLUMNS.add(optional("nps_high", DOUBLE, "Upper end", "Borne haute NPS"));
    public static final Field CONTRIBUTION = COLUMNS.add(optional(
            "contribution",
            DOUBLE,
            "Share of the topic times its score, points; a comment of several topics divides over them: with none they add up to the score of all comments",
            "Contribution au NPS"));
    public static final Field IMPACT = COLUMNS.add(optional(
            "impact", DOUBLE, "Score of all comments minus that without those that mention it, points", "Impact"));
    public static final Field CSAT = COLUMNS.add(
            optional("csat", DOUBLE, "Mean satisfaction of those who mention it, 0 to 100", "Satisfaction"));
    public static final Field N_SENTENCES =
            COLUMNS.add(optional("n_sentences", BIGINT, "Sentences about it whose sentiment is known", "Phrases"));
    public static final Field SENTIMENT_NET = COLUMNS.add(
            optional("sentiment_net", DOUBLE, "Positive minus negative sentences, per cent of them", "Tonalité nette"));
    public static final Field REASON_SHARE_PROMOTER = COLUMNS.add(optional(
            "reason_share_promoter",
            DOUBLE,
            "Share of the comments of promoters that mention it; of the satisfied where nobody was asked to recommend: the two scales are never pooled",
            "Part chez les promoteurs"));
    public static final Field REASON_SHARE_PASSIVE = COLUMNS.add(optional(
            "reason_share_passive", DOUBLE, "The same of passives, or of the neutral", "Part chez les passifs"));
    public static final Field REASON_SHARE_DETRACTOR = COLUMNS.add(optional(
            "reason_share_detractor",
            DOUBLE,
            "The same of detractors, or of the dissatisfied",
            "Part chez les détracteurs"));
    public static final Field SHARE_BEFORE = COLUMNS.add(optional(
            "share_before",
            DOUBLE,
            "Share of the comments of the six months before; months only, and null with the rest of the test where it would tell a hidden month",
            "Part antérieure"));
    public static final Field Z = COLUMNS.add(
            optional("z", DOUBLE, "Standard deviations above what the six months before let expect", "Écart z"));
    public static final Field P_VALUE =
            COLUMNS.add(optional("p_value", DOUBLE, "How often chance alone would give so many mentions", "Valeur p"));
    public static final Field P_ADJ = COLUMNS.add(optional(
            "p_adj", DOUBLE, "Adjusted for all topics tested in the month (Benjamini-Hochberg)", "Valeur p ajustée"));
    public static final Field IS_EMERGING = COLUMNS.add(optional(
            "is_emerging",
            BOOLEAN,
            "More frequent than before beyond the false alarms allowed; null where not tested",
            "Émergent"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "topic_metric", Layer.DERIVED, "One row per period type, period and topic", "Indicateurs par thème");

    private TopicMetric() {}
}

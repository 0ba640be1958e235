package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What is said in public, of whom and of what, and whether it is answered. */
public final class SocialMetric {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERIOD_TYPE =
            COLUMNS.add(key("period_type", STRING, "month, or all for all months together", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period", "Début de période"));
    public static final Field BRAND =
            COLUMNS.add(key("brand", STRING, "own, the brand of a competitor, or all of them together", "Marque"));
    public static final Field TOPIC = COLUMNS.add(
            key("topic", STRING, "What it speaks of; all for every message, none for those without a topic", "Thème"));
    public static final Field STATUS =
            COLUMNS.add(required("status", STRING, "How far the values can be used", "Statut")
                    .oneOf("ok", "low_base", "suppressed"));
    public static final Field N_MENTIONS = COLUMNS.add(
            optional("n_mentions", BIGINT, "Messages that count: no reposts, no machines, no staff", "Mentions"));
    public static final Field N_AUTHORS = COLUMNS.add(optional("n_authors", BIGINT, "Authors", "Auteurs"));
    public static final Field SHARE_OF_VOICE = COLUMNS.add(optional(
            "share_of_voice", DOUBLE, "Of the messages about all brands, per cent; brands only", "Part de voix"));
    public static final Field VOICE_LOW =
            COLUMNS.add(optional("voice_low", DOUBLE, "Lower end, with authors as clusters", "Borne basse"));
    public static final Field VOICE_HIGH = COLUMNS.add(optional("voice_high", DOUBLE, "Upper end", "Borne haute"));
    public static final Field N_FELT =
            COLUMNS.add(optional("n_felt", BIGINT, "Messages whose sentiment is known", "Mentions avec tonalité"));
    public static final Field NET_SENTIMENT = COLUMNS.add(
            optional("net_sentiment", DOUBLE, "Positive less negative messages, points of all felt", "Tonalité nette"));
    public static final Field NET_LOW =
            COLUMNS.add(optional("net_low", DOUBLE, "Lower end, with authors as clusters", "Borne basse"));
    public static final Field NET_HIGH = COLUMNS.add(optional("net_high", DOUBLE, "Upper end", "Borne haute"));
    public static final Field REACH_WEIGHTED_SENTIMENT = COLUMNS.add(optional(
            "reach_weighted_sentiment", DOUBLE, "Mean sentiment by people reached, -1 to 1", "Tonalité pondérée"));
    public static final Field CONTRIBUTION = COLUMNS.add(optional(
            "contribution",
            DOUBLE,
            "Points of the net sentiment of all our messages that are of this topic; those of all topics and of none add up"
                    + " to it",
            "Contribution"));
    public static final Field IMPACT = COLUMNS.add(
            optional("impact", DOUBLE, "Net sentiment less what it would be without this topic, points", "Impact"));
    public static final Field N_DUE = COLUMNS.add(
            optional("n_due", BIGINT, "Our messages a week has gone by of, for an answer", "Réponses dues"));
    public static final Field RESPONSE_RATE = COLUMNS.add(
            optional("response_rate", DOUBLE, "Of those answered within seven days, per cent", "Taux de réponse"));
    public static final Field RESPONSE_LOW =
            COLUMNS.add(optional("response_low", DOUBLE, "Lower end, with authors as clusters", "Borne basse"));
    public static final Field RESPONSE_HIGH =
            COLUMNS.add(optional("response_high", DOUBLE, "Upper end", "Borne haute"));
    public static final Field REPLY_P50_S =
            COLUMNS.add(optional("reply_p50_s", DOUBLE, "Median time to the answer, seconds", "Délai médian (s)"));
    public static final Field REPLY_P90_S =
            COLUMNS.add(optional("reply_p90_s", DOUBLE, "The same, nine of ten are faster", "Délai, 9e décile (s)"));
    public static final Field N_REPOSTS =
            COLUMNS.add(optional("n_reposts", BIGINT, "Reposts left out; brands only", "Reprises écartées"));
    public static final Field N_AUTOMATED = COLUMNS.add(
            optional("n_automated", BIGINT, "Messages of machines left out; brands only", "Automatisés écartés"));
    public static final Field N_STAFF = COLUMNS.add(
            optional("n_staff", BIGINT, "Messages of our own people left out; brands only", "Collaborateurs écartés"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("social_metric", Layer.DERIVED, "One row per period, brand and topic", "Indicateurs sociaux");

    private SocialMetric() {}
}

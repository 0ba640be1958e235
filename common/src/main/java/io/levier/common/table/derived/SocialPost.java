package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;

/** A public message with its words masked, what it speaks of and how its author feels. */
public final class SocialPost {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MENTION_ID = COLUMNS.add(key("mention_id", STRING, "Message", "Mention"));
    public static final Field AUTHOR_KEY = COLUMNS.add(
            required("author_key", STRING, "Who wrote it, hashed; the message itself when unknown", "Auteur"));
    public static final Field POSTED_AT = COLUMNS.add(required("posted_at", TIMESTAMP, "When it was posted", "Date"));
    public static final Field PERIOD_START =
            COLUMNS.add(required("period_start", DATE, "First day of its month", "Mois"));
    public static final Field PLATFORM = COLUMNS.add(optional("platform", STRING, "Platform", "Plateforme"));
    public static final Field BRAND = COLUMNS.add(optional("brand", STRING, "Brand it is about", "Marque"));
    public static final Field IS_COMPETITOR =
            COLUMNS.add(required("is_competitor", BOOLEAN, "About a competitor", "Concurrent"));
    public static final Field STANDING = COLUMNS.add(
            required("standing", STRING, "original, or why it does not count: repost, automated, staff", "Nature")
                    .oneOf("original", "repost", "automated", "staff"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language it is written in, ISO 639-1", "Langue"));
    public static final Field TEXT = COLUMNS.add(
            optional("text", STRING, "The words, personal data masked", "Texte").personal(Privacy.TEXT));
    public static final Field TOPICS = COLUMNS.add(
            required("topics", STRINGS, "What it speaks of, in alphabetical order; none in other languages", "Thèmes"));
    public static final Field SENTIMENT =
            COLUMNS.add(optional("sentiment", DOUBLE, "Sentiment, -1 negative to 1 positive", "Tonalité"));
    public static final Field SENTIMENT_BY = COLUMNS.add(optional(
                    "sentiment_by",
                    STRING,
                    "source: given with the message; learned: told by the model of comments and their scores",
                    "Origine de la tonalité")
            .oneOf("source", "learned"));
    public static final Field LEARNED = COLUMNS.add(optional(
            "learned", DOUBLE, "What the model says, whatever came with the message: -1, 0 or 1", "Tonalité apprise"));
    public static final Field REACH = COLUMNS.add(optional("reach", BIGINT, "People who may have seen it", "Portée"));
    public static final Field ENGAGEMENT =
            COLUMNS.add(optional("engagement", BIGINT, "Likes, shares and replies", "Engagement"));
    public static final Field FOLLOWERS =
            COLUMNS.add(optional("followers", BIGINT, "Followers of the author on that day", "Abonnés"));
    public static final Field REPLY_S =
            COLUMNS.add(optional("reply_s", DOUBLE, "Seconds until the company replied", "Délai de réponse (s)"));
    public static final Field KNOWN_BEFORE =
            COLUMNS.add(optional("known_before", DATE, "Day before which all is known", "Connu jusqu'au"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("social_post", Layer.DERIVED, "One row per public message", "Message social");

    private SocialPost() {}
}

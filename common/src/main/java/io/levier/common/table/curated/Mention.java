package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A public message about the company or a competitor, without its words. */
public final class Mention {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MENTION_ID = COLUMNS.add(key("mention_id", STRING, "Message", "Mention"));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person who wrote it, if a known customer", "Personne"));
    public static final Field AUTHOR_KEY = COLUMNS.add(
            required("author_key", STRING, "Who wrote it, hashed; the message itself when unknown", "Auteur"));
    public static final Field POSTED_AT = COLUMNS.add(required("posted_at", TIMESTAMP, "When it was posted", "Date"));
    public static final Field POSTED_ON =
            COLUMNS.add(required("posted_on", DATE, "Day it was posted, reporting time zone", "Jour"));
    public static final Field PLATFORM = COLUMNS.add(optional("platform", STRING, "Platform", "Plateforme"));
    public static final Field BRAND = COLUMNS.add(optional("brand", STRING, "Brand it is about", "Marque"));
    public static final Field IS_COMPETITOR =
            COLUMNS.add(required("is_competitor", BOOLEAN, "About a competitor", "Concurrent"));
    public static final Field IS_REPOST = COLUMNS.add(required(
            "is_repost",
            BOOLEAN,
            "Repeats the words of a message of the 30 days before: 20 characters or more, without links and handles",
            "Reprise"));
    public static final Field IS_REPLY = COLUMNS.add(required("is_reply", BOOLEAN, "Replies to a message", "Réponse"));
    public static final Field IS_AUTOMATED = COLUMNS.add(required(
            "is_automated", BOOLEAN, "Its author posted 30 messages or more on one day of the month", "Automatisé"));
    public static final Field IS_OWN = COLUMNS.add(required(
            "is_own", BOOLEAN, "Its author is the company itself or one of its employees", "Compte de l'entreprise"));
    public static final Field IS_INFLUENCER = COLUMNS.add(required(
            "is_influencer",
            BOOLEAN,
            "Its author is in the top tenth of the month by audience: followers, else reach",
            "Influenceur"));
    public static final Field REACH = COLUMNS.add(optional("reach", BIGINT, "People who may have seen it", "Portée"));
    public static final Field ENGAGEMENT =
            COLUMNS.add(optional("engagement", BIGINT, "Likes, shares and replies", "Engagement"));
    public static final Field FOLLOWERS =
            COLUMNS.add(optional("followers", BIGINT, "Followers of the author on that day", "Abonnés"));
    public static final Field SENTIMENT =
            COLUMNS.add(optional("sentiment", DOUBLE, "Sentiment, -1 negative to 1 positive", "Sentiment"));
    public static final Field REPLIED_AT =
            COLUMNS.add(optional("replied_at", TIMESTAMP, "When the company replied", "Date de réponse"));
    public static final Field REPLY_S =
            COLUMNS.add(optional("reply_s", DOUBLE, "Seconds until the company replied", "Délai de réponse (s)"));
    public static final Field KNOWN_BEFORE = COLUMNS.add(required(
            "known_before",
            DATE,
            "Day before which all is known: a window is over when it ends by then",
            "Connu jusqu'au"));
    public static final Field LANGUAGE = COLUMNS.add(optional("language", STRING, "Language, ISO 639-1", "Langue"));
    public static final Field COUNTRY =
            COLUMNS.add(optional("country", STRING, "Country of the customer, ISO 3166-1", "Pays"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "mention", Layer.CURATED, "One row per public message, its words left out", "Mention sociale");

    private Mention() {}
}

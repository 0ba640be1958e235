package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;

/** A public message about the company or a competitor. */
public final class SocialMention {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field MENTION_ID =
            COLUMNS.add(key("mention_id", STRING, "Key of the message", "Identifiant de la mention"));
    public static final Field AT = COLUMNS.add(required("at", TIMESTAMP, "When it was posted", "Date"));
    public static final Field PLATFORM = COLUMNS.add(optional("platform", STRING, "Platform", "Plateforme"));
    public static final Field AUTHOR_ID = COLUMNS.add(
            optional("author_id", STRING, "Author", "Identifiant de l'auteur").personal(LINK));
    public static final Field TEXT =
            COLUMNS.add(optional("text", STRING, "The message", "Texte").personal(Privacy.TEXT));
    public static final Field LANGUAGE = COLUMNS.add(optional("language", STRING, "Language, ISO 639-1", "Langue"));
    public static final Field REACH = COLUMNS.add(
            optional("reach", BIGINT, "People who may have seen it", "Portée").atLeast(0));
    public static final Field ENGAGEMENT =
            COLUMNS.add(optional("engagement", BIGINT, "Likes, shares and replies", "Engagement")
                    .atLeast(0));
    public static final Field IS_REPLY_OF =
            COLUMNS.add(optional("is_reply_of", STRING, "Message it replies to", "En réponse à"));
    public static final Field BRAND = COLUMNS.add(optional("brand", STRING, "Brand it is about", "Marque"));
    public static final Field COMPETITOR_FLAG =
            COLUMNS.add(optional("competitor_flag", BOOLEAN, "Whether that brand is a competitor", "Concurrent"));
    public static final Field SENTIMENT = COLUMNS.add(
            optional("sentiment", DOUBLE, "Sentiment given by the source, -1 negative to 1 positive", "Sentiment")
                    .between(-1, 1));
    public static final Field CUSTOMER_ID =
            COLUMNS.add(optional("customer_id", STRING, "Customer, if known", "Identifiant client")
                    .personal(LINK));
    public static final Field REPLIED_AT =
            COLUMNS.add(optional("replied_at", TIMESTAMP, "When the company replied", "Date de réponse"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE =
            COLUMNS.table("social_mention", Layer.INPUT, "One row per public message", "Mention sociale");

    private SocialMention() {}
}

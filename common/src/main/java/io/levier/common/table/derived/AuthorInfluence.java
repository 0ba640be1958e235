package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Who is heard when speaking of us, over the last twelve months. */
public final class AuthorInfluence {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field AUTHOR_KEY =
            COLUMNS.add(key("author_key", STRING, "Author, hashed, as in social_post and mention", "Auteur"));
    public static final Field N_POSTS =
            COLUMNS.add(required("n_posts", BIGINT, "Messages about us, reposts left out", "Messages"));
    public static final Field N_COMPETITOR_POSTS =
            COLUMNS.add(required("n_competitor_posts", BIGINT, "Messages about competitors", "Messages concurrents"));
    public static final Field AUDIENCE = COLUMNS.add(
            optional("audience", BIGINT, "Followers at the last message, else the widest reach", "Audience"));
    public static final Field ENGAGEMENT_RATE = COLUMNS.add(
            optional("engagement_rate", DOUBLE, "Likes, shares and replies per person reached", "Taux d'engagement"));
    public static final Field RELEVANCE = COLUMNS.add(
            required("relevance", DOUBLE, "Share of the messages that speak of us and of a topic", "Pertinence"));
    public static final Field WEIGHT =
            COLUMNS.add(required("weight", DOUBLE, "ln(1 + audience) · engagement rate · relevance", "Poids"));
    public static final Field INFLUENCE =
            COLUMNS.add(required("influence", DOUBLE, "Authors of less weight, per cent", "Score d'influence"));
    public static final Field IS_INFLUENCER =
            COLUMNS.add(required("is_influencer", BOOLEAN, "In the top tenth, and of some weight", "Influenceur"));
    public static final Field NET_SENTIMENT = COLUMNS.add(
            optional("net_sentiment", DOUBLE, "Positive less negative messages about us, per cent", "Tonalité nette"));
    public static final Field LAST_POSTED_AT =
            COLUMNS.add(required("last_posted_at", TIMESTAMP, "Last message", "Dernier message"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "author_influence",
            Layer.DERIVED,
            "One row per author of the last twelve months whose name is known, hashed",
            "Influence des auteurs");

    private AuthorInfluence() {}
}

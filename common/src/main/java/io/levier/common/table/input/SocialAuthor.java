package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Somebody who writes in public, and how many listen. */
public final class SocialAuthor {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field AUTHOR_ID =
            COLUMNS.add(key("author_id", STRING, "Key of the author on the platform", "Identifiant de l'auteur")
                    .personal(LINK));
    public static final Field FOLLOWERS =
            COLUMNS.add(optional("followers", BIGINT, "Followers", "Abonnés").atLeast(0));
    public static final Field AS_OF =
            COLUMNS.add(optional("as_of", DATE, "Day the followers were counted", "Date du comptage"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE =
            COLUMNS.table("social_author", Layer.INPUT, "One row per author", "Auteur social");

    private SocialAuthor() {}
}

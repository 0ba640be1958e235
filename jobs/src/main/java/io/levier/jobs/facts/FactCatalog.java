package io.levier.jobs.facts;

import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Mention;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.input.SocialAuthor;
import io.levier.common.table.input.SocialMention;
import java.util.List;
import java.util.stream.Stream;

/** The one list of facts beside those of surveys and sales. */
final class FactCatalog {
    private static final FactQuery MENTION = new FactQuery(
            Mention.TABLE,
            List.of(SocialMention.TABLE),
            List.of(SocialAuthor.TABLE, IdentityMap.TABLE, PersonHistory.TABLE));

    static final List<FactQuery> ALL =
            Stream.concat(Stream.of(MENTION), ServiceFacts.ALL.stream()).toList();

    private FactCatalog() {}
}

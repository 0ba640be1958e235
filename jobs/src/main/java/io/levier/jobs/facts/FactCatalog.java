package io.levier.jobs.facts;

import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Mention;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.input.SocialAuthor;
import io.levier.common.table.input.SocialMention;
import java.util.List;

/** The one list of facts beside those of surveys and sales. */
final class FactCatalog {
    static final List<FactQuery> ALL = List.of(new FactQuery(
            Mention.TABLE,
            List.of(SocialMention.TABLE),
            List.of(SocialAuthor.TABLE, IdentityMap.TABLE, PersonHistory.TABLE)));

    private FactCatalog() {}
}

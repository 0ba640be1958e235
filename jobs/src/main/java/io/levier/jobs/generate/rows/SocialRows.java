package io.levier.jobs.generate.rows;

import io.levier.common.table.input.SocialAuthor;
import io.levier.common.table.input.SocialMention;
import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.story.CompetitorTalk;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.Mention;
import io.levier.jobs.generate.story.SocialNoise;
import java.time.Instant;
import java.util.function.Consumer;

/** What is said in public, and who listens. */
final class SocialRows {
    private static final Layout AUTHOR = Layout.of(SocialAuthor.TABLE);
    private static final Layout MENTION = Layout.of(SocialMention.TABLE);

    private static final String MACHINE = "AUT9999998";
    private static final String OWN_ACCOUNT = "AUT9999999";

    private SocialRows() {}

    static void authors(Company company, Consumer<Cells> out) {
        for (int author = 0; author < company.scale().authors(); author++) {
            Draws draws = Draws.of(company.seed(), Stream.AUTHOR, author);
            out.accept(AUTHOR.row()
                    .set(SocialAuthor.AUTHOR_ID, Keys.author(author))
                    .set(SocialAuthor.FOLLOWERS, (long) draws.logNormal(400, 1.5))
                    .set(SocialAuthor.AS_OF, company.horizon().start()));
        }
        out.accept(AUTHOR.row().set(SocialAuthor.AUTHOR_ID, MACHINE));
        out.accept(AUTHOR.row().set(SocialAuthor.AUTHOR_ID, OWN_ACCOUNT));
    }

    static void mentions(CustomerStory story, Consumer<Cells> out) {
        Horizon horizon = story.company().horizon();
        long number = story.profile().number();
        for (Mention mention : story.mentions()) {
            out.accept(row(mention, Keys.mention(number, mention.seq()))
                    .set(SocialMention.LANGUAGE, story.profile().language())
                    .set(SocialMention.BRAND, "Maison Lumière")
                    .set(SocialMention.COMPETITOR_FLAG, false)
                    .set(SocialMention.CUSTOMER_ID, mention.recognised() ? Keys.customer(number) : null)
                    .set(SocialMention.REPLIED_AT, horizon.seen(mention.repliedAt())));
        }
    }

    /** What is said by others than customers. */
    static void publicTalk(Company company, Consumer<Cells> out) {
        competitors(company, out);
        noise(company, out);
    }

    private static void competitors(Company company, Consumer<Cells> out) {
        for (Mention mention : CompetitorTalk.of(company)) {
            out.accept(row(mention, "L%08d".formatted(mention.seq()))
                    .set(
                            SocialMention.BRAND,
                            CompetitorTalk.BRANDS.get(mention.author() % CompetitorTalk.BRANDS.size()))
                    .set(SocialMention.COMPETITOR_FLAG, true));
        }
    }

    private static void noise(Company company, Consumer<Cells> out) {
        for (SocialNoise.Said said : SocialNoise.of(company)) {
            Cells row = row(said.mention(), "LN%07d".formatted(said.mention().seq()))
                    .set(SocialMention.LANGUAGE, "fr")
                    .set(SocialMention.BRAND, "Maison Lumière")
                    .set(SocialMention.COMPETITOR_FLAG, false);
            switch (said.voice()) {
                case MACHINE -> row.set(SocialMention.AUTHOR_ID, MACHINE);
                case OWN_ACCOUNT -> row.set(SocialMention.AUTHOR_ID, OWN_ACCOUNT);
                case CROWD -> row.set(SocialMention.SENTIMENT, null);
            }
            out.accept(row);
        }
    }

    private static Cells row(Mention mention, String key) {
        return MENTION.row()
                .set(SocialMention.MENTION_ID, key)
                .set(SocialMention.AT, Instant.ofEpochSecond(mention.at()))
                .set(SocialMention.PLATFORM, mention.platform())
                .set(SocialMention.AUTHOR_ID, Keys.author(mention.author()))
                .set(SocialMention.TEXT, mention.text())
                .set(SocialMention.REACH, mention.echo().reach())
                .set(SocialMention.ENGAGEMENT, mention.echo().engagement())
                .set(SocialMention.SENTIMENT, mention.echo().sentiment());
    }
}

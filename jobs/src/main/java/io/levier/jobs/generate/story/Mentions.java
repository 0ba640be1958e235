package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import java.util.ArrayList;
import java.util.List;

/** What a customer says in public: rarely anything, more often when very happy or unhappy. */
final class Mentions {
    private static final double MENTIONS_PER_MONTH = 0.008;
    private static final List<String> PLATFORMS = List.of("instagram", "facebook", "google_reviews", "trustpilot", "x");

    private Mentions() {}

    static List<Mention> of(Company company, Profile profile, Life life) {
        Draws draws = Draws.of(company.seed(), Stream.SOCIAL, profile.number());
        Horizon horizon = company.horizon();
        CommentWriter writer =
                new CommentWriter(profile.language(), profile.store().city(), draws);
        int author = draws.below(company.scale().authors());
        List<Mention> mentions = new ArrayList<>();
        for (int month = life.firstMonth(); month < horizon.months(); month++) {
            double satisfaction = life.satisfaction().get(month - life.firstMonth());
            double urge = 1 + Math.min(satisfaction * satisfaction, 4);
            if (!draws.chance(MENTIONS_PER_MONTH * urge)) {
                continue;
            }
            long at = draws.between(horizon.monthStart(month), horizon.monthStart(month + 1) - 1);
            boolean positive = draws.chance(1 / (1 + StrictMath.exp(-1.6 * satisfaction)));
            Opinion opinion = new Opinion(draws.pick(Ratings.DRIVERS), positive);
            String text = writer.write(List.of(opinion));
            long reach = (long) draws.logNormal(220, 1.1);
            long engagement = (long) (reach * draws.uniform(0, 0.06));
            double sentiment = Math.round((positive ? 1 : -1) * draws.uniform(0.3, 1) * 100) / 100.0;
            boolean recognised = draws.chance(0.4);
            boolean replied = draws.chance(positive ? 0.35 : 0.7);
            long repliedAt = replied ? at + (long) draws.logNormal(5.0 * Horizon.HOUR, 1.0) : Horizon.NEVER;
            String platform = draws.pick(PLATFORMS);
            if (at > profile.joinedAt()) {
                mentions.add(new Mention(
                        mentions.size() + 1,
                        at,
                        platform,
                        author,
                        text,
                        new Mention.Echo(reach, engagement, sentiment),
                        recognised,
                        repliedAt));
            }
        }
        return mentions;
    }
}

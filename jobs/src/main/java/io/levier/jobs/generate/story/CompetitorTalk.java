package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import java.util.ArrayList;
import java.util.List;

/** What people who are not customers say in public about other brands. */
public final class CompetitorTalk {
    /** The other brands. */
    public static final List<String> BRANDS = List.of("Atelier Nord", "Casa Viva");

    private static final int CUSTOMERS_PER_MENTION = 250;
    private static final List<String> PLATFORMS = List.of("instagram", "facebook", "x");

    private CompetitorTalk() {}

    /** The messages in order of time. */
    public static List<Mention> of(Company company) {
        Draws draws = Draws.of(company.seed(), Stream.COMPETITOR, 0);
        Horizon horizon = company.horizon();
        List<Mention> mentions = new ArrayList<>();
        int perMonth = Math.max(3, company.scale().customers() / CUSTOMERS_PER_MENTION);
        for (int month = 0; month < horizon.months(); month++) {
            long step = (horizon.monthStart(month + 1) - horizon.monthStart(month)) / perMonth;
            for (int i = 0; i < perMonth; i++) {
                long at = horizon.monthStart(month) + i * step + draws.between(0L, step - 1);
                boolean positive = draws.chance(0.55);
                CommentWriter writer = new CommentWriter(draws.chance(0.2) ? "en" : "fr", "Paris", draws);
                Opinion opinion = new Opinion(draws.pick(Ratings.DRIVERS), positive);
                long reach = (long) draws.logNormal(260, 1.1);
                double sentiment = Math.round((positive ? 1 : -1) * draws.uniform(0.3, 1) * 100) / 100.0;
                mentions.add(new Mention(
                        mentions.size() + 1,
                        at,
                        draws.pick(PLATFORMS),
                        draws.below(company.scale().authors()),
                        writer.write(List.of(opinion)),
                        new Mention.Echo(reach, reach / draws.between(20, 200), sentiment),
                        false,
                        Horizon.NEVER));
            }
        }
        return mentions;
    }
}

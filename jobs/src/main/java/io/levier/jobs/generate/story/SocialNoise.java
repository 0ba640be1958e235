package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import java.util.ArrayList;
import java.util.List;

/** What looks like talk about the company and is none: its own account, a machine, and the same words again. */
public final class SocialNoise {
    /** Messages of the machine on its day of a quarter. */
    public static final int OF_THE_MACHINE = 35;

    /** Months between two days of the machine. */
    public static final int MONTHS_BETWEEN = 3;

    /** Own messages a month. */
    public static final int OWN = 2;

    /** Times a month's message is posted again by others. */
    public static final int REPOSTS = 2;

    private SocialNoise() {}

    /** Who is behind a message. */
    public enum Voice {
        OWN_ACCOUNT,
        MACHINE,
        CROWD
    }

    /** A message and who is behind it. */
    public record Said(Voice voice, Mention mention) {}

    /** All of it in order of time. */
    public static List<Said> of(Company company) {
        Draws draws = Draws.of(company.seed(), Stream.NOISE, 0);
        Horizon horizon = company.horizon();
        List<Said> said = new ArrayList<>();
        for (int month = 0; month < horizon.months(); month++) {
            long start = horizon.monthStart(month);
            for (int i = 0; i < OWN; i++) {
                long at = start + (2 + 9L * i) * Horizon.DAY;
                said.add(said(Voice.OWN_ACCOUNT, said.size(), at, 0, "Nouveautés du mois : passez nous voir."));
            }
            if (month % MONTHS_BETWEEN == 0) {
                long noon = start + 14 * Horizon.DAY + 12L * Horizon.HOUR;
                for (int i = 0; i < OF_THE_MACHINE; i++) {
                    String text = "Promo %d-%d : codes de réduction sur notre site.".formatted(month, i);
                    said.add(said(Voice.MACHINE, said.size(), noon + 60L * i, 0, text));
                }
            }
            int first = draws.below(company.scale().authors() - REPOSTS);
            String text = "La livraison a eu %d jours de retard.".formatted(month + 2);
            for (int i = 0; i <= REPOSTS; i++) {
                long at = start + 20 * Horizon.DAY + 7L * i * Horizon.HOUR;
                said.add(said(Voice.CROWD, said.size(), at, first + i, text));
            }
        }
        return said;
    }

    private static Said said(Voice voice, int number, long at, int author, String text) {
        double sentiment = voice == Voice.CROWD ? -0.6 : 0.8;
        return new Said(
                voice,
                new Mention(
                        number + 1, at, "x", author, text, new Mention.Echo(150, 4, sentiment), false, Horizon.NEVER));
    }
}

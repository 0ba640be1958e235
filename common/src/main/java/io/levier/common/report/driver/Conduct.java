package io.levier.common.report.driver;

import io.levier.common.report.words.Bilingual;
import java.util.List;

/**
 * How service is run: where it falls short of what is expected, what targets it reaches, how unhappy customers are
 * followed up, and what initiatives bring back.
 *
 * @param cards that of all customers first
 */
public record Conduct(
        Part<ServiceGaps> gaps, Part<List<ScoreCard>> cards, Part<ClosedLoop> loop, Part<Returns> returns) {

    public Conduct {
        Checks.requireContent("scorecard", cards);
    }

    /** Nothing of it, for one reason. */
    public static Conduct missing(Bilingual reason) {
        return new Conduct(Part.missing(reason), Part.missing(reason), Part.missing(reason), Part.missing(reason));
    }
}

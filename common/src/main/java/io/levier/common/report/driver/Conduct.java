package io.levier.common.report.driver;

import io.levier.common.report.words.Bilingual;
import java.util.List;

/**
 * How service is run: where it falls short of what is expected, what targets it reaches, how unhappy customers are
 * followed up, what initiatives bring back, and whether growth follows the score.
 *
 * @param cards that of all customers first
 */
public record Conduct(
        Part<ServiceGaps> gaps,
        Part<List<ScoreCard>> cards,
        Part<ClosedLoop> loop,
        Part<Returns> returns,
        Part<List<ScoreAndGrowth>> growth) {

    public Conduct {
        Checks.requireContent("scorecard", cards);
        Checks.requireContent("growth", growth);
    }

    /** Nothing of it, for one reason. */
    public static Conduct missing(Bilingual reason) {
        return new Conduct(
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason));
    }
}

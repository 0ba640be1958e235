package io.levier.common.report.driver;

import io.levier.common.report.words.Bilingual;
import java.util.List;

/**
 * What stands around the score: what customers write, what is said in public, the ways requests take, where it
 * chafes, what initiatives changed, and what is expected next.
 */
public record Surroundings(
        Part<Voices> voices,
        Part<SocialVoices> social,
        Part<List<JourneyFacts>> journeys,
        Part<List<Friction>> friction,
        Part<List<InitiativeResult>> initiatives,
        Part<List<Forecast>> outlook) {

    public Surroundings {
        Checks.requireContent("journeys", journeys);
        Checks.requireContent("friction", friction);
        Checks.requireContent("initiatives", initiatives);
        Checks.requireContent("outlook", outlook);
    }

    /** Nothing of it, for one reason. */
    public static Surroundings missing(Bilingual reason) {
        return new Surroundings(
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason));
    }
}

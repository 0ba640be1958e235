package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;

/**
 * The satisfaction nobody sees: a lasting temper, a slow drift and what happened lately. Without incidents its standard
 * deviation over customers is about one.
 */
final class Mood {
    private static final double TEMPER = 0.8;
    private static final double DRIFT = 0.6;
    private static final double PERSISTENCE = 0.6;
    private static final double FORGETTING = 0.6;

    private final double temper;
    private final Draws draws;
    private double drift;
    private double incidents;

    Mood(double temper, Draws draws) {
        this.temper = temper;
        this.draws = draws;
        this.drift = draws.gaussian();
    }

    /** Moves to the next month and tells the satisfaction of that month. */
    double nextMonth() {
        drift = PERSISTENCE * drift + StrictMath.sqrt(1 - PERSISTENCE * PERSISTENCE) * draws.gaussian();
        incidents *= FORGETTING;
        return TEMPER * temper + DRIFT * drift + incidents;
    }

    /** Something happened that moves satisfaction, most next month and less in those after. */
    void feel(double change) {
        incidents += change;
    }
}

package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.company.Driver;
import java.util.List;

/**
 * How likely a customer is to recommend, given the ratings. The expected score is {@code base + Σ β (rating − mean) +
 * customer effect}, in points of Net Promoter Score, so it is exactly linear in the ratings, with slope β each. Around it
 * the answer is two independent wins or losses, each won with probability {@code (1 + score/100)/2}: two wins make a
 * promoter, none a detractor, one a passive. Only where the score would leave -100 to 100 is it held back; the spread is
 * chosen so that this is rare.
 */
public final class NpsModel {
    /** Expected score of a middling customer to whom nothing happened, points. */
    public static final double BASE = 15;

    private static final double BOUND = 100;
    private static final List<Integer> PROMOTER_SCORES = List.of(9, 10);
    private static final List<Integer> PASSIVE_SCORES = List.of(7, 8);
    private static final List<Integer> DETRACTOR_SCORES = List.of(0, 1, 2, 3, 4, 5, 6);

    private NpsModel() {}

    /** The expected score of an answer above or below the base, points, before it is held within bounds. */
    static double lean(Ratings ratings, double customerEffect) {
        double lean = customerEffect;
        for (int d = 0; d < Ratings.DRIVERS.size(); d++) {
            Driver driver = Ratings.DRIVERS.get(d);
            lean += driver.points() * (ratings.at(d) - driver.mean());
        }
        return lean;
    }

    /** Whether the score had to be held within its bounds. */
    static boolean isHeldBack(double lean) {
        return Math.abs(BASE + lean) > BOUND;
    }

    /** An answer from 0 to 10. */
    static int likelihoodToRecommend(double lean, Draws draws) {
        double score = Math.max(-BOUND, Math.min(BASE + lean, BOUND));
        double win = (1 + score / BOUND) / 2;
        double group = draws.uniform();
        if (group < win * win) {
            return draws.pick(PROMOTER_SCORES, 45, 55);
        }
        if (group < win * win + (1 - win) * (1 - win)) {
            return draws.pick(DETRACTOR_SCORES, 5, 4, 6, 10, 15, 30, 30);
        }
        return draws.pick(PASSIVE_SCORES, 45, 55);
    }
}

package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.company.Driver;
import java.util.List;

/**
 * How likely a customer is to recommend, given the ratings. With {@code s = Σ β (rating − mean) + customer effect}, in
 * points of Net Promoter Score, a promoter is drawn with probability {@code p0 + s/200} and a detractor with
 * {@code d0 − s/200}; so the expected score {@code 100 (P − D)} is exactly linear in the ratings, with slope β each.
 * Only where a probability would leave 0 to 1 is s held back; the spread is chosen so that this is rare.
 */
public final class NpsModel {
    /** What every planted weight of {@link Driver#points()} is multiplied by. */
    public static final double COMMON_FACTOR = 0.80;

    /** Share of promoters when s is 0. */
    public static final double PROMOTERS = 0.46;

    /** Share of detractors when s is 0. */
    public static final double DETRACTORS = 0.33;

    private static final double HIGHEST = 200 * DETRACTORS;
    private static final double LOWEST = -200 * PROMOTERS;
    private static final List<Integer> PROMOTER_SCORES = List.of(9, 10);
    private static final List<Integer> PASSIVE_SCORES = List.of(7, 8);
    private static final List<Integer> DETRACTOR_SCORES = List.of(0, 1, 2, 3, 4, 5, 6);

    private NpsModel() {}

    /** Points of Net Promoter Score one more point of rating is worth. */
    public static double slope(Driver driver) {
        return driver.points() * COMMON_FACTOR;
    }

    /** The expected score of an answer above or below the base, points, before it is held within bounds. */
    static double lean(Ratings ratings, double customerEffect) {
        double lean = customerEffect;
        for (int d = 0; d < Ratings.DRIVERS.size(); d++) {
            Driver driver = Ratings.DRIVERS.get(d);
            lean += slope(driver) * (ratings.at(d) - driver.mean());
        }
        return lean;
    }

    /** An answer from 0 to 10. */
    static int likelihoodToRecommend(double lean, Draws draws) {
        double held = Math.max(LOWEST, Math.min(lean, HIGHEST));
        double group = draws.uniform();
        if (group < PROMOTERS + held / 200) {
            return draws.pick(PROMOTER_SCORES, 45, 55);
        }
        if (group < PROMOTERS + held / 200 + DETRACTORS - held / 200) {
            return draws.pick(DETRACTOR_SCORES, 5, 4, 6, 10, 15, 30, 30);
        }
        return draws.pick(PASSIVE_SCORES, 45, 55);
    }
}

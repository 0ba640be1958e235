package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.company.Driver;
import java.util.List;

/** What a customer answers to the relational survey. */
public final class RelationalAnswers {
    /** Drivers whose expectation is asked for besides the performance, one of each dimension. */
    public static final List<Driver> EXPECTED = List.of(Driver.RESPONSE_SPEED, Driver.PROMISE_KEPT, Driver.COURTESY);

    /** Share of customers who skip items; missing answers come in heaps, as they do in real surveys. */
    public static final double SKIPPERS = 0.25;

    /** Share of driver items a skipper skips, whatever the answer would have been: one answer in ten over all. */
    public static final double SKIPPED = 0.40;

    private final Ratings ratings;
    private final long missing;
    private final int likelihood;
    private final List<Integer> expectations;
    private final List<Integer> satisfactionIndex;
    private final int easeOfBusiness;
    private final int emotion;
    private final int answered;

    private RelationalAnswers(double satisfaction, Ratings ratings, double customerEffect, boolean whole, Draws draws) {
        this.ratings = ratings;
        this.likelihood = NpsModel.likelihoodToRecommend(NpsModel.lean(ratings, customerEffect), draws);
        boolean skips = draws.chance(SKIPPERS);
        long gaps = 0;
        for (int d = 0; d < Ratings.DRIVERS.size(); d++) {
            gaps |= skips && draws.chance(SKIPPED) ? 1L << d : 0;
        }
        this.missing = gaps;
        this.expectations = List.of(expectation(draws), expectation(draws), expectation(draws));
        this.satisfactionIndex = List.of(
                related(7.2, 1.5, satisfaction, draws),
                related(6.8, 1.6, satisfaction, draws),
                related(6.2, 1.7, satisfaction, draws));
        this.easeOfBusiness = Ratings.onScale(5.2 + 0.8 * satisfaction + 0.9 * draws.gaussian(), 1, 7);
        this.emotion = Ratings.onScale(0.3 + 0.5 * satisfaction + 0.6 * draws.gaussian(), -1, 1);
        this.answered = whole ? Ratings.DRIVERS.size() : draws.between(2, 8);
    }

    static RelationalAnswers draw(
            double satisfaction, Circumstances circumstances, double customerEffect, boolean whole, Draws draws) {
        return new RelationalAnswers(
                satisfaction, Ratings.draw(satisfaction, circumstances, draws), customerEffect, whole, draws);
    }

    public Ratings ratings() {
        return ratings;
    }

    /** Whether the customer gave no opinion on the driver at a position of {@link Ratings#DRIVERS}. */
    public boolean isMissing(int position) {
        return (missing >> position & 1) == 1;
    }

    /** Likelihood to recommend, 0 to 10. */
    public int likelihoodToRecommend() {
        return likelihood;
    }

    /** What should be, 1 to 10, in the order of {@link #EXPECTED}. */
    public List<Integer> expectations() {
        return expectations;
    }

    /** Overall satisfaction, against expectation, against the ideal: each 1 to 10. */
    public List<Integer> satisfactionIndex() {
        return satisfactionIndex;
    }

    /** Ease of doing business, 1 to 7; asked of business contacts. */
    public int easeOfBusiness() {
        return easeOfBusiness;
    }

    /** -1 negative, 0 neutral, 1 positive. */
    public int emotion() {
        return emotion;
    }

    /** How many of the driver items were reached before the customer stopped. */
    public int answered() {
        return answered;
    }

    /** Whether the last page was reached. */
    public boolean isWhole() {
        return answered == Ratings.DRIVERS.size();
    }

    private static int expectation(Draws draws) {
        return Expectation.OF_THE_BRAND.draw(draws);
    }

    private static int related(double mean, double spread, double satisfaction, Draws draws) {
        return Ratings.onScale(mean + spread * (0.75 * satisfaction + 0.66 * draws.gaussian()), 1, 10);
    }
}

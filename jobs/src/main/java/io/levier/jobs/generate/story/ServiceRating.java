package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.company.Driver;

/**
 * What a customer expected of a service and what came of it.
 *
 * @param driver asked about
 * @param expected 1 to 10
 * @param perceived 1 to 10
 */
public record ServiceRating(Driver driver, int expected, int perceived) {

    static ServiceRating ofDelivery(double mood, Purchase purchase, Draws draws) {
        double late = Math.min(purchase.daysLate(), 4);
        return new ServiceRating(
                Driver.DELIVERY,
                Expectation.OF_DELIVERY.draw(draws),
                Ratings.onScale(8.3 + 0.6 * mood - 1.1 * late + 1.1 * draws.gaussian(), 1, 10));
    }

    static ServiceRating ofReply(double mood, ServiceCase serviceCase, Draws draws) {
        double wait = StrictMath.log1p(Math.max(0, serviceCase.replyHours()));
        return new ServiceRating(
                Driver.RESPONSE_SPEED,
                Expectation.OF_THE_BRAND.draw(draws),
                Ratings.onScale(8.0 + 0.6 * mood - 0.8 * wait + 1.1 * draws.gaussian(), 1, 10));
    }
}

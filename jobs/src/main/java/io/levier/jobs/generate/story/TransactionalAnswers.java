package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import org.jspecify.annotations.Nullable;

/**
 * What a customer answers after an order or a case.
 *
 * @param satisfaction 1 to 5
 * @param ease 1 to 7, 7 for very easy
 * @param resolved whether the matter is settled for the customer; asked after cases
 * @param firstContact whether it took one contact; asked after cases
 */
public record TransactionalAnswers(int satisfaction, int ease, boolean resolved, boolean firstContact) {

    static TransactionalAnswers afterOrder(double mood, Purchase purchase, Draws draws) {
        int late = Math.min(purchase.daysLate(), 4);
        return new TransactionalAnswers(
                Ratings.onScale(4.1 + 0.45 * mood - 0.45 * late + 0.65 * draws.gaussian(), 1, 5),
                Ratings.onScale(5.5 + 0.40 * mood - 0.35 * late + 0.95 * draws.gaussian(), 1, 7),
                true,
                true);
    }

    static TransactionalAnswers afterCase(double mood, ServiceCase serviceCase, @Nullable Purchase order, Draws draws) {
        double effort = Math.min(serviceCase.contacts() - 1, 4);
        double wait = StrictMath.log1p(Math.max(0, serviceCase.replyHours()));
        double late = order == null ? 0 : Math.min(order.daysLate(), 3);
        return new TransactionalAnswers(
                Ratings.onScale(
                        4.3 + 0.45 * mood - 0.40 * effort - 0.20 * wait - 0.1 * late + 0.65 * draws.gaussian(), 1, 5),
                Ratings.onScale(5.5 + 0.40 * mood - 0.65 * effort - 0.25 * wait + 0.95 * draws.gaussian(), 1, 7),
                draws.chance(serviceCase.wasReopened() ? 0.75 : 0.93),
                serviceCase.wasFirstTimeRight() ? draws.chance(0.95) : draws.chance(0.08));
    }
}

package io.levier.jobs.generate.story;

import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Driver;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.Training;
import java.util.List;

/**
 * What a customer went through lately and what it does to ratings: the link from operations to perception.
 *
 * @param daysLate lateness of the last late delivery within 120 days, 0 without one
 * @param replyHours hours to the first answer of the last case within 120 days, negative without one
 * @param notRightAtOnce whether that case needed more than one contact
 * @param priceRise whether the fee rose within 90 days
 * @param trained whether the team and shop of the customer have had the training
 */
record Circumstances(int daysLate, double replyHours, boolean notRightAtOnce, boolean priceRise, boolean trained) {
    private static final int MEMORY_DAYS = 120;

    /**
     * What the training adds before rounding and the ends of the scale, which take a thirtieth of it. Together with the
     * cases that now need one contact only, {@link Training#EFFECT} is what remains.
     */
    static final double TRAINING_BEFORE_ROUNDING = 0.80;

    static Circumstances of(Company company, Profile profile, Life life, long at) {
        int daysLate = 0;
        for (Purchase purchase : life.purchases()) {
            if (purchase.cameLateWithin(at, MEMORY_DAYS)) {
                daysLate = purchase.daysLate();
            }
        }
        double replyHours = -1;
        boolean notRightAtOnce = false;
        for (ServiceCase serviceCase : life.cases()) {
            if (serviceCase.firstReplyAt() < at && serviceCase.openedAt() >= at - MEMORY_DAYS * Horizon.DAY) {
                replyHours = serviceCase.replyHours();
                notRightAtOnce = !serviceCase.wasFirstTimeRight();
            }
        }
        return new Circumstances(
                daysLate,
                replyHours,
                notRightAtOnce,
                priceRose(life.contracts(), at),
                company.training().reaches(profile.team(), at));
    }

    /** What these circumstances add to the rating of a driver, in points of its scale, before rounding. */
    double shift(Driver driver) {
        return switch (driver) {
            case DELIVERY -> -0.6 * Math.min(daysLate, 5);
            case PROMISE_KEPT -> daysLate > 0 ? -0.8 : 0;
            case RESPONSE_SPEED -> replyHours < 0 ? 0 : Math.max(0.9 - 0.8 * StrictMath.log1p(replyHours), -2.5);
            case FIRST_TIME_RIGHT -> (notRightAtOnce ? -0.9 : 0) + (trained ? TRAINING_BEFORE_ROUNDING : 0);
            case BILLING -> priceRise ? -1.5 : 0;
            case PRICE_VALUE -> priceRise ? -0.5 : 0;
            case PRODUCT_QUALITY, EASE, COURTESY, CLARITY, PERSONALISATION, CHANNEL_CHOICE -> 0;
        };
    }

    private static boolean priceRose(List<Contract> contracts, long at) {
        return contracts.stream().anyMatch(c -> c.roseWithin(at, ChurnEffect.PRICE_RISE_DAYS));
    }
}

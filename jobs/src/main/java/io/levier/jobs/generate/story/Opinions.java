package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.company.Driver;
import java.util.ArrayList;
import java.util.List;

/** What a customer writes about, given the answers: what stands out, good or bad. */
final class Opinions {
    private static final List<Driver> SERVICE = List.of(Driver.RESPONSE_SPEED, Driver.COURTESY, Driver.CLARITY);

    private Opinions() {}

    /** One to three of the ratings that stand out; the lowest or highest one when none does. */
    static List<Opinion> of(Ratings ratings, Draws draws) {
        List<Opinion> outstanding = new ArrayList<>();
        int extreme = 0;
        for (int d = 0; d < Ratings.DRIVERS.size(); d++) {
            if (ratings.at(d) <= 4 || ratings.at(d) >= 9) {
                outstanding.add(new Opinion(Ratings.DRIVERS.get(d), ratings.at(d) >= 9));
            }
            if (distance(ratings, d) > distance(ratings, extreme)) {
                extreme = d;
            }
        }
        if (outstanding.isEmpty()) {
            return List.of(new Opinion(Ratings.DRIVERS.get(extreme), ratings.at(extreme) >= 7));
        }
        int wanted = Math.min(1 + draws.weighted(50, 35, 15), outstanding.size());
        List<Opinion> chosen = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            chosen.add(outstanding.remove(draws.below(outstanding.size())));
        }
        return chosen;
    }

    static List<Opinion> of(Purchase purchase, TransactionalAnswers answers, Draws draws) {
        List<Opinion> opinions = new ArrayList<>();
        if (purchase.daysLate() > 0 || draws.chance(0.5)) {
            opinions.add(new Opinion(Driver.DELIVERY, purchase.daysLate() == 0));
        }
        if (opinions.isEmpty() || draws.chance(0.4)) {
            opinions.add(new Opinion(Driver.PRODUCT_QUALITY, answers.satisfaction() >= 4));
        }
        return opinions;
    }

    static List<Opinion> of(ServiceCase serviceCase, TransactionalAnswers answers, Draws draws) {
        List<Opinion> opinions = new ArrayList<>();
        opinions.add(new Opinion(draws.pick(SERVICE), answers.satisfaction() >= 4));
        if (draws.chance(0.5)) {
            opinions.add(new Opinion(Driver.FIRST_TIME_RIGHT, serviceCase.wasFirstTimeRight()));
        }
        if (serviceCase.reason() == Reason.BILLING) {
            opinions.add(new Opinion(Driver.BILLING, false));
        }
        return opinions;
    }

    private static int distance(Ratings ratings, int position) {
        return Math.abs(ratings.at(position) - 7);
    }
}

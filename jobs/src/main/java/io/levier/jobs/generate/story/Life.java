package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to a customer, month by month: mood, contract, orders and cases, each of which moves the others. The rest
 * of the story follows from it.
 *
 * @param firstMonth first month of the history the customer lives through
 * @param satisfaction latent satisfaction by month, from the first one on; about standard normal
 * @param exposures what might have led to cancellation, for every month under contract
 */
public record Life(
        int firstMonth,
        List<Double> satisfaction,
        List<Contract> contracts,
        List<Exposure> exposures,
        List<Purchase> purchases,
        List<ServiceCase> cases) {

    /** Lives through the history. */
    static Life of(Company company, Profile profile) {
        Draws draws = Draws.of(company.seed(), Stream.LIFE, profile.number());
        Horizon horizon = company.horizon();
        Mood mood = new Mood(profile.temper(), draws);
        Shopping shopping = new Shopping(company, profile, draws);
        Subscribing subscribing = new Subscribing(company, profile, draws);
        HelpDesk helpDesk = new HelpDesk(company, profile, draws);
        List<Double> satisfaction = new ArrayList<>();
        List<Purchase> purchases = new ArrayList<>();
        int firstMonth = profile.firstMonth(horizon);
        for (int month = firstMonth; month < horizon.months(); month++) {
            double mind = mood.nextMonth();
            satisfaction.add(mind);
            subscribing.beginIn(month);
            boolean dearer = subscribing.chargeMore(month);
            subscribing.live(month, mind, helpDesk.cases(), purchases);
            if (dearer) {
                mood.feel(-0.20);
                if (draws.chance(0.12)) {
                    helpDesk.open(
                            Reason.BILLING, horizon.monthStart(month) + draws.between(20, 500) * Horizon.HOUR, 0, mood);
                }
            }
            boolean subscribed = subscribing.running() != null;
            if (subscribed && draws.chance(0.028)) {
                long at =
                        Math.max(horizon.monthStart(month), profile.joinedAt()) + draws.between(20, 600) * Horizon.HOUR;
                helpDesk.open(Reason.SUBSCRIPTION, at, 0, mood);
            }
            for (Purchase purchase : shopping.month(month, mind, subscribed, subscribing.hasLeft())) {
                purchases.add(purchase);
                helpDesk.follow(purchase, mood);
            }
        }
        return new Life(
                firstMonth,
                satisfaction,
                subscribing.contracts(),
                subscribing.exposures(),
                purchases,
                helpDesk.cases());
    }

    /** Latent satisfaction in the month of an instant of the history. */
    double satisfactionAt(Horizon horizon, long at) {
        return satisfaction.get(horizon.monthOf(at) - firstMonth);
    }
}

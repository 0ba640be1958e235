package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Country;
import io.levier.jobs.generate.company.Horizon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When a customer orders, and how the delivery goes. */
final class Shopping {
    /** Orders of a contented customer in a middling month. */
    private static final double ORDERS_PER_MONTH = 0.215;

    /** December and the sales of January and June sell most. */
    private static final double[] SEASON = {1.2, 0.85, 0.9, 0.95, 0.95, 1.15, 0.9, 0.7, 0.95, 1.0, 1.15, 1.6};

    private static final double LATE = 0.10;
    private static final List<OrderChannel> CHANNELS = List.of(OrderChannel.values());
    private static final List<Purchase.Kind> KINDS = List.of(Purchase.Kind.values());
    private static final List<Purchase.Fate> FATES = List.of(Purchase.Fate.values());

    private final Profile profile;
    private final Horizon horizon;
    private final Draws draws;
    private int placed;

    Shopping(Company company, Profile profile, Draws draws) {
        this.profile = profile;
        this.horizon = company.horizon();
        this.draws = draws;
    }

    /** The orders of a month in order of time. */
    List<Purchase> month(int month, double satisfaction, boolean subscribed, boolean left) {
        List<Long> instants = new ArrayList<>();
        if (profile.joinedAt() >= horizon.begin() && month == profile.firstMonth(horizon) && draws.chance(0.85)) {
            instants.add(Math.min(profile.joinedAt() + draws.between(60L, 1800L), horizon.cutoff() - 1));
        }
        // Without a contract there is no habit: whether such a customer comes back depends more on satisfaction.
        double loyalty = StrictMath.exp((subscribed ? 0.2 : 0.4) * Math.max(-2.5, Math.min(satisfaction, 2.5)));
        double rate = ORDERS_PER_MONTH
                * SEASON[horizon.calendarMonth(month) - 1]
                * loyalty
                * (left ? 0.35 : 1)
                * (profile.isBusiness() ? 1.5 : 1);
        int orders = draws.poisson(rate);
        for (int i = 0; i < orders; i++) {
            long at = moment(month);
            if (at > profile.joinedAt()) {
                instants.add(at);
            }
        }
        instants.sort(Comparator.naturalOrder());
        List<Purchase> purchases = new ArrayList<>();
        for (long at : instants) {
            purchases.add(purchase(at));
        }
        return purchases;
    }

    private long moment(int month) {
        long day = draws.between(
                horizon.dayOf(horizon.monthStart(month)), horizon.dayOf(horizon.monthStart(month + 1) - 1));
        return horizon.dayStart((int) day) + draws.between(8 * Horizon.HOUR, 22 * Horizon.HOUR);
    }

    private Purchase purchase(long at) {
        placed++;
        OrderChannel channel = draws.pick(CHANNELS, 55, 15, 22, 5, 3);
        long orderedAt = channel == OrderChannel.STORE ? duringOpening(at) : at;
        Purchase.Kind kind = draws.pick(KINDS, 96.5, 2, 1, 0.5);
        Purchase.Fate fate = draws.pick(FATES, 92.5, 2.5, 5);
        boolean asGuest = draws.chance(0.08) && channel == OrderChannel.WEB;
        SecondRecord second = profile.second();
        boolean bySecond = draws.chance(0.5) && second != null && orderedAt > second.createdAt();
        boolean assisted = draws.chance(0.05);
        Purchase.Delivery delivery = deliver(channel, orderedAt, fate);
        return new Purchase(placed, orderedAt, channel, kind, delivery, fate, asGuest, bySecond, assisted);
    }

    private Purchase.Delivery deliver(OrderChannel channel, long orderedAt, Purchase.Fate fate) {
        boolean late = draws.chance(LATE * (horizon.calendarMonth(horizon.monthOf(orderedAt)) == 12 ? 1.8 : 1));
        int lateness = 1 + draws.failures(0.4, 14);
        int transit = draws.between(3, 5) + (isAbroad() ? 2 : 0);
        long hour = draws.between(9 * Horizon.HOUR, 18 * Horizon.HOUR);
        int early = draws.below(2);
        if (channel == OrderChannel.STORE) {
            return new Purchase.Delivery(orderedAt, orderedAt, 0);
        }
        long orderDay = orderedAt - Math.floorMod(orderedAt, Horizon.DAY);
        long promisedAt = orderDay + transit * Horizon.DAY + 20 * Horizon.HOUR;
        if (fate == Purchase.Fate.CANCELLED) {
            return new Purchase.Delivery(promisedAt, Horizon.NEVER, 0);
        }
        long deliveredAt = orderDay + (transit + (late ? lateness : -early)) * Horizon.DAY + hour;
        return new Purchase.Delivery(promisedAt, deliveredAt, late ? lateness : 0);
    }

    private boolean isAbroad() {
        return profile.country() == Country.CH || profile.country() == Country.GB || profile.country() == Country.IE;
    }

    private long duringOpening(long at) {
        long dayStart = horizon.dayStart(horizon.dayOf(at));
        long second = Math.min(Math.max(at - dayStart, 10 * Horizon.HOUR), 19 * Horizon.HOUR);
        return Math.max(dayStart + second, profile.joinedAt() + 60);
    }
}

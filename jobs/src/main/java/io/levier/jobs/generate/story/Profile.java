package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Channel;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Country;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.Network;
import io.levier.jobs.generate.company.Store;
import io.levier.jobs.generate.company.Team;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is, before anything happens.
 *
 * @param number which customer, from 0
 * @param account number of the business account, -1 for private customers
 * @param joinedAt when the customer became known, possibly long before the history
 * @param temper lasting inclination to be satisfied, standard normal
 * @param npsEffect what this customer adds to any score regardless of ratings, points of Net Promoter Score, bounded
 * @param wish the subscription wanted
 * @param second a second record of the same person, null for most
 * @param surveyConsent whether surveys may be sent at all
 */
public record Profile(
        long number,
        Home home,
        int account,
        long joinedAt,
        double temper,
        double npsEffect,
        Wish wish,
        Channel favourite,
        boolean surveyConsent,
        @Nullable SecondRecord second) {

    /** Where a customer lives, the language of letters, and the shop in reach. */
    public record Home(Country country, String language, Store store) {}

    /**
     * The subscription a customer wants.
     *
     * @param at when the first contract begins, {@link Horizon#NEVER} without one
     */
    public record Wish(Plan plan, long at) {}

    /** Bound of the lasting effect of a customer on scores, points of Net Promoter Score. */
    public static final double NPS_EFFECT_BOUND = 6;

    private static final double SUBSCRIBERS = 0.78;
    private static final double SECOND_RECORDS = 0.04;

    /** The profile of a customer by number. */
    public static Profile of(Company company, long number) {
        Draws draws = Draws.of(company.seed(), Stream.PROFILE, number);
        Country country = Country.at(draws.uniform());
        String language = draws.chance(country.english()) ? "en" : "fr";
        int account = draws.chance(0.10) ? draws.below(company.scale().accounts()) : -1;
        Store store = Network.homeStore(country, draws);
        long joinedAt = joining(company.horizon(), draws);
        double temper = draws.gaussian();
        double npsEffect = draws.uniform(-NPS_EFFECT_BOUND, NPS_EFFECT_BOUND);
        Plan plan = plan(draws, account >= 0);
        long contractAt = joinedAt + draws.between(0L, 60 * Horizon.DAY);
        Channel favourite = favourite(draws);
        boolean consent = draws.chance(0.93);
        SecondRecord second = second(company.horizon(), joinedAt, draws);
        return new Profile(
                number,
                new Home(country, language, store),
                account,
                joinedAt,
                temper,
                npsEffect,
                new Wish(plan, plan == Plan.NONE ? Horizon.NEVER : contractAt),
                favourite,
                consent,
                second);
    }

    public Country country() {
        return home.country();
    }

    public String language() {
        return home.language();
    }

    public Store store() {
        return home.store();
    }

    /** The team in charge. */
    public Team team() {
        return home.store().team();
    }

    public boolean isBusiness() {
        return account >= 0;
    }

    /** First month of the history the customer lives through, 0 for those who came before it. */
    public int firstMonth(Horizon horizon) {
        return joinedAt < horizon.begin() ? 0 : horizon.monthOf(joinedAt);
    }

    /** A little more than half are there from the start; the others come at a rate that grows by 80 per cent. */
    private static long joining(Horizon horizon, Draws draws) {
        if (draws.chance(0.55)) {
            return horizon.begin() - draws.between(10L * Horizon.DAY, 1500L * Horizon.DAY);
        }
        double elapsed = (StrictMath.sqrt(1 + 2.24 * draws.uniform()) - 1) / 0.8;
        int day = Math.min((int) (elapsed * horizon.days()), horizon.days() - 1);
        return horizon.dayStart(day) + draws.between(8 * Horizon.HOUR, 21 * Horizon.HOUR);
    }

    private static Plan plan(Draws draws, boolean business) {
        if (!draws.chance(SUBSCRIBERS)) {
            return Plan.NONE;
        }
        return draws.chance(business ? 0.3 : 0.6) ? Plan.MONTHLY : Plan.ANNUAL;
    }

    private static Channel favourite(Draws draws) {
        return draws.pick(Channel.WRITTEN_OR_SPOKEN, 40, 25, 15, 10, 5, 5);
    }

    private static @Nullable SecondRecord second(Horizon horizon, long joinedAt, Draws draws) {
        boolean wanted = draws.chance(SECOND_RECORDS);
        boolean sharesEmail = draws.chance(0.5);
        double when = draws.uniform();
        long first = joinedAt + Horizon.DAY;
        long last = horizon.cutoff() - Horizon.DAY;
        return wanted && first < last ? new SecondRecord(first + (long) (when * (last - first)), sharesEmail) : null;
    }
}

package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.story.Visit.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The visits of a customer: one for each order placed online, and looking around without buying. */
final class Visits {
    private static final double VISITS_PER_MONTH = 0.10;
    private static final List<String> DEVICES = List.of("mobile", "desktop", "tablet");
    private static final List<String> SOURCES = List.of("direct", "search", "newsletter", "social", "ad", "affiliate");

    private final Company company;
    private final Profile profile;
    private final Draws draws;
    private final List<Visit> visits = new ArrayList<>();

    private Visits(Company company, Profile profile) {
        this.company = company;
        this.profile = profile;
        this.draws = Draws.of(company.seed(), Stream.WEB, profile.number());
    }

    static List<Visit> of(Company company, Profile profile, Life life) {
        Visits told = new Visits(company, profile);
        for (Purchase purchase : life.purchases()) {
            if (purchase.channel().isDigital()) {
                told.buy(purchase);
            }
        }
        for (int month = life.firstMonth(); month < company.horizon().months(); month++) {
            told.lookAround(month);
        }
        return told.visits;
    }

    /** Told backwards from the confirmation, so that the order time is exact. */
    private void buy(Purchase purchase) {
        List<Page> pages = new ArrayList<>();
        long at = purchase.orderedAt();
        pages.add(new Page(at, "confirmation"));
        at -= draws.between(10L, 60L);
        pages.add(new Page(at, "payment"));
        if (draws.chance(0.06)) {
            at -= draws.between(20L, 120L);
            pages.add(new Page(at, "payment_failed"));
            at -= draws.between(20L, 90L);
            pages.add(new Page(at, "payment"));
        }
        at -= draws.between(30L, 240L);
        pages.add(new Page(at, "checkout"));
        at -= draws.between(10L, 180L);
        pages.add(new Page(at, "add_to_cart"));
        int looks = draws.failures(0.8, 5);
        for (int i = 0; i <= looks; i++) {
            at -= draws.between(15L, 240L);
            pages.add(new Page(at, "view_product"));
        }
        if (draws.chance(0.25)) {
            at -= draws.between(5L, 60L);
            pages.add(new Page(at, "search"));
        }
        Collections.reverse(pages);
        boolean app = purchase.channel() == OrderChannel.APP;
        if (at > company.horizon().begin()) {
            add(at, app ? "app" : device(), purchase.seq(), !purchase.asGuest(), pages);
        }
    }

    private void lookAround(int month) {
        int count = draws.poisson(VISITS_PER_MONTH);
        Horizon horizon = company.horizon();
        for (int i = 0; i < count; i++) {
            int day = draws.between(
                    horizon.dayOf(horizon.monthStart(month)), horizon.dayOf(horizon.monthStart(month + 1) - 1));
            long start = horizon.dayStart(day) + draws.between(7 * Horizon.HOUR, 22 * Horizon.HOUR);
            boolean recognised = draws.chance(0.7);
            List<Page> pages = new ArrayList<>();
            long at = start;
            pages.add(new Page(at, draws.chance(0.5) ? "home" : "search"));
            int looks = draws.failures(0.62, 6);
            for (int look = 0; look < looks; look++) {
                at += draws.between(15L, 240L);
                pages.add(new Page(at, "view_product"));
            }
            if (looks > 0 && draws.chance(0.3)) {
                at += draws.between(10L, 180L);
                pages.add(new Page(at, "add_to_cart"));
                if (draws.chance(0.35)) {
                    at += draws.between(10L, 240L);
                    pages.add(new Page(at, "checkout"));
                }
            }
            if (start > profile.joinedAt()) {
                add(start, draws.chance(0.2) ? "app" : device(), 0, recognised, pages);
            }
        }
    }

    private void add(long at, String device, int order, boolean recognised, List<Page> pages) {
        String source = draws.pick(SOURCES, 30, 30, 15, 10, 10, 5);
        visits.add(new Visit(visits.size() + 1, at, device, source, order, recognised, pages));
    }

    private String device() {
        return draws.pick(DEVICES, 58, 34, 8);
    }
}

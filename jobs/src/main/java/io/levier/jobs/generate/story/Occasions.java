package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.SurveyKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When a customer is due to be asked: once a quarter, and after some orders and cases. */
final class Occasions {
    private static final double RELATIONAL_SAMPLE = 0.55;
    private static final double BUSINESS_SAMPLE = 0.9;
    private static final double ORDER_SAMPLE = 0.22;
    private static final double CASE_SAMPLE = 0.60;

    private Occasions() {}

    static List<Occasion> of(Company company, Profile profile, Life life, Draws draws) {
        List<Occasion> occasions = new ArrayList<>();
        Horizon horizon = company.horizon();
        quarterly(horizon, profile, occasions, draws);
        for (Purchase purchase : life.purchases()) {
            boolean sampled = draws.chance(ORDER_SAMPLE);
            long at = purchase.deliveredAt() == Horizon.NEVER
                    ? Horizon.NEVER
                    : purchase.deliveredAt() + draws.between(20, 72) * Horizon.HOUR;
            if (sampled && horizon.isKnown(at)) {
                occasions.add(new Occasion(
                        SurveyKind.AFTER_ORDER,
                        at,
                        month(at),
                        new Subject(Reason.INFORMATION, 0, purchase.seq()),
                        purchase.deliveredAt(),
                        true));
            }
        }
        for (ServiceCase serviceCase : life.cases()) {
            boolean sampled = draws.chance(CASE_SAMPLE);
            long at = serviceCase.settledAt() == Horizon.NEVER
                    ? Horizon.NEVER
                    : serviceCase.settledAt() + draws.between(1, 24) * Horizon.HOUR;
            if (sampled && horizon.isKnown(at)) {
                occasions.add(new Occasion(
                        SurveyKind.AFTER_CASE, at, month(at), Subject.of(serviceCase), serviceCase.settledAt(), true));
            }
        }
        occasions.sort(Comparator.comparingLong(Occasion::at));
        return occasions;
    }

    /** In the middle month of every calendar quarter, from a month after joining on. */
    private static void quarterly(Horizon horizon, Profile profile, List<Occasion> occasions, Draws draws) {
        for (int month = profile.firstMonth(horizon); month < horizon.months(); month++) {
            if (horizon.calendarMonth(month) % 3 != 2) {
                continue;
            }
            LocalDate date = horizon.date(horizon.dayOf(horizon.monthStart(month)));
            long at = horizon.monthStart(month)
                    + draws.between(0, 20) * Horizon.DAY
                    + draws.between(8 * Horizon.HOUR, 18 * Horizon.HOUR);
            boolean sampled = draws.chance(profile.isBusiness() ? BUSINESS_SAMPLE : RELATIONAL_SAMPLE);
            boolean listed = sampled || draws.chance(0.1);
            if (listed && at > profile.joinedAt() + 30 * Horizon.DAY && horizon.isKnown(at)) {
                String wave = date.getYear() + "-Q" + (date.getMonthValue() / 3 + 1);
                occasions.add(new Occasion(SurveyKind.RELATIONAL, at, wave, Subject.QUESTION, at, sampled));
            }
        }
    }

    private static String month(long at) {
        return YearMonth.from(Horizon.dateOf(at)).toString();
    }
}

package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.company.Agent;
import io.levier.jobs.generate.company.Channel;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.Team;
import java.util.ArrayList;
import java.util.List;

/** How customer service treats the cases of a customer: who answers, how fast, and whether it is right at once. */
final class HelpDesk {
    private final Company company;
    private final Profile profile;
    private final Draws draws;
    private final List<ServiceCase> cases = new ArrayList<>();

    HelpDesk(Company company, Profile profile, Draws draws) {
        this.company = company;
        this.profile = profile;
        this.draws = draws;
    }

    /** All cases so far, in the order they were raised. */
    List<ServiceCase> cases() {
        return cases;
    }

    /** Follows what an order may lead to: a late parcel or a broken product. */
    void follow(Purchase purchase, Mood mood) {
        boolean lateComplaint = draws.chance(0.40);
        boolean defect = draws.chance(0.155);
        if (purchase.fate() == Purchase.Fate.CANCELLED) {
            return;
        }
        if (purchase.daysLate() > 0) {
            mood.feel(-0.30);
            if (lateComplaint) {
                long at = purchase.delivery().promisedAt() + draws.between(12, 36) * Horizon.HOUR;
                open(Reason.DELIVERY, at, purchase.seq(), mood);
            }
        }
        if (defect) {
            long at = purchase.deliveredAt() + draws.between(5, 240) * Horizon.HOUR;
            open(Reason.PRODUCT, at, purchase.seq(), mood);
        }
    }

    /** Opens a case, unless the history ends before. */
    void open(Reason reason, long at, int order, Mood mood) {
        if (!company.horizon().isKnown(at)) {
            return;
        }
        Team team = profile.team();
        Channel channel = draws.chance(0.6) ? profile.favourite() : anyChannel();
        long openedAt = channel.isLive() ? company.openHours().arrival(team.schedule(), at, draws) : at;
        if (!company.horizon().isKnown(openedAt)) {
            return;
        }
        long repliedAt = firstReply(channel, openedAt, team);
        Agent agent = company.workforce().onDuty(team, repliedAt, draws);
        boolean trained = company.training().reaches(team, openedAt);
        boolean right = draws.chance(trained ? 0.74 : 0.62);
        int contacts = right ? 1 : 2 + draws.failures(0.6, 4);
        boolean complaint = draws.chance(reason.complaints());
        long solvedAt = right ? repliedAt + draws.between(240L, 1500L) : laborious(team, repliedAt, mood);
        boolean reopened = draws.chance(0.2);
        long again = draws.between(8, 60) * Horizon.HOUR;
        long settledAt = !right && reopened && solvedAt != Horizon.NEVER
                ? company.openHours().plus(team.schedule(), solvedAt + again, draws.between(1800L, 6 * Horizon.HOUR))
                : solvedAt;
        mood.feel(right ? -0.10 : -0.35);
        ServiceCase.Treatment treatment = new ServiceCase.Treatment(repliedAt, solvedAt, settledAt, contacts);
        cases.add(new ServiceCase(cases.size() + 1, openedAt, channel, reason, order, complaint, agent, treatment));
    }

    private long firstReply(Channel channel, long openedAt, Team team) {
        return switch (channel) {
            case PHONE -> openedAt + 5 + (long) draws.exponential(75);
            case CHAT, STORE, BOT -> openedAt + 10 + (long) draws.exponential(45);
            case EMAIL, FORM ->
                company.openHours().plus(team.schedule(), openedAt, (long) draws.logNormal(4.0 * Horizon.HOUR, 0.9));
            case WHATSAPP, SOCIAL ->
                company.openHours().plus(team.schedule(), openedAt, (long) draws.logNormal(0.8 * Horizon.HOUR, 0.9));
        };
    }

    /** When a case that was not right at once is solved: days, sometimes weeks, rarely never. */
    private long laborious(Team team, long repliedAt, Mood mood) {
        long worked =
                company.openHours().plus(team.schedule(), repliedAt, (long) draws.logNormal(20.0 * Horizon.HOUR, 1.0));
        double fate = draws.uniform();
        long stuck = draws.between(15, 75) * Horizon.DAY;
        if (fate < 0.20) {
            mood.feel(-0.30);
            return fate < 0.03 ? Horizon.NEVER : company.openHours().next(team.schedule(), worked + stuck);
        }
        return worked;
    }

    private Channel anyChannel() {
        return draws.pick(Channel.WRITTEN_OR_SPOKEN, 40, 27, 15, 9, 5, 4);
    }
}

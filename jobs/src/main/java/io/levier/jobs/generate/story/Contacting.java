package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Agent;
import io.levier.jobs.generate.company.Channel;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.Team;
import io.levier.jobs.generate.story.Contact.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All contacts of a customer: those its cases needed, advice before orders, and questions that need no case. */
final class Contacting {
    private static final double QUESTIONS_PER_MONTH = 0.062;
    private static final double BOT = 0.12;
    private static final double BOT_CONTAINS = 0.55;
    private static final double GIVES_UP = 0.09;
    private static final long LONGEST_STORY = 60 * Horizon.DAY;

    private final Company company;
    private final Profile profile;
    private final Team team;
    private final Draws draws;
    private final List<Contact> contacts = new ArrayList<>();

    private Contacting(Company company, Profile profile) {
        this.company = company;
        this.profile = profile;
        this.team = profile.team();
        this.draws = Draws.of(company.seed(), Stream.CONTACTS, profile.number());
    }

    /** The contacts that begin within the history: first those of cases, then advice, then questions. */
    static List<Contact> of(Company company, Profile profile, Life life) {
        Contacting contacting = new Contacting(company, profile);
        life.cases().forEach(contacting::followCase);
        life.purchases().stream().filter(Purchase::assisted).forEach(contacting::advise);
        for (int month = life.firstMonth(); month < company.horizon().months(); month++) {
            contacting.ask(month);
        }
        return contacting.contacts;
    }

    private void followCase(ServiceCase serviceCase) {
        Handling work = handling(serviceCase.channel());
        int needed = serviceCase.contacts();
        long repliedAt = serviceCase.firstReplyAt();
        Moments first = Moments.answered(
                serviceCase.openedAt(),
                repliedAt,
                repliedAt + (serviceCase.channel().isLive() ? work.live() : 0));
        Subject subject = Subject.of(serviceCase);
        add(subject, serviceCase.channel(), Outcome.ANSWERED, first, serviceCase.agent(), work, needed == 1);
        boolean settled = serviceCase.settledAt() != Horizon.NEVER;
        long last = settled ? serviceCase.settledAt() : repliedAt + LONGEST_STORY;
        long step = (last - repliedAt) / needed;
        for (int i = 1; i < needed; i++) {
            long at = repliedAt + i * step - (long) (draws.uniform() * step * 0.8);
            Channel channel = draws.chance(0.65) ? serviceCase.channel() : anyChannel();
            answer(channel, at, subject, settled && i == needed - 1);
        }
        if (draws.chance(0.12) && settled) {
            callBack(serviceCase);
        }
    }

    private void callBack(ServiceCase serviceCase) {
        long at = company.openHours()
                .arrival(team.schedule(), serviceCase.settledAt() + draws.between(1, 48) * Horizon.HOUR, draws);
        if (company.horizon().isKnown(at)) {
            Handling work = handling(Channel.PHONE);
            contacts.add(new Contact(
                    contacts.size() + 1,
                    Subject.of(serviceCase),
                    Channel.PHONE,
                    false,
                    Outcome.ANSWERED,
                    Moments.answered(at, at + 12, at + 12 + work.live()),
                    company.workforce().onDuty(team, at, draws),
                    work,
                    true));
        }
    }

    private void advise(Purchase purchase) {
        long asked = purchase.orderedAt() - draws.between(1, 60) * Horizon.HOUR;
        Channel channel = draws.chance(0.5) ? Channel.CHAT : Channel.PHONE;
        long at = company.openHours()
                .arrival(team.schedule(), Math.max(asked, company.horizon().begin()), draws);
        if (at > profile.joinedAt() && at + Horizon.HOUR < purchase.orderedAt()) {
            answer(channel, at, new Subject(Reason.INFORMATION, 0, purchase.seq()), true);
        }
    }

    private void ask(int month) {
        int questions = draws.poisson(QUESTIONS_PER_MONTH);
        Horizon horizon = company.horizon();
        for (int i = 0; i < questions; i++) {
            long at = draws.between(horizon.monthStart(month), horizon.monthStart(month + 1) - 1);
            if (at <= profile.joinedAt()) {
                continue;
            }
            if (draws.chance(BOT)) {
                askRobot(at);
            } else {
                Channel channel = draws.chance(0.05) ? Channel.STORE : anyChannel();
                answer(channel, at, Subject.QUESTION, draws.chance(0.88));
            }
        }
    }

    private void askRobot(long at) {
        long endedAt = at + draws.between(40L, 240L);
        boolean contained = draws.chance(BOT_CONTAINS);
        Moments moments = Moments.unanswered(at, endedAt);
        Handling work = new Handling(0, 0, 0, 0, contained ? 0 : 1);
        add(Subject.QUESTION, Channel.BOT, Outcome.CONTAINED, moments, null, work, contained);
        if (!contained) {
            answer(Channel.CHAT, endedAt + 20, Subject.QUESTION, draws.chance(0.8));
        }
    }

    /** A contact from the customer: answered, or given up where people wait in a line. */
    private void answer(Channel channel, long asked, Subject subject, boolean resolves) {
        long at = channel.isLive() ? company.openHours().arrival(team.schedule(), asked, draws) : asked;
        Handling work = handling(channel);
        boolean givesUp = draws.chance(GIVES_UP);
        if (!company.horizon().isKnown(at)) {
            return;
        }
        if (givesUp && channel.isLive() && channel != Channel.STORE) {
            giveUp(channel, at, subject);
            return;
        }
        long answeredAt = channel.isLive()
                ? at + 4 + (long) draws.exponential(channel == Channel.PHONE ? 75 : 40)
                : company.openHours().plus(team.schedule(), at, (long) draws.logNormal(3.5 * Horizon.HOUR, 0.9));
        Agent agent = company.workforce().onDuty(team, answeredAt, draws);
        Moments moments = Moments.answered(at, answeredAt, answeredAt + (channel.isLive() ? work.live() : 0));
        add(subject, channel, Outcome.ANSWERED, moments, agent, work, resolves);
    }

    private void giveUp(Channel channel, long at, Subject subject) {
        long left = at + 3 + (long) draws.exponential(110);
        boolean callback = draws.chance(0.15);
        Moments moments = new Moments(at, Horizon.NEVER, callback ? Horizon.NEVER : left, left);
        Outcome outcome = callback ? Outcome.CALLBACK : Outcome.ABANDONED;
        add(subject, channel, outcome, moments, null, Handling.NONE, false);
    }

    private void add(
            Subject subject,
            Channel channel,
            Outcome outcome,
            Moments moments,
            @Nullable Agent agent,
            Handling work,
            boolean resolved) {
        contacts.add(new Contact(contacts.size() + 1, subject, channel, true, outcome, moments, agent, work, resolved));
    }

    private Handling handling(Channel channel) {
        long talk = switch (channel) {
            case PHONE, STORE -> (long) draws.logNormal(290, 0.6);
            case CHAT, BOT -> (long) draws.logNormal(560, 0.5);
            case EMAIL, FORM -> (long) draws.logNormal(380, 0.5);
            case WHATSAPP, SOCIAL -> (long) draws.logNormal(220, 0.5);
        };
        long hold = draws.chance(0.22) && channel == Channel.PHONE ? draws.between(20L, 240L) : 0;
        long afterWork = (long) draws.logNormal(channel.isLive() ? 85 : 40, 0.5);
        int atOnce = channel == Channel.CHAT ? draws.between(1, 3) : 1;
        int transfers = draws.failures(0.87, 3);
        return new Handling(talk, hold, afterWork, atOnce, transfers);
    }

    private Channel anyChannel() {
        return draws.pick(Channel.WRITTEN_OR_SPOKEN, 42, 26, 16, 8, 5, 3);
    }
}

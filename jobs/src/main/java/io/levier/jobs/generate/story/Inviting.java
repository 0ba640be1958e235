package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.SurveyKind;
import java.util.ArrayList;
import java.util.List;

/** Which occasions become invitations, and how far each invitation comes. Contented customers answer more often. */
final class Inviting {
    private static final long QUARANTINE = 14 * Horizon.DAY;
    private static final double BOUNCES = 0.03;
    private static final double REFUSES = 0.006;

    private final Company company;
    private final Profile profile;
    private final Life life;
    private final Draws draws;
    private final List<Invitation> invitations = new ArrayList<>();
    private long lastSentAt = Long.MIN_VALUE / 2;
    private boolean optedOut;

    private Inviting(Company company, Profile profile, Life life) {
        this.company = company;
        this.profile = profile;
        this.life = life;
        this.draws = Draws.of(company.seed(), Stream.INVITATIONS, profile.number());
        this.optedOut = !profile.surveyConsent();
    }

    /** The invitations of a customer in order of time. */
    static List<Invitation> of(Company company, Profile profile, Life life) {
        Inviting inviting = new Inviting(company, profile, life);
        for (Occasion occasion : Occasions.of(company, profile, life, inviting.draws)) {
            inviting.invite(occasion);
        }
        return inviting.invitations;
    }

    private void invite(Occasion occasion) {
        if (optedOut) {
            add(occasion, Progress.NOT_SAMPLED_OPTOUT);
        } else if (!occasion.sampled()) {
            add(occasion, Progress.NOT_SAMPLED_RULE);
        } else if (occasion.at() < lastSentAt + QUARANTINE) {
            add(occasion, Progress.NOT_SAMPLED_QUARANTINE);
        } else {
            lastSentAt = occasion.at();
            send(occasion);
        }
    }

    private void send(Occasion occasion) {
        double satisfaction = life.satisfactionAt(company.horizon(), occasion.at());
        long deliveredAt = occasion.at() + draws.between(2, 90);
        long openedAt = deliveredAt + 60 + (long) draws.logNormal(5.0 * Horizon.HOUR, 1.2);
        long startedAt = openedAt + draws.between(3, 120);
        long completedAt =
                startedAt + (long) draws.logNormal(occasion.kind() == SurveyKind.RELATIONAL ? 260 : 75, 0.35);
        double fate = draws.uniform();
        boolean answers = draws.chance(answering(occasion.kind(), satisfaction));
        boolean whole = draws.chance(0.95);
        double interest = draws.uniform();
        if (fate < BOUNCES) {
            add(occasion, Progress.BOUNCED, deliveredAt, openedAt, startedAt, completedAt);
        } else if (fate < BOUNCES + REFUSES && company.horizon().isKnown(openedAt)) {
            optedOut = true;
            add(occasion, Progress.REFUSED, deliveredAt, openedAt, startedAt, completedAt);
        } else if (answers && company.horizon().isKnown(completedAt)) {
            add(occasion, whole ? Progress.COMPLETED : Progress.PARTIAL, deliveredAt, openedAt, startedAt, completedAt);
        } else if (interest < 0.30 && company.horizon().isKnown(openedAt)) {
            add(occasion, Progress.OPENED, deliveredAt, openedAt, startedAt, completedAt);
        } else if (interest < 0.34 && company.horizon().isKnown(startedAt)) {
            add(occasion, Progress.STARTED, deliveredAt, openedAt, startedAt, completedAt);
        } else {
            Progress progress = company.horizon().isKnown(deliveredAt) ? Progress.DELIVERED : Progress.SENT;
            add(occasion, progress, deliveredAt, openedAt, startedAt, completedAt);
        }
    }

    private double answering(SurveyKind kind, double satisfaction) {
        double logit = kind == SurveyKind.RELATIONAL
                ? -0.52 + 0.30 * satisfaction - (profile.isBusiness() ? 0.3 : 0)
                : -0.95 + 0.15 * satisfaction;
        return 1 / (1 + StrictMath.exp(-logit));
    }

    private void add(Occasion occasion, Progress heldBack) {
        add(occasion, heldBack, Horizon.NEVER, Horizon.NEVER, Horizon.NEVER, Horizon.NEVER);
    }

    /** Keeps of the instants only those the invitation came to. */
    private void add(
            Occasion occasion, Progress progress, long deliveredAt, long openedAt, long startedAt, long completedAt) {
        boolean delivered = !progress.isHeldBack() && progress != Progress.SENT && progress != Progress.BOUNCED;
        boolean opened = delivered && progress != Progress.DELIVERED;
        boolean started = progress == Progress.STARTED || progress.isAnswered();
        invitations.add(new Invitation(
                invitations.size() + 1,
                occasion.kind(),
                occasion.wave(),
                occasion.at(),
                draws.pick(List.of("email", "sms", "app"), 80, 12, 8),
                progress,
                delivered ? deliveredAt : Horizon.NEVER,
                opened ? openedAt : Horizon.NEVER,
                started ? startedAt : Horizon.NEVER,
                progress.isAnswered() ? completedAt : Horizon.NEVER,
                progress == Progress.REFUSED ? openedAt : Horizon.NEVER,
                occasion.order(),
                occasion.serviceCase(),
                occasion.triggerAt()));
    }
}

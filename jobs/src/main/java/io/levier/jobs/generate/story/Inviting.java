package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.SurveyKind;
import io.levier.jobs.generate.story.Invitation.Milestones;
import java.util.ArrayList;
import java.util.List;

/** Which occasions become invitations, and how far each invitation comes. Contented customers answer more often. */
final class Inviting {
    private static final long QUARANTINE = 14 * Horizon.DAY;
    private static final List<String> CHANNELS = List.of("email", "sms", "app");
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
            add(occasion, Progress.NOT_SAMPLED_OPTOUT, Milestones.NONE);
        } else if (!occasion.sampled()) {
            add(occasion, Progress.NOT_SAMPLED_RULE, Milestones.NONE);
        } else if (occasion.at() < lastSentAt + QUARANTINE) {
            add(occasion, Progress.NOT_SAMPLED_QUARANTINE, Milestones.NONE);
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
        boolean answers = draws.chance(answering(occasion.kind(), satisfaction));
        Milestones milestones = new Milestones(deliveredAt, openedAt, startedAt, completedAt, Horizon.NEVER);
        Progress progress = progress(milestones, answers);
        optedOut = progress == Progress.REFUSED;
        add(occasion, progress, milestones.upTo(progress));
    }

    private Progress progress(Milestones milestones, boolean answers) {
        Horizon horizon = company.horizon();
        double fate = draws.uniform();
        boolean whole = draws.chance(0.95);
        double interest = draws.uniform();
        if (fate < BOUNCES) {
            return Progress.BOUNCED;
        }
        if (fate < BOUNCES + REFUSES && horizon.isKnown(milestones.openedAt())) {
            return Progress.REFUSED;
        }
        if (answers && horizon.isKnown(milestones.completedAt())) {
            return whole ? Progress.COMPLETED : Progress.PARTIAL;
        }
        if (interest < 0.30 && horizon.isKnown(milestones.openedAt())) {
            return Progress.OPENED;
        }
        if (interest < 0.34 && horizon.isKnown(milestones.startedAt())) {
            return Progress.STARTED;
        }
        return horizon.isKnown(milestones.deliveredAt()) ? Progress.DELIVERED : Progress.SENT;
    }

    private double answering(SurveyKind kind, double satisfaction) {
        double logit = kind == SurveyKind.RELATIONAL
                ? -0.64 + 0.30 * satisfaction - (profile.isBusiness() ? 0.3 : 0)
                : -0.95 + 0.15 * satisfaction;
        return 1 / (1 + StrictMath.exp(-logit));
    }

    private void add(Occasion occasion, Progress progress, Milestones milestones) {
        invitations.add(new Invitation(
                invitations.size() + 1,
                occasion.kind(),
                occasion.wave(),
                occasion.at(),
                draws.pick(CHANNELS, 80, 12, 8),
                progress,
                milestones,
                occasion.about(),
                occasion.triggerAt()));
    }
}

package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Agent;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.SurveyKind;
import io.levier.jobs.generate.story.FollowUp.Trigger;
import java.util.ArrayList;
import java.util.List;

/** Which answers and complaints were followed up, and how. Following up has no planted effect on later scores. */
final class FollowUps {
    private static final List<String> OUTCOMES = List.of("recovered", "unresolved", "unreachable", "refused");

    private final CustomerStory story;
    private final Draws draws;
    private final List<FollowUp> followUps = new ArrayList<>();

    private FollowUps(CustomerStory story) {
        this.story = story;
        this.draws = Draws.of(
                story.company().seed(), Stream.FOLLOW_UP, story.profile().number());
    }

    static List<FollowUp> of(CustomerStory story) {
        FollowUps told = new FollowUps(story);
        for (Invitation invitation : story.invitations()) {
            if (!invitation.progress().isAnswered()) {
                continue;
            }
            if (invitation.kind() == SurveyKind.RELATIONAL) {
                boolean detractor = story.relational(invitation).likelihoodToRecommend() < 7;
                told.raise(detractor, 0.85, Trigger.DETRACTOR, invitation.seq(), 0, invitation.completedAt());
            } else {
                boolean laborious = story.transactional(invitation).ease() <= 3;
                told.raise(laborious, 0.7, Trigger.LOW_CES, invitation.seq(), 0, invitation.completedAt());
            }
        }
        for (ServiceCase serviceCase : story.life().cases()) {
            told.raise(serviceCase.complaint(), 0.8, Trigger.COMPLAINT, 0, serviceCase.seq(), serviceCase.openedAt());
        }
        return told.followUps;
    }

    private void raise(boolean due, double share, Trigger trigger, int invitation, int serviceCase, long raisedAt) {
        if (!due || !draws.chance(share)) {
            return;
        }
        long createdAt = raisedAt + draws.between(60L, 900L);
        if (!story.company().horizon().isKnown(createdAt)) {
            return;
        }
        String schedule = story.profile().team().schedule();
        long calledAt =
                story.company().openHours().plus(schedule, createdAt, (long) draws.logNormal(9.0 * Horizon.HOUR, 1.0));
        boolean called = draws.chance(0.88);
        String outcome = draws.pick(OUTCOMES, 55, 20, 20, 5);
        long closedAt =
                story.company().openHours().plus(schedule, calledAt, (long) draws.logNormal(10.0 * Horizon.HOUR, 1.1));
        Agent owner = story.company().workforce().onDuty(story.profile().team(), createdAt, draws);
        String cause = draws.pick(Ratings.DRIVERS).id();
        boolean compensated = draws.chance(0.3) && outcome.equals("recovered");
        long compensation = compensated ? draws.between(5, 40) * 100L : 0;
        boolean informed = draws.chance(0.35);
        FollowUp.Result result = new FollowUp.Result(
                called ? calledAt : Horizon.NEVER,
                called ? closedAt : Horizon.NEVER,
                outcome,
                cause,
                compensation,
                called && informed ? closedAt + draws.between(10, 60) * Horizon.DAY : Horizon.NEVER);
        followUps.add(
                new FollowUp(followUps.size() + 1, trigger, invitation, serviceCase, createdAt, owner.id(), result));
    }
}

package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.company.Channel;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.story.Contact.Outcome;
import io.levier.jobs.generate.story.Step.Action;
import io.levier.jobs.generate.story.Step.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened within a contact, in order of time. */
final class Steps {
    private Steps() {}

    static List<Step> of(Contact contact, Draws draws) {
        List<Step> steps = new ArrayList<>();
        Actor opener = contact.inbound() ? Actor.CUSTOMER : Actor.AGENT;
        steps.add(new Step(contact.startedAt(), opener, Action.MESSAGE));
        if (contact.outcome() == Outcome.CONTAINED) {
            steps.add(new Step(contact.startedAt() + 2, Actor.BOT, Action.REPLY));
            steps.add(new Step(contact.endedAt() - 15, Actor.CUSTOMER, Action.MESSAGE));
            steps.add(new Step(contact.endedAt(), Actor.BOT, Action.REPLY));
        } else if (contact.outcome() == Outcome.ANSWERED) {
            answered(contact, steps, draws);
        }
        steps.sort(Comparator.comparingLong(Step::at));
        return steps;
    }

    private static void answered(Contact contact, List<Step> steps, Draws draws) {
        if (!contact.channel().isLive() && draws.chance(0.6)) {
            steps.add(new Step(contact.startedAt() + draws.between(5L, 60L), Actor.SYSTEM, Action.AUTO_ACK));
        }
        if (contact.inbound()) {
            steps.add(new Step(contact.answeredAt(), Actor.AGENT, Action.REPLY));
        }
        long length = Math.max(contact.endedAt() - contact.answeredAt(), 30);
        if (contact.handling().hold() > 0) {
            long heldAt = contact.answeredAt() + (length - contact.handling().hold()) / 2;
            steps.add(new Step(heldAt, Actor.AGENT, Action.HOLD));
            steps.add(new Step(heldAt + contact.handling().hold(), Actor.AGENT, Action.RESUME));
        }
        for (int i = 1; i <= contact.handling().transfers(); i++) {
            steps.add(new Step(
                    contact.answeredAt() + length * i / (contact.handling().transfers() + 1),
                    Actor.AGENT,
                    Action.TRANSFER));
        }
        if (contact.channel() == Channel.CHAT) {
            int turns = draws.between(1, 2);
            for (int i = 1; i <= turns; i++) {
                long at = contact.answeredAt() + length * i / (turns + 1);
                steps.add(new Step(at, Actor.CUSTOMER, Action.MESSAGE));
                steps.add(new Step(at + 20, Actor.AGENT, Action.REPLY));
            }
        }
        if (draws.chance(0.45)) {
            steps.add(new Step(contact.endedAt() + draws.between(5L, 120L), Actor.AGENT, Action.NOTE));
        }
        if (!contact.channel().isLive() && draws.chance(0.25)) {
            steps.add(new Step(
                    contact.endedAt() + draws.between(Horizon.HOUR, Horizon.DAY), Actor.CUSTOMER, Action.MESSAGE));
        }
    }
}

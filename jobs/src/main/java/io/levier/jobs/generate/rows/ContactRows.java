package io.levier.jobs.generate.rows;

import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.InteractionEvent;
import io.levier.jobs.generate.company.Agent;
import io.levier.jobs.generate.company.Channel;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.ProductLine;
import io.levier.jobs.generate.story.Contact;
import io.levier.jobs.generate.story.Contact.Outcome;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.Profile;
import io.levier.jobs.generate.story.Reason;
import io.levier.jobs.generate.story.Step;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Contacts and the steps within them, as far as they are known at the end of the history. */
final class ContactRows {
    private static final Layout INTERACTION = Layout.of(Interaction.TABLE);
    private static final Layout EVENT = Layout.of(InteractionEvent.TABLE);

    private ContactRows() {}

    static void interactions(CustomerStory story, Consumer<Cells> out) {
        for (Contact contact : story.contacts()) {
            out.accept(interaction(story, contact));
        }
    }

    private static Cells interaction(CustomerStory story, Contact contact) {
        Profile profile = story.profile();
        Horizon horizon = story.company().horizon();
        Reason reason = contact.subject().reason();
        boolean ended = horizon.isKnown(contact.endedAt());
        Cells row = INTERACTION
                .row()
                .set(Interaction.INTERACTION_ID, Keys.contact(profile.number(), contact.seq()))
                .set(Interaction.CASE_ID, caseOf(profile, contact))
                .set(Interaction.CUSTOMER_ID, Keys.customer(profile.number()))
                .set(Interaction.CHANNEL, contact.channel().code())
                .set(Interaction.DIRECTION, contact.inbound() ? "in" : "out")
                .set(Interaction.STARTED_AT, Instant.ofEpochSecond(contact.startedAt()))
                .set(Interaction.ENDED_AT, horizon.seen(contact.endedAt()))
                .set(Interaction.OUTCOME, outcome(horizon, contact))
                .set(Interaction.REASON_L1, reason.levelOne())
                .set(Interaction.REASON_L2, reason.levelTwo())
                .set(Interaction.PRODUCT_LINE, reason == Reason.SUBSCRIPTION ? ProductLine.HOME_CARE.code() : null)
                .set(Interaction.SERVICE_ID, service(reason))
                .set(Interaction.LANGUAGE, profile.language())
                .set(Interaction.RESOLVED_FLAG, ended ? contact.resolved() : null)
                .set(
                        Interaction.ORDER_ID,
                        contact.subject().order() == 0
                                ? null
                                : Keys.order(profile.number(), contact.subject().order()))
                .set(Interaction.TEXT, story.openingWords(contact))
                .set(Interaction.IS_SPAM, false)
                .set(Interaction.IS_TEST, false);
        if (contact.channel() == Channel.BOT) {
            return row.set(Interaction.ANSWERED_AT, Instant.ofEpochSecond(contact.startedAt() + 2))
                    .set(Interaction.TRANSFERS, contact.handling().transfers());
        }
        queued(row, horizon, profile, contact);
        worked(row, horizon, contact);
        return row;
    }

    private static void queued(Cells row, Horizon horizon, Profile profile, Contact contact) {
        if (!contact.inbound()) {
            row.set(Interaction.ANSWERED_AT, horizon.seen(contact.answeredAt()));
            return;
        }
        boolean waited = contact.channel().isLive();
        long left = contact.answeredAt() == Horizon.NEVER ? contact.endedAt() : contact.answeredAt();
        row.set(Interaction.QUEUE, contact.channel().code() + "-" + profile.language())
                .set(Interaction.QUEUE_ENTERED_AT, Instant.ofEpochSecond(contact.startedAt()))
                .set(Interaction.ANSWERED_AT, horizon.seen(contact.answeredAt()))
                .set(Interaction.ABANDONED_AT, horizon.seen(contact.moments().abandonedAt()))
                .set(
                        Interaction.WAIT_S,
                        waited && horizon.isKnown(left) ? (double) (left - contact.startedAt()) : null);
    }

    private static void worked(Cells row, Horizon horizon, Contact contact) {
        Agent agent = contact.agent();
        if (agent == null || !horizon.isKnown(contact.endedAt())) {
            return;
        }
        row.set(Interaction.AGENT_ID, agent.id())
                .set(Interaction.TEAM, agent.team().name())
                .set(Interaction.TALK_S, (double) contact.handling().talk())
                .set(Interaction.HOLD_S, (double) contact.handling().hold())
                .set(Interaction.ACW_S, (double) contact.handling().afterWork())
                .set(Interaction.CONCURRENT_MAX, contact.handling().atOnce())
                .set(Interaction.TRANSFERS, contact.handling().transfers());
    }

    static void events(CustomerStory story, Consumer<Cells> out) {
        Horizon horizon = story.company().horizon();
        for (Contact contact : story.contacts()) {
            String interaction = Keys.contact(story.profile().number(), contact.seq());
            int number = 0;
            for (Step step : story.steps(contact)) {
                number++;
                if (horizon.isKnown(step.at())) {
                    out.accept(EVENT.row()
                            .set(InteractionEvent.INTERACTION_ID, interaction)
                            .set(InteractionEvent.SEQ, number)
                            .set(InteractionEvent.AT, Instant.ofEpochSecond(step.at()))
                            .set(
                                    InteractionEvent.ACTOR_TYPE,
                                    step.actor().name().toLowerCase(Locale.ROOT))
                            .set(InteractionEvent.IS_PUBLIC, step.isPublic())
                            .set(InteractionEvent.TYPE, step.action().name().toLowerCase(Locale.ROOT)));
                }
            }
        }
    }

    /** The service a reason is about, null for goods. */
    static @Nullable String service(Reason reason) {
        return switch (reason) {
            case DELIVERY -> "delivery";
            case SUBSCRIPTION, BILLING -> "home_care";
            case PRODUCT, INFORMATION -> null;
        };
    }

    private static @Nullable String caseOf(Profile profile, Contact contact) {
        int serviceCase = contact.subject().serviceCase();
        return serviceCase == 0 ? null : Keys.serviceCase(profile.number(), serviceCase);
    }

    private static @Nullable String outcome(Horizon horizon, Contact contact) {
        if (contact.outcome() == Outcome.CONTAINED) {
            return contact.resolved() ? "answered" : "flow_out";
        }
        if (!horizon.isKnown(contact.endedAt())) {
            return null;
        }
        return contact.outcome().name().toLowerCase(Locale.ROOT);
    }
}

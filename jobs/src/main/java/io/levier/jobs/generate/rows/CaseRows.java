package io.levier.jobs.generate.rows;

import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.CaseTicket;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.SurveyKind;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.Invitation;
import io.levier.jobs.generate.story.Profile;
import io.levier.jobs.generate.story.ServiceCase;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Cases and the changes of their status, as far as they are known at the end of the history. */
final class CaseRows {
    private static final Layout CASE = Layout.of(CaseTicket.TABLE);
    private static final Layout STATUS = Layout.of(CaseStatusEvent.TABLE);
    private static final long CLOSES_AFTER = 5 * Horizon.DAY;

    private CaseRows() {}

    static void cases(CustomerStory story, Consumer<Cells> out) {
        for (ServiceCase serviceCase : story.life().cases()) {
            out.accept(ticket(story, serviceCase));
        }
    }

    private static Cells ticket(CustomerStory story, ServiceCase serviceCase) {
        Profile profile = story.profile();
        Horizon horizon = story.company().horizon();
        boolean reopened = serviceCase.wasReopened() && horizon.isKnown(reopenedAt(serviceCase));
        long lastSolvedAt = horizon.isKnown(serviceCase.settledAt()) ? serviceCase.settledAt() : serviceCase.solvedAt();
        Double rating = rating(story, serviceCase);
        return CASE.row()
                .set(CaseTicket.CASE_ID, Keys.serviceCase(profile.number(), serviceCase.seq()))
                .set(CaseTicket.CUSTOMER_ID, Keys.customer(profile.number()))
                .set(CaseTicket.ACCOUNT_ID, profile.isBusiness() ? Keys.account(profile.account()) : null)
                .set(CaseTicket.OPENED_AT, Instant.ofEpochSecond(serviceCase.openedAt()))
                .set(CaseTicket.CHANNEL, serviceCase.channel().code())
                .set(CaseTicket.STATUS, status(horizon, serviceCase))
                .set(CaseTicket.FIRST_REPLY_AT, horizon.seen(serviceCase.firstReplyAt()))
                .set(CaseTicket.FIRST_SOLVED_AT, horizon.seen(serviceCase.solvedAt()))
                .set(CaseTicket.LAST_SOLVED_AT, horizon.seen(lastSolvedAt))
                .set(CaseTicket.CLOSED_AT, horizon.seen(closedAt(serviceCase)))
                .set(CaseTicket.REOPENED_COUNT, reopened ? 1 : 0)
                .set(CaseTicket.PRIORITY, serviceCase.complaint() ? "high" : "normal")
                .set(CaseTicket.REASON_L1, serviceCase.reason().levelOne())
                .set(CaseTicket.REASON_L2, serviceCase.reason().levelTwo())
                .set(CaseTicket.SERVICE_ID, ContactRows.service(serviceCase.reason()))
                .set(CaseTicket.ASSIGNEE, serviceCase.agent().id())
                .set(CaseTicket.TEAM, profile.team().name())
                .set(CaseTicket.IS_COMPLAINT, serviceCase.complaint())
                .set(CaseTicket.CSAT_FIRST, rating)
                .set(CaseTicket.CSAT_LAST, rating)
                .set(CaseTicket.SCHEDULE_ID, profile.team().schedule());
    }

    static void statuses(CustomerStory story, Consumer<Cells> out) {
        Horizon horizon = story.company().horizon();
        for (ServiceCase serviceCase : story.life().cases()) {
            Changes changes = new Changes(story, serviceCase, horizon, out);
            changes.to("new", serviceCase.openedAt());
            changes.to("open", serviceCase.firstReplyAt());
            if (!serviceCase.wasFirstTimeRight() && serviceCase.solvedAt() != Horizon.NEVER) {
                changes.to("pending", (serviceCase.firstReplyAt() + serviceCase.solvedAt()) / 2);
            }
            changes.to("solved", serviceCase.solvedAt());
            if (serviceCase.wasReopened()) {
                changes.to("open", reopenedAt(serviceCase));
                changes.to("solved", serviceCase.settledAt());
            }
            changes.to("closed", closedAt(serviceCase));
        }
    }

    private static String status(Horizon horizon, ServiceCase serviceCase) {
        if (horizon.isKnown(closedAt(serviceCase))) {
            return "closed";
        }
        boolean openAgain = serviceCase.wasReopened()
                && horizon.isKnown(reopenedAt(serviceCase))
                && !horizon.isKnown(serviceCase.settledAt());
        if (horizon.isKnown(serviceCase.solvedAt()) && !openAgain) {
            return "solved";
        }
        return horizon.isKnown(serviceCase.firstReplyAt()) ? "open" : "new";
    }

    private static long reopenedAt(ServiceCase serviceCase) {
        return serviceCase.solvedAt() + (serviceCase.settledAt() - serviceCase.solvedAt()) / 2;
    }

    private static long closedAt(ServiceCase serviceCase) {
        return serviceCase.settledAt() == Horizon.NEVER ? Horizon.NEVER : serviceCase.settledAt() + CLOSES_AFTER;
    }

    private static @Nullable Double rating(CustomerStory story, ServiceCase serviceCase) {
        for (Invitation invitation : story.invitations()) {
            if (invitation.kind() == SurveyKind.AFTER_CASE
                    && invitation.about().serviceCase() == serviceCase.seq()
                    && invitation.progress().isAnswered()) {
                return (double) story.transactional(invitation).satisfaction();
            }
        }
        return null;
    }

    /** Writes one change after the other, each from the status before. */
    private static final class Changes {
        private final CustomerStory story;
        private final ServiceCase serviceCase;
        private final Horizon horizon;
        private final Consumer<Cells> out;
        private @Nullable String status;

        private Changes(CustomerStory story, ServiceCase serviceCase, Horizon horizon, Consumer<Cells> out) {
            this.story = story;
            this.serviceCase = serviceCase;
            this.horizon = horizon;
            this.out = out;
        }

        private void to(String next, long at) {
            if (!horizon.isKnown(at)) {
                return;
            }
            Profile profile = story.profile();
            out.accept(STATUS.row()
                    .set(CaseStatusEvent.CASE_ID, Keys.serviceCase(profile.number(), serviceCase.seq()))
                    .set(CaseStatusEvent.AT, Instant.ofEpochSecond(at))
                    .set(CaseStatusEvent.FROM_STATUS, status)
                    .set(CaseStatusEvent.TO_STATUS, next)
                    .set(CaseStatusEvent.ASSIGNEE, serviceCase.agent().id())
                    .set(CaseStatusEvent.TEAM, profile.team().name())
                    .set(CaseStatusEvent.SCHEDULE_ID, profile.team().schedule()));
            status = next;
        }
    }
}

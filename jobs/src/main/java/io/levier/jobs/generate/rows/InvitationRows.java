package io.levier.jobs.generate.rows;

import io.levier.common.table.input.SurveyInvitation;
import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.SurveyKind;
import io.levier.jobs.generate.story.Contact;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.Invitation;
import io.levier.jobs.generate.story.OrderChannel;
import io.levier.jobs.generate.story.Profile;
import io.levier.jobs.generate.story.Progress;
import io.levier.jobs.generate.story.Purchase;
import io.levier.jobs.generate.story.ServiceCase;
import java.time.Instant;
import java.util.function.Consumer;

/** Invitations to surveys and the responses to them. */
final class InvitationRows {
    private static final Layout INVITATION = Layout.of(SurveyInvitation.TABLE);
    private static final Layout RESPONSE = Layout.of(SurveyResponse.TABLE);

    private InvitationRows() {}

    static void invitations(CustomerStory story, Consumer<Cells> out) {
        Horizon horizon = story.company().horizon();
        long number = story.profile().number();
        for (Invitation invitation : story.invitations()) {
            Invitation.Milestones milestones = invitation.milestones();
            boolean settled = !invitation.progress().isHeldBack() && invitation.progress() != Progress.SENT;
            Cells row = INVITATION
                    .row()
                    .set(SurveyInvitation.INVITATION_ID, Keys.invitation(number, invitation.seq()))
                    .set(SurveyInvitation.SURVEY_ID, invitation.kind().id())
                    .set(SurveyInvitation.CUSTOMER_ID, Keys.customer(number))
                    .set(SurveyInvitation.WAVE, invitation.wave())
                    .set(SurveyInvitation.SENT_AT, Instant.ofEpochSecond(invitation.sentAt()))
                    .set(SurveyInvitation.CHANNEL, invitation.channel())
                    .set(SurveyInvitation.DELIVERED_AT, horizon.seen(milestones.deliveredAt()))
                    .set(SurveyInvitation.BOUNCED, settled ? invitation.progress() == Progress.BOUNCED : null)
                    .set(SurveyInvitation.OPENED_AT, horizon.seen(milestones.openedAt()))
                    .set(SurveyInvitation.STARTED_AT, horizon.seen(milestones.startedAt()))
                    .set(SurveyInvitation.COMPLETED_AT, horizon.seen(milestones.completedAt()))
                    .set(SurveyInvitation.OPTED_OUT_AT, horizon.seen(milestones.optedOutAt()))
                    .set(SurveyInvitation.STATUS, invitation.progress().code())
                    .set(SurveyInvitation.TRIGGER_EVENT_TYPE, trigger(invitation))
                    .set(SurveyInvitation.TRIGGER_EVENT_AT, Instant.ofEpochSecond(invitation.triggerAt()));
            if (invitation.kind() == SurveyKind.AFTER_ORDER) {
                row.set(
                        SurveyInvitation.TRIGGER_EVENT_ID,
                        Keys.order(number, invitation.about().order()));
            } else if (invitation.kind() == SurveyKind.AFTER_CASE) {
                row.set(
                        SurveyInvitation.TRIGGER_EVENT_ID,
                        Keys.serviceCase(number, invitation.about().serviceCase()));
            }
            out.accept(row);
        }
    }

    static void responses(CustomerStory story, Consumer<Cells> out) {
        for (Invitation invitation : story.invitations()) {
            if (invitation.progress().isAnswered()) {
                out.accept(response(story, invitation));
            }
        }
    }

    private static Cells response(CustomerStory story, Invitation invitation) {
        Profile profile = story.profile();
        long startedAt = invitation.milestones().startedAt();
        boolean whole = invitation.progress() == Progress.COMPLETED;
        Cells row = RESPONSE.row()
                .set(SurveyResponse.RESPONSE_ID, Keys.response(profile.number(), invitation.seq()))
                .set(SurveyResponse.SURVEY_ID, invitation.kind().id())
                .set(SurveyResponse.INVITATION_ID, Keys.invitation(profile.number(), invitation.seq()))
                .set(SurveyResponse.CUSTOMER_ID, Keys.customer(profile.number()))
                .set(SurveyResponse.ACCOUNT_ID, profile.isBusiness() ? Keys.account(profile.account()) : null)
                .set(SurveyResponse.STARTED_AT, Instant.ofEpochSecond(startedAt))
                .set(SurveyResponse.COMPLETED_AT, Instant.ofEpochSecond(invitation.completedAt()))
                .set(SurveyResponse.STATUS, whole ? "complete" : "partial")
                .set(SurveyResponse.DISTRIBUTION_CHANNEL, invitation.channel())
                .set(SurveyResponse.LANGUAGE, profile.language())
                .set(SurveyResponse.DURATION_S, (double) (invitation.completedAt() - startedAt))
                .set(SurveyResponse.PROGRESS_PCT, whole ? 100.0 : 40.0);
        switch (invitation.kind()) {
            case RELATIONAL ->
                row.set(SurveyResponse.STORE_ID, profile.store().id())
                        .set(SurveyResponse.JOURNEY_STAGE, "relationship");
            case EMPLOYEE -> row.set(SurveyResponse.JOURNEY_STAGE, "relationship");
            case AFTER_ORDER -> aboutOrder(row, story, invitation);
            case AFTER_CASE -> aboutCase(row, story, invitation);
        }
        return row;
    }

    private static void aboutOrder(Cells row, CustomerStory story, Invitation invitation) {
        Purchase purchase = story.life().purchases().get(invitation.about().order() - 1);
        boolean inStore = purchase.channel() == OrderChannel.STORE;
        row.set(SurveyResponse.ORDER_ID, Keys.order(story.profile().number(), purchase.seq()))
                .set(SurveyResponse.STORE_ID, inStore ? story.profile().store().id() : null)
                .set(SurveyResponse.TOUCHPOINT_ID, inStore ? "store" : "web_shop")
                .set(
                        SurveyResponse.PRODUCT_LINE,
                        story.basket(purchase).lines().get(0).product().line().code())
                .set(SurveyResponse.SERVICE_ID, inStore ? null : "delivery")
                .set(SurveyResponse.JOURNEY_STAGE, "delivery");
    }

    private static void aboutCase(Cells row, CustomerStory story, Invitation invitation) {
        long number = story.profile().number();
        ServiceCase serviceCase = story.life().cases().get(invitation.about().serviceCase() - 1);
        row.set(SurveyResponse.CASE_ID, Keys.serviceCase(number, serviceCase.seq()))
                .set(SurveyResponse.AGENT_ID, serviceCase.agent().id())
                .set(SurveyResponse.ORDER_ID, serviceCase.order() == 0 ? null : Keys.order(number, serviceCase.order()))
                .set(SurveyResponse.TOUCHPOINT_ID, "help_desk")
                .set(SurveyResponse.SERVICE_ID, ContactRows.service(serviceCase.reason()))
                .set(SurveyResponse.JOURNEY_STAGE, "service");
        for (Contact contact : story.contacts()) {
            if (contact.subject().serviceCase() == serviceCase.seq()) {
                row.set(SurveyResponse.INTERACTION_ID, Keys.contact(number, contact.seq()));
                return;
            }
        }
    }

    private static String trigger(Invitation invitation) {
        return switch (invitation.kind()) {
            case RELATIONAL, EMPLOYEE -> "schedule";
            case AFTER_ORDER -> "delivery";
            case AFTER_CASE -> "case";
        };
    }
}

package io.levier.jobs.generate.rows;

import io.levier.common.table.input.ActionCase;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.FollowUp;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** The closed loop: who was followed up, and what came of it. */
final class FollowUpRows {
    private static final Layout ACTION = Layout.of(ActionCase.TABLE);

    private FollowUpRows() {}

    static void actionCases(CustomerStory story, Consumer<Cells> out) {
        Horizon horizon = story.company().horizon();
        long number = story.profile().number();
        for (FollowUp followUp : story.followUps()) {
            FollowUp.Result result = followUp.result();
            boolean closed = horizon.isKnown(result.closedAt());
            Cells row = ACTION.row()
                    .set(ActionCase.ACTION_ID, Keys.followUp(number, followUp.seq()))
                    .set(ActionCase.ALERT_KIND, followUp.trigger().name().toLowerCase(Locale.ROOT))
                    .set(
                            ActionCase.RESPONSE_ID,
                            followUp.invitation() == 0 ? null : Keys.response(number, followUp.invitation()))
                    .set(
                            ActionCase.CASE_ID,
                            followUp.serviceCase() == 0 ? null : Keys.serviceCase(number, followUp.serviceCase()))
                    .set(ActionCase.CUSTOMER_ID, Keys.customer(number))
                    .set(ActionCase.CREATED_AT, Instant.ofEpochSecond(followUp.createdAt()))
                    .set(ActionCase.OWNER, followUp.owner())
                    .set(ActionCase.FIRST_FOLLOWUP_AT, horizon.seen(result.firstContactAt()))
                    .set(ActionCase.CLOSED_AT, horizon.seen(result.closedAt()))
                    .set(ActionCase.CUSTOMER_INFORMED_AT, horizon.seen(result.informedAt()));
            if (closed) {
                row.set(ActionCase.OUTCOME, result.outcome())
                        .set(ActionCase.ROOT_CAUSE, result.cause())
                        .money(ActionCase.COMPENSATION, result.compensationCents());
            }
            out.accept(row);
        }
    }
}

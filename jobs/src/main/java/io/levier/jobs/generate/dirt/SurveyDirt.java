package io.levier.jobs.generate.dirt;

import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyInvitation;
import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.generate.rows.Cells;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Dirt of invitations, responses and answers. */
final class SurveyDirt {
    static final List<Rule> RULES = List.of(
            response(
                    Dirt.ANSWERED_BEFORE_ASKED,
                    SurveyDirt::isInvited,
                    row -> row.set(
                                    SurveyResponse.COMPLETED_AT,
                                    row.filled(SurveyResponse.COMPLETED_AT, Instant.class)
                                            .minus(Duration.ofDays(120)))
                            .set(SurveyResponse.STARTED_AT, null)),
            response(
                    Dirt.ANONYMOUS,
                    SurveyDirt::isInvited,
                    row -> row.set(SurveyResponse.CUSTOMER_ID, null)
                            .set(SurveyResponse.INVITATION_ID, null)
                            .set(SurveyResponse.DISTRIBUTION_CHANNEL, "link")),
            response(Dirt.SPEEDERS, SurveyDirt::isInvited, row -> row.set(SurveyResponse.DURATION_S, 6.0)),
            response(
                    Dirt.OTHER_LANGUAGE,
                    SurveyDirt::isInvited,
                    row -> row.set(
                            SurveyResponse.LANGUAGE, "fr".equals(row.get(SurveyResponse.LANGUAGE)) ? "en" : "fr")),
            response(Dirt.TEST_RESPONSES, SurveyDirt::isInvited, row -> row.set(SurveyResponse.STATUS, "test")),
            new Rule(
                    Dirt.RESUBMITTED,
                    SurveyResponse.TABLE,
                    SurveyResponse.RESPONSE_ID,
                    SurveyDirt::isInvited,
                    (company, row, draws, out) -> {
                        out.accept(row);
                        Cells again = row.copy();
                        again.set(
                                        SurveyResponse.RESPONSE_ID,
                                        twin(row.filled(SurveyResponse.RESPONSE_ID, String.class)))
                                .set(
                                        SurveyResponse.COMPLETED_AT,
                                        row.filled(SurveyResponse.COMPLETED_AT, Instant.class)
                                                .plusSeconds(90));
                        out.accept(again);
                    },
                    true),
            new Rule(
                    Dirt.SPEEDERS,
                    SurveyAnswer.TABLE,
                    SurveyAnswer.RESPONSE_ID,
                    SurveyDirt::isRated,
                    Spoiler.changing((row, draws) -> row.set(SurveyAnswer.VALUE_NUMBER, 5.0)),
                    false),
            new Rule(
                    Dirt.TEXT_SCORES,
                    SurveyAnswer.TABLE,
                    SurveyAnswer.RESPONSE_ID,
                    SurveyDirt::isScored,
                    (row, draws) -> row.set(
                                    SurveyAnswer.VALUE_OPTION,
                                    row.filled(SurveyAnswer.VALUE_NUMBER, Double.class)
                                                    .intValue() + " - Likely")
                            .set(SurveyAnswer.VALUE_NUMBER, null)),
            new Rule(
                    Dirt.OFF_SCALE,
                    SurveyAnswer.TABLE,
                    SurveyAnswer.RESPONSE_ID,
                    SurveyDirt::isScored,
                    (row, draws) -> row.set(SurveyAnswer.VALUE_NUMBER, draws.chance(0.5) ? 11.0 : 99.0)),
            new Rule(
                    Dirt.HALF_POINTS,
                    SurveyAnswer.TABLE,
                    SurveyAnswer.RESPONSE_ID,
                    SurveyDirt::isScored,
                    (row, draws) -> row.set(
                            SurveyAnswer.VALUE_NUMBER,
                            Math.min(row.filled(SurveyAnswer.VALUE_NUMBER, Double.class), 9) + 0.5)),
            new Rule(
                    Dirt.PERSONAL_DATA,
                    SurveyAnswer.TABLE,
                    SurveyAnswer.RESPONSE_ID,
                    SurveyDirt::isCommented,
                    (company, row, draws, out) -> out.accept(row.set(
                            SurveyAnswer.VALUE_TEXT,
                            row.filled(SurveyAnswer.VALUE_TEXT, String.class)
                                    + PersonalTrace.drawn(
                                                    company, row.filled(SurveyAnswer.RESPONSE_ID, String.class), draws)
                                            .sentence())),
                    true),
            new Rule(
                    Dirt.RESUBMITTED,
                    SurveyAnswer.TABLE,
                    SurveyAnswer.RESPONSE_ID,
                    row -> row.filled(SurveyAnswer.RESPONSE_ID, String.class).startsWith("R"),
                    (company, row, draws, out) -> {
                        out.accept(row);
                        out.accept(row.copy()
                                .set(
                                        SurveyAnswer.RESPONSE_ID,
                                        twin(row.filled(SurveyAnswer.RESPONSE_ID, String.class))));
                    },
                    false),
            new Rule(
                    Dirt.ASKED_TOO_EARLY,
                    SurveyInvitation.TABLE,
                    SurveyInvitation.INVITATION_ID,
                    row -> row.get(SurveyInvitation.TRIGGER_EVENT_ID) != null,
                    (row, draws) -> row.set(
                            SurveyInvitation.TRIGGER_EVENT_AT,
                            row.filled(SurveyInvitation.SENT_AT, Instant.class).plus(Duration.ofDays(2)))));

    private SurveyDirt() {}

    private static boolean isInvited(Cells response) {
        return response.get(SurveyResponse.INVITATION_ID) != null;
    }

    private static boolean isScored(Cells answer) {
        return "ltr".equals(answer.get(SurveyAnswer.QUESTION_ID)) && answer.get(SurveyAnswer.VALUE_NUMBER) != null;
    }

    private static boolean isRated(Cells answer) {
        return answer.filled(SurveyAnswer.QUESTION_ID, String.class).startsWith("perf_")
                && answer.get(SurveyAnswer.VALUE_NUMBER) != null;
    }

    private static boolean isCommented(Cells answer) {
        return answer.get(SurveyAnswer.VALUE_TEXT) != null;
    }

    private static Rule response(Dirt dirt, Predicate<Cells> applies, Consumer<Cells> change) {
        return new Rule(
                dirt, SurveyResponse.TABLE, SurveyResponse.RESPONSE_ID, applies, (row, draws) -> change.accept(row));
    }

    private static String twin(String response) {
        return response + "-bis";
    }
}

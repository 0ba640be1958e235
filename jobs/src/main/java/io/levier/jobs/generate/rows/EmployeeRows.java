package io.levier.jobs.generate.rows;

import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Agent;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Driver;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.SurveyKind;
import io.levier.jobs.generate.story.Expectation;
import io.levier.jobs.generate.story.RelationalAnswers;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The anonymous survey among agents, every half year: whether they would recommend the company as an employer, and what
 * they believe customers expect of the service they work for, which is a little less than customers do.
 */
final class EmployeeRows {
    private static final Layout RESPONSE = Layout.of(SurveyResponse.TABLE);
    private static final int MONTHS_BETWEEN = 6;
    private static final double TAKES_PART = 0.75;

    private EmployeeRows() {}

    static void responses(Company company, Consumer<Cells> out) {
        forEach(
                company,
                (response, at, draws) -> out.accept(RESPONSE.row()
                        .set(SurveyResponse.RESPONSE_ID, response)
                        .set(SurveyResponse.SURVEY_ID, SurveyKind.EMPLOYEE.id())
                        .set(SurveyResponse.STARTED_AT, Instant.ofEpochSecond(at - 150))
                        .set(SurveyResponse.COMPLETED_AT, Instant.ofEpochSecond(at))
                        .set(SurveyResponse.STATUS, "complete")
                        .set(SurveyResponse.DISTRIBUTION_CHANNEL, "link")
                        .set(SurveyResponse.LANGUAGE, "fr")
                        .set(SurveyResponse.SERVICE_ID, service(response))
                        .set(SurveyResponse.DURATION_S, 150.0)
                        .set(SurveyResponse.PROGRESS_PCT, 100.0)));
    }

    static void answers(Company company, Consumer<Cells> out) {
        forEach(company, (response, at, draws) -> {
            AnswerSheet sheet = new AnswerSheet(response, Instant.ofEpochSecond(at));
            sheet.number("ltr", rating(7.2, 2.1, 0, draws));
            for (Driver expected : RelationalAnswers.EXPECTED) {
                sheet.number(expected.expectationQuestion(), Expectation.BELIEVED_OF_THE_BRAND.draw(draws));
            }
            sheet.number(Driver.DELIVERY.expectationQuestion(), Expectation.BELIEVED_OF_DELIVERY.draw(draws));
            sheet.send(out);
        });
    }

    private static void forEach(Company company, Answering answering) {
        Horizon horizon = company.horizon();
        for (int month = MONTHS_BETWEEN - 1; month < horizon.months(); month += MONTHS_BETWEEN) {
            for (Agent agent : company.workforce().agents()) {
                Draws draws = Draws.of(company.seed(), Stream.EMPLOYEE, agent.index(), month);
                long at = horizon.monthStart(month) + draws.between(30L * Horizon.HOUR, 400L * Horizon.HOUR);
                if (draws.chance(TAKES_PART) && agent.isEmployed(at)) {
                    answering.answer("E%03d-%05d".formatted(month, agent.index()), at, draws);
                }
            }
        }
    }

    /** Half of the agents serve one service, half the other. */
    private static String service(String response) {
        return (response.charAt(response.length() - 1) - '0') % 2 == 0 ? "delivery" : "home_care";
    }

    private static double rating(double mean, double spread, int lowest, Draws draws) {
        return Math.max(lowest, Math.min(Math.round(mean + spread * draws.gaussian()), 10));
    }

    private interface Answering {
        void answer(String response, long at, Draws draws);
    }
}

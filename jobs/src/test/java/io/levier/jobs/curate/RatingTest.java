package io.levier.jobs.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.input.Survey;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Whose answers count as ratings. */
@OnSpark
class RatingTest {
    private final SparkSession spark;

    RatingTest(SparkSession spark) {
        this.spark = spark;
    }

    /** The same question is asked in all three; one survey is not described at all. */
    @Test
    void employeesAreNoCustomers() {
        List<String> counted = ratings("""
            | survey_id | type       |
            | brand     | relational |
            | staff     | employee   |
            | untold    |            |
            """, """
            | response_id | survey_id | completed_at | status   |
            | ana         | brand     | 2026-05-02   | complete |
            | bo          | staff     | 2026-05-02   | complete |
            | cy          | untold    | 2026-05-02   | complete |
            | di          | unknown   | 2026-05-02   | complete |
            """);

        assertEquals(List.of("ana relational 9.0", "cy null 9.0", "di null 9.0"), counted);
    }

    /** The unfinished response counts where the question was answered; the preview and what came later do not. */
    @Test
    void onlyAnswersOfTheTimeCount() {
        List<String> counted = ratings("""
            | survey_id | type       |
            | brand     | relational |
            """, """
            | response_id | survey_id | completed_at        | status   |
            | ana         | brand     | 2026-05-02          | partial  |
            | bo          | brand     | 2026-05-02          | preview  |
            | cy          | brand     | 2026-07-01 00:00:00 | complete |
            """);

        assertEquals(List.of("ana relational 9.0"), counted);
    }

    /** Some tools export the chosen option, some its label; a text without a number in front is no score. */
    @Test
    void aNumberInFrontOfATextIsTheScore() {
        List<String> counted = ratings("""
            | survey_id | type       |
            | brand     | relational |
            """, """
            | response_id | survey_id | completed_at | status   |
            | ana         | brand     | 2026-05-02   | complete |
            | bo          | brand     | 2026-05-02   | complete |
            | cy          | brand     | 2026-05-02   | complete |
            | di          | brand     | 2026-05-02   | complete |
            """, """
            | response_id | question_id | sub_question_id | value_number | value_option | value_text |
            | ana         | ltr         | main            |              | 9 - Likely   |            |
            | bo          | ltr         | main            |              |              | 3          |
            | cy          | ltr         | main            | 7            | 9 - Likely   |            |
            | di          | ltr         | main            |              | certainly    | often      |
            """);

        assertEquals(List.of("ana relational 9.0", "bo relational 3.0", "cy relational 7.0"), counted);
    }

    /** On a reversed question 1 is best; of five points the upper two are top boxes, and 3.5 lies below them. */
    @Test
    void turnsReversedScalesAndCountsHalfPointsBelow() {
        List<String> told =
                rows("""
            | survey_id | type       |
            | brand     | relational |
            """, """
            | response_id | survey_id | completed_at | status   |
            | ana         | brand     | 2026-05-02   | complete |
            """, """
            | survey_id | question_id | metric_role | scale_min | scale_max | version | higher_is_better |
            | brand     | ease        | CES         | 1         | 7         | 1       | false            |
            | brand     | happy       | CSAT        | 1         | 5         | 1       | true             |
            | brand     | happier     | CSAT        | 1         | 5         | 1       |                  |
            | brand     | unhappy     | CSAT        | 1         | 5         | 1       | false            |
            """, """
            | response_id | question_id | sub_question_id | value_number |
            | ana         | ease        | main            | 2            |
            | ana         | happy       | main            | 3.5          |
            | ana         | happier     | main            | 4            |
            | ana         | unhappy     | main            | 3.5          |
            """, "question_id", "value", "turned_value", "norm100", "is_top", "is_bottom");

        assertEquals(
                List.of(
                        "ease 2.0 6.0 " + 100 * 5 / 6d + " true false",
                        "happier 4.0 4.0 75.0 true false",
                        "happy 3.5 3.5 62.5 false false",
                        "unhappy 3.5 2.5 37.5 false true"),
                told);
    }

    /** Whoever rates a case again, in the same survey, means the last rating; other cases and none are apart. */
    @Test
    void knowsWhatWasRatedAgain() {
        List<String> told = rows("""
            | survey_id | type          |
            | brand     | transactional |
            """, """
            | response_id | survey_id | completed_at        | status   | case_id |
            | ana         | brand     | 2026-05-02          | complete | lamp    |
            | bo          | brand     | 2026-05-09          | complete | lamp    |
            | cy          | brand     | 2026-05-09          | complete | chair   |
            | di          | brand     | 2026-05-01          | complete |         |
            | ed          | brand     | 2026-05-03          | complete |         |
            | flo         | brand     | 2026-07-01 00:00:00 | complete | chair   |
            """, """
            | survey_id | question_id | metric_role | scale_min | scale_max | version |
            | brand     | happy       | CSAT        | 1         | 5         | 1       |
            | brand     | kind        | CSAT        | 1         | 5         | 1       |
            """, """
            | response_id | question_id | sub_question_id | value_number |
            | ana         | happy       | main            | 1            |
            | ana         | kind        | main            | 2            |
            | bo          | happy       | main            | 5            |
            | cy          | happy       | main            | 4            |
            | di          | happy       | main            | 3            |
            | ed          | happy       | main            | 3            |
            | flo         | happy       | main            | 3            |
            """, "response_id", "question_id", "is_rated_again");

        assertEquals(
                List.of(
                        "ana happy true",
                        "ana kind false",
                        "bo happy false",
                        "cy happy false",
                        "di happy false",
                        "ed happy false"),
                told);
    }

    private List<String> ratings(String surveys, String responses) {
        StringBuilder answers = new StringBuilder("response_id | question_id | sub_question_id | value_number\n");
        for (String response : List.of("ana", "bo", "cy", "di")) {
            answers.append(response).append(" | ltr | main | 9\n");
        }
        return ratings(surveys, responses, answers.toString());
    }

    private List<String> ratings(String surveys, String responses, String answers) {
        StringBuilder questions =
                new StringBuilder("survey_id | question_id | metric_role | scale_min | scale_max | version\n");
        for (String survey : List.of("brand", "staff", "untold", "unknown")) {
            questions.append(survey).append(" | ltr | LTR | 0 | 10 | 1\n");
        }
        return rows(surveys, responses, questions.toString(), answers, "response_id", "survey_type", "value");
    }

    private List<String> rows(String surveys, String responses, String questions, String answers, String... columns) {
        return TestSql.of(spark)
                .query(
                        "facts/rating",
                        Map.of(
                                "survey", PipeTable.of(spark, Survey.TABLE, surveys),
                                "survey_response", PipeTable.of(spark, SurveyResponse.TABLE, responses),
                                "survey_question", PipeTable.of(spark, SurveyQuestion.TABLE, questions),
                                "survey_answer", PipeTable.of(spark, SurveyAnswer.TABLE, answers),
                                "identity_map", PipeTable.of(spark, IdentityMap.TABLE, "customer_id | person_id"),
                                "person_history", PipeTable.of(spark, PersonHistory.TABLE, "person_id")),
                        Map.of(
                                "zone",
                                "Europe/Paris",
                                "as_of",
                                Instant.parse("2026-07-01T00:00:00Z"),
                                "cut_questions",
                                ""))
                .collectAsList()
                .stream()
                .map(row -> Arrays.stream(columns)
                        .map(column -> String.valueOf(row.<Object>getAs(column)))
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }
}

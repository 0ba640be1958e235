package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.input.Survey;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What employees answer, and nobody else. */
@OnSpark
class EmployeeAnswerTest {
    private final SparkSession spark;

    EmployeeAnswerTest(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * A customer's answer, a test, one after all is known, a code for no answer, one off the scale and one skipped are
     * none; a scale whose best end is 1 is turned, and an option counts by the number in front of it.
     */
    @Test
    void keepsValidAnswersOfEmployees() {
        List<String> answers = FactRows.of(spark, "employee_answer")
                .given(Survey.TABLE, """
                    | survey_id | type       |
                    | staff     | employee   |
                    | clients   | relational |
                    """)
                .given(SurveyQuestion.TABLE, """
                    | survey_id | question_id | version | metric_role | scale_min | scale_max | higher_is_better | na_values |
                    | staff     | ltr         | 1       | LTR         | 1         | 5         |                  |           |
                    | staff     | ltr         | 2       | LTR         | 0         | 10        |                  | 10        |
                    | staff     | mood        | 1       | CSAT        | 1         | 5         | false            |           |
                    | clients   | ltr         | 1       | LTR         | 0         | 10        |                  |           |
                    """)
                .given(SurveyResponse.TABLE, """
                    | response_id | survey_id | customer_id | completed_at        | status   | service_id |
                    | r1          | staff     |             | 2026-01-31 23:30:00 | complete | delivery   |
                    | r2          | staff     | staff       | 2026-02-01 10:00:00 | partial  |            |
                    | r3          | staff     |             | 2026-02-01 10:00:00 | test     |            |
                    | r4          | staff     |             | 2026-07-01 00:00:00 | complete |            |
                    | r5          | clients   | ana         | 2026-02-01 10:00:00 | complete |            |
                    | r6          | staff     |             | 2026-02-01 10:00:00 |          |            |
                    """)
                .given(SurveyAnswer.TABLE, """
                    | response_id | question_id | sub_question_id | value_number | value_option | is_na |
                    | r1          | ltr         | main            | 9            |              |       |
                    | r1          | mood        | main            | 1            |              |       |
                    | r2          | ltr         | main            |              | 8 - Likely   |       |
                    | r3          | ltr         | main            | 9            |              |       |
                    | r4          | ltr         | main            | 9            |              |       |
                    | r5          | ltr         | main            | 9            |              |       |
                    | r6          | ltr         | main            | 10           |              |       |
                    | r6          | mood        | main            | 6            |              |       |
                    | r2          | mood        | main            | 3            |              | true  |
                    """)
                .show("response_id", "employee_key", "completed_on", "metric_role", "turned_value", "service_id");

        assertEquals(
                List.of(
                        "r1 r1 2026-02-01 CSAT 5.0 delivery",
                        "r1 r1 2026-02-01 LTR 9.0 delivery",
                        "r2 staff 2026-02-01 LTR 8.0 null"),
                answers);
    }
}

package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.Rating;
import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Which answers of a response are ratings of drivers. */
@OnSpark
class FeedbackTest {
    private final SparkSession spark;

    FeedbackTest(SparkSession spark) {
        this.spark = spark;
    }

    /** What was expected, and how important it is said to be, are no ratings of the same driver. */
    @Test
    void onlyPerceivedPerformanceIsARating() {
        String answers = """
            | response_id | question_id | metric_role | item_kind  | driver_id | turned_value | weight | completed_at        | completed_on |
            | r1          | q1          | DRIVER      | P          | delivery  | 4     | 1      | 2026-05-01 10:00:00 | 2026-05-01   |
            | r1          | q2          | DRIVER      | E          | delivery  | 5     | 1      | 2026-05-01 10:00:00 | 2026-05-01   |
            | r1          | q3          | DRIVER      | IMPORTANCE | delivery  | 90    | 1      | 2026-05-01 10:00:00 | 2026-05-01   |
            | r2          | q1          | DRIVER      | none       | delivery  | 2     | 1      | 2026-05-02 10:00:00 | 2026-05-02   |
            | r3          | q1          | DRIVER      |            | delivery  | 3     | 1      | 2026-05-03 10:00:00 | 2026-05-03   |
            """;
        String responses = """
            | response_id | survey_id |
            | r1          | s         |
            | r2          | s         |
            | r3          | s         |
            """;
        assertEquals(
                List.of("r1 Map(delivery -> 4.0)", "r2 Map(delivery -> 2.0)", "r3 Map(delivery -> 3.0)"),
                FactRows.of(spark, "feedback")
                        .given(Rating.TABLE, answers)
                        .given(SurveyResponse.TABLE, responses)
                        .show("response_id", "ratings"));
    }

    private static final String RESPONSE = """
        | response_id | survey_id |
        | r1          | s         |
        """;

    /** Where 1 is best, a 2 on five points stands where a 4 does elsewhere. */
    @Test
    void reversedScalesAreTurnedRound() {
        String answers = """
            | response_id | question_id | metric_role | item_kind | driver_id | value | turned_value | scale_min | scale_max | weight | completed_at        | completed_on |
            | r1          | q1          | DRIVER      | P         | delivery  | 2     | 4            | 1         | 5         | 1      | 2026-05-01 10:00:00 | 2026-05-01   |
            | r1          | q2          | DRIVER      | P         | price     | 2     | 2            | 1         | 5         | 1      | 2026-05-01 10:00:00 | 2026-05-01   |
            | r1          | q4          | CES         | P         |           | 2     | 6            | 1         | 7         | 1      | 2026-05-01 10:00:00 | 2026-05-01   |
            | r1          | q5          | CSAT        | P         |           | 1     | 5            | 1         | 5         | 1      | 2026-05-01 10:00:00 | 2026-05-01   |
            """;
        assertEquals(
                List.of("r1 Map(delivery -> 4.0, price -> 2.0) 6.0 5.0"),
                FactRows.of(spark, "feedback")
                        .given(Rating.TABLE, answers)
                        .given(SurveyResponse.TABLE, RESPONSE)
                        .show("response_id", "ratings", "ces", "csat"));
    }

    /** A driver asked twice has one rating. */
    @Test
    void twoQuestionsAboutADriverAreItsMean() {
        String answers = """
            | response_id | question_id | metric_role | item_kind | driver_id | turned_value | weight | completed_at        | completed_on |
            | r1          | q1          | DRIVER      | P         | delivery  | 2     | 1      | 2026-05-01 10:00:00 | 2026-05-01   |
            | r1          | q2          | DRIVER      | P         | delivery  | 5     | 1      | 2026-05-01 10:00:00 | 2026-05-01   |
            | r1          | q3          | DRIVER      | P         | price     | 1     | 1      | 2026-05-01 10:00:00 | 2026-05-01   |
            """;
        assertEquals(
                List.of("r1 Map(delivery -> 3.5, price -> 1.0)"),
                FactRows.of(spark, "feedback")
                        .given(Rating.TABLE, answers)
                        .given(SurveyResponse.TABLE, RESPONSE)
                        .show("response_id", "ratings"));
    }
}

package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.Rating;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.Survey;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyInvitation;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** How a response was given, and what its answers say together. */
@OnSpark
class ResponseTest {
    private final SparkSession spark;

    ResponseTest(SparkSession spark) {
        this.spark = spark;
    }

    private FactRows responses() {
        return FactRows.of(spark, "response").given(Survey.TABLE, """
                    | survey_id | type          |
                    | brand     | relational    |
                    | parcel    | transactional |
                    | staff     | employee      |
                    """).given(SurveyResponse.TABLE, """
                    | response_id | survey_id | customer_id | completed_at        | status   | duration_s | invitation_id | order_id | started_at          |
                    | 1           | brand     | ana         | 2026-01-02 10:00:00 | complete | 90         |               |          |                     |
                    | 2           | brand     | di          | 2026-01-03 10:00:00 | complete | 29         |               |          |                     |
                    | 3           | brand     | di          | 2026-01-04 10:00:00 | complete |            |               |          | 2026-01-04 09:58:00 |
                    | 4           | brand     | bo          | 2026-01-05 10:00:00 | partial  | 1          |               |          |                     |
                    | 5           | brand     | ana         | 2026-02-02 10:00:00 | complete | 29         |               |          |                     |
                    | 6           | parcel    | ana         | 2026-01-12 10:00:00 | complete | 60         | i6            | o6       |                     |
                    | 7           | parcel    | ana         | 2026-01-13 10:00:00 | complete | 60         | i7            | o7       |                     |
                    | 8           | parcel    | ana         | 2026-01-14 10:00:00 | complete | 60         | i8            | o8       |                     |
                    | 9           | staff     |             | 2026-01-14 10:00:00 | complete | 60         |               |          |                     |
                    | 10          | brand     | staff       | 2026-01-14 10:00:00 | complete | 60         |               |          |                     |
                    | 11          | brand     | ana         | 2026-01-14 10:00:00 | test     | 60         |               |          |                     |
                    """);
    }

    /** The median of January is 90: a third of it is 30. February has a median of its own. */
    @Test
    void hasteIsMeasuredWithinTheMonth() {
        assertEquals(
                List.of(
                        "1 90.0 false",
                        "2 29.0 true",
                        "3 120.0 false",
                        "4 1.0 null",
                        "5 29.0 false",
                        "6 60.0 false",
                        "7 60.0 false",
                        "8 60.0 false"),
                responses().show("response_id", "duration_s", "is_speeder"));
    }

    /** Parcel 6 had come two days before; 7 came after the question; 8 is still on its way. */
    @Test
    void askingTooEarlyIsSeen() {
        assertEquals(
                List.of(
                        "1 null null null",
                        "2 null null null",
                        "3 null null null",
                        "4 null null null",
                        "5 null null null",
                        "6 false 48.0 1.0",
                        "7 true null 1.0",
                        "8 true null 1.0"),
                responses()
                        .given(SurveyInvitation.TABLE, """
                            | invitation_id | sent_at             |
                            | i6            | 2026-01-11 10:00:00 |
                            | i7            | 2026-01-12 10:00:00 |
                            | i8            | 2026-01-13 10:00:00 |
                            """)
                        .given(Sale.TABLE, """
                            | order_id | promised_at         | delivered_at        |
                            | o6       | 2026-01-10 10:00:00 | 2026-01-10 10:00:00 |
                            | o7       | 2026-01-10 10:00:00 | 2026-01-15 10:00:00 |
                            | o8       | 2026-01-10 10:00:00 |                     |
                            """)
                        .show("response_id", "is_before_event_end", "lag_hours", "days_since_invitation"));
    }

    /**
     * The question for business customers was put to Bo only, so it is missing nowhere else. A short word, a smile and a
     * text where a number was asked are no comments; two ideographs are one.
     */
    @Test
    void leavingOutIsMeasuredAgainstWhatWasAsked() {
        assertEquals(
                List.of(
                        "1 2 1 true",
                        "2 2 2 false",
                        "3 2 0 false",
                        "4 3 3 true",
                        "5 0 0 false",
                        "6 0 0 null",
                        "7 0 0 null",
                        "8 0 0 null"),
                responses()
                        .given(SurveyQuestion.TABLE, """
                            | survey_id | question_id | version | type   | metric_role | scale_min | scale_max |
                            | brand     | ltr         | 1       | nps    | LTR         | 0         | 10        |
                            | brand     | csat        | 1       | rating | CSAT        | 1         | 5         |
                            | brand     | edb         | 1       | rating | EDB         | 1         | 7         |
                            | brand     | why         | 1       | text   | VERBATIM    |           |           |
                            """)
                        .given(SurveyAnswer.TABLE, """
                            | response_id | question_id | sub_question_id | value_number | value_text  | is_na |
                            | 1           | ltr         | main            | 9            |             |       |
                            | 1           | csat        | main            |              |             | true  |
                            | 1           | why         | main            |              | Très bien ! |       |
                            | 2           | ltr         | main            | 9            |             |       |
                            | 2           | csat        | main            | 5            | excellent   |       |
                            | 2           | why         | main            |              | ok ...      |       |
                            | 3           | why         | main            |              | 👍👍👍👍    |       |
                            | 4           | ltr         | main            | 2            |             |       |
                            | 4           | csat        | main            | 2            |             |       |
                            | 4           | edb         | main            | 2            |             |       |
                            | 4           | why         | main            |              | 最悪        |       |
                            """)
                        .given(Rating.TABLE, """
                            | response_id | question_id |
                            | 1           | ltr         |
                            | 2           | ltr         |
                            | 2           | csat        |
                            | 4           | ltr         |
                            | 4           | csat        |
                            | 4           | edb         |
                            """)
                        .show("response_id", "n_asked", "n_answered", "has_comment"));
    }

    /** Five equal answers of one block are uniform; four are too few to say, and another block's answers do not count. */
    @Test
    void uniformAnswersNeedABlockOfFive() {
        StringBuilder ratings = new StringBuilder(
                "response_id | question_id | metric_role | item_kind | scale_min | scale_max | value\n");
        for (int item = 0; item < 5; item++) {
            ratings.append("1 | p%d | DRIVER | P | 1 | 10 | 5\n".formatted(item));
            ratings.append("1 | e%d | DRIVER | E | 1 | 10 | %d\n".formatted(item, item + 1));
            ratings.append("2 | p%d | DRIVER | P | 1 | 10 | %d\n".formatted(item, item + 1));
            ratings.append("3 | p%d | DRIVER | P | 1 | %d | 5\n".formatted(item, item == 0 ? 7 : 10));
        }
        assertEquals(
                List.of("1 true", "2 false", "3 null"),
                responses()
                        .given(Rating.TABLE, ratings.toString())
                        .show("response_id", "is_straightliner")
                        .subList(0, 3));
    }

    /** All three items make the index; two of three parts make the quality of the experience. */
    @Test
    void severalAnswersAreReadTogether() {
        assertEquals(
                List.of("1 66.66666666666667 75.0 null", "2 null null false", "3 null null true", "4 null 20.0 null"),
                responses()
                        .given(Rating.TABLE, """
                    | response_id | question_id   | metric_role  | norm100 |
                    | 1           | acsi_overall  | ACSI_OVERALL | 80      |
                    | 1           | acsi_expect   | ACSI_EXPECT  | 70      |
                    | 1           | acsi_ideal    | ACSI_IDEAL   | 50      |
                    | 1           | edb           | EDB          | 50      |
                    | 1           | emotion       | EMOTION      | 100     |
                    | 2           | acsi_overall  | ACSI_OVERALL | 80      |
                    | 2           | acsi_expect   | ACSI_EXPECT  | 70      |
                    | 2           | resolved      | RESOLVED     | 100     |
                    | 2           | first_contact | OTHER        | 0       |
                    | 3           | resolved      | RESOLVED     | 100     |
                    | 3           | first_contact | OTHER        | 100     |
                    | 4           | resolved      | RESOLVED     | 0       |
                    | 4           | csat          | CSAT         | 100     |
                    | 4           | ces           | CES          | 40      |
                    """)
                        .show("response_id", "acsi", "experience_quality", "is_resolved_first")
                        .subList(0, 4));
    }
}

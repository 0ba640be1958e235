package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.Rating;
import io.levier.common.table.input.ActionCase;
import io.levier.common.table.input.BusinessCalendar;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.Initiative;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Alerts, how they went, what should have raised one, and what is done so that there are fewer. */
@OnSpark
class FollowUpTest {
    private final SparkSession spark;

    FollowUpTest(SparkSession spark) {
        this.spark = spark;
    }

    private static final String ALERTS = """
        | action_id | response_id | case_id | customer_id | created_at          | first_followup_at   | closed_at           | customer_informed_at | outcome    |
        | 1         | r1          |         | ana         | 2026-03-01 10:00:00 | 2026-03-03 10:00:00 | 2026-03-05 10:00:00 | 2026-03-11 10:00:00  | recovered  |
        | 2         |             | c2      | ana         | 2026-03-31 22:30:00 | 2026-03-30 10:00:00 | 2026-07-02 10:00:00 |                      | unresolved |
        | 3         | r3          |         | bo          | 2026-06-30 10:00:00 |                     |                     |                      |            |
        | 4         | r4          |         | staff       | 2026-03-01 10:00:00 |                     |                     |                      |            |
        | 5         | r5          |         | nobody      | 2026-03-01 10:00:00 |                     |                     |                      |            |
        | 6         | r6          |         | bo          | 2026-07-01 10:00:00 |                     |                     |                      |            |
        """;

    /**
     * Of alert 2 the contact before it was none, and the end lies in the future of the run; by Paris it is of April. Ana
     * withdrew her agreement on the tenth of March.
     */
    @Test
    void whatHappensLaterIsNotKnown() {
        assertEquals(
                List.of(
                        "1 ana 2026-03-01 48.0 96.0 10.0 recovered false 2026-07-01",
                        "2 ana 2026-04-01 null null null null true 2026-07-01",
                        "3 bo 2026-06-30 null null null null true 2026-07-01",
                        "5 action:5 2026-03-01 null null null null null 2026-07-01"),
                FactRows.of(spark, "follow_up")
                        .asOf("2026-06-30T22:00:00Z")
                        .given(ActionCase.TABLE, ALERTS)
                        .show(
                                "action_id",
                                "customer_key",
                                "created_on",
                                "followup_hours",
                                "close_hours",
                                "inform_days",
                                "outcome",
                                "is_consent_blocked",
                                "known_before"));
    }

    /**
     * Open from nine to six on Mondays and Tuesdays. Alert 1 is raised on a Sunday and answered on Tuesday at ten in UTC, which
     * is eleven in Paris; until Thursday another seven hours are open. With a second schedule an alert without a case has none.
     */
    @Test
    void opensWhenTheScheduleDoes() {
        String office = """
            | schedule_id | valid_from | weekday | opens_local | closes_local | timezone     |
            | office      | 2025-01-01 | 1       | 09:00       | 18:00        | Europe/Paris |
            | office      | 2025-01-01 | 2       | 09:00       | 18:00        | Europe/Paris |
            """;
        String second = "| other       | 2025-01-01 | 3       | 09:00       | 18:00        | Europe/Paris |\n";
        FactRows raised = FactRows.of(spark, "follow_up")
                .asOf("2026-06-30T22:00:00Z")
                .given(ActionCase.TABLE, """
                    | action_id | case_id | customer_id | created_at          | first_followup_at   | closed_at           |
                    | 1         |         | ana         | 2026-03-01 10:00:00 | 2026-03-03 10:00:00 | 2026-03-05 10:00:00 |
                    | 2         | c2      | ana         | 2026-03-01 10:00:00 | 2026-03-03 10:00:00 | 2026-02-05 10:00:00 |
                    """)
                .given(CaseTicket.TABLE, """
                    | case_id | customer_id | opened_at           | schedule_id |
                    | c2      | ana         | 2026-03-01 10:00:00 | office      |
                    """);
        String[] hours = {"action_id", "followup_business_hours", "close_business_hours"};
        assertEquals(
                List.of("1 11.0 18.0", "2 11.0 null"),
                raised.given(BusinessCalendar.TABLE, office).show(hours));
        assertEquals(
                List.of("1 null null", "2 11.0 null"),
                raised.given(BusinessCalendar.TABLE, office + second).show(hours));
    }

    /** Answer r1 was raised after an hour, complaint c2 at once; r7 and c8 were not, and c9 is no complaint. */
    @Test
    void everyGrievanceAsksForAnAlert() {
        assertEquals(
                List.of(
                        "case:c2 complaint ana 2026-04-01 0.0",
                        "case:c8 complaint case:c8 2026-03-01 null",
                        "response:r1 detractor ana 2026-03-01 1.0",
                        "response:r10 low_ces di 2026-03-01 null",
                        "response:r7 low_ces bo 2026-03-01 null"),
                FactRows.of(spark, "grievance")
                        .asOf("2026-06-30T22:00:00Z")
                        .given(ActionCase.TABLE, ALERTS)
                        .given(Rating.TABLE, """
                            | response_id | metric_role | scale_min | scale_max | value | turned_value | person_id | respondent_id | completed_at        | completed_on |
                            | r1          | LTR         | 0         | 10        | 6.5   | 6.5          | ana       | ana           | 2026-03-01 09:00:00 | 2026-03-01   |
                            | r1          | CES         | 1         | 7         | 3     | 3            | ana       | ana           | 2026-03-01 09:00:00 | 2026-03-01   |
                            | r7          | CES         | 1         | 7         | 3.5   | 3.5          | bo        | bo            | 2026-03-01 09:00:00 | 2026-03-01   |
                            | r8          | CES         | 1         | 5         | 1     | 1            | bo        | bo            | 2026-03-01 09:00:00 | 2026-03-01   |
                            | r9          | LTR         | 0         | 10        | 7     | 7            | bo        | bo            | 2026-03-01 09:00:00 | 2026-03-01   |
                            | r10         | CES         | 1         | 7         | 6     | 2            | di        | di            | 2026-03-01 09:00:00 | 2026-03-01   |
                            | r11         | CES         | 1         | 7         | 2     | 6            | di        | di            | 2026-03-01 09:00:00 | 2026-03-01   |
                            """)
                        .given(CaseTicket.TABLE, """
                            | case_id | customer_id | opened_at           | is_complaint |
                            | c2      | ana         | 2026-03-31 22:45:00 | true         |
                            | c8      | nobody      | 2026-03-01 10:00:00 | true         |
                            | c9      | ana         | 2026-03-01 10:00:00 | false        |
                            | c4      | staff       | 2026-03-01 10:00:00 | true         |
                            """)
                        .show("grievance_id", "alert_kind", "customer_key", "happened_on", "raise_hours"));
    }

    /** One is done in February, one stopped, one said to be done without a day, and one is to begin. */
    @Test
    void plansStandAsTheMonthEnded() {
        assertEquals(
                List.of(
                        "a 2026-01-01 false false",
                        "a 2026-02-01 true false",
                        "a 2026-03-01 true false",
                        "b 2026-02-01 false false",
                        "b 2026-03-01 false true",
                        "c 2026-03-01 false false"),
                FactRows.of(spark, "initiative_month")
                        .asOf("2026-03-31T22:00:00Z")
                        .given(Initiative.TABLE, """
                            | initiative_id | started_at          | ended_at            | status  |
                            | a             | 2026-01-10 10:00:00 | 2026-02-28 22:30:00 | done    |
                            | b             | 2026-01-31 23:30:00 | 2026-03-01 10:00:00 | stopped |
                            | c             | 2026-03-10 10:00:00 |                     | done    |
                            | d             | 2026-04-10 10:00:00 |                     | planned |
                            """)
                        .show("initiative_id", "period_start", "is_done", "is_stopped"));
    }
}

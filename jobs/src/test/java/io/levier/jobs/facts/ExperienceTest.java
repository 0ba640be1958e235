package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.Subscription;
import io.levier.common.table.input.SubscriptionEvent;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What went before an answer, and nothing that came after it. */
@OnSpark
class ExperienceTest {
    private final SparkSession spark;

    ExperienceTest(SparkSession spark) {
        this.spark = spark;
    }

    private FactRows answers() {
        return FactRows.of(spark, "experience").given(Feedback.TABLE, """
            | response_id | person_id | completed_at        |
            | 1           | ana       | 2026-06-01 12:00:00 |
            | 2           | bo        | 2026-06-01 12:00:00 |
            | 3           | cy        | 2026-06-01 12:00:00 |
            | 4           |           | 2026-06-01 12:00:00 |
            """);
    }

    /** Ana's last late parcel counts, not the one in time after it; Bo's came too long ago, or after the answer. */
    @Test
    void lateDeliveriesOfTheLastMonths() {
        assertEquals(
                List.of("1 3 2.0", "2 1 null", "3 2 0.0"),
                answers().given(Sale.TABLE, """
                            | order_id | person_id | is_purchase | delivered_at        | delivery_delay_days |
                            | a1       | ana       | true        | 2026-04-01 10:00:00 | 4.0                 |
                            | a2       | ana       | true        | 2026-05-01 10:00:00 | 2.0                 |
                            | a3       | ana       | true        | 2026-05-20 10:00:00 | -1.0                |
                            | a4       | ana       | true        | 2026-06-01 12:00:00 | 9.0                 |
                            | b1       | bo        | true        | 2026-02-01 10:00:00 | 5.0                 |
                            | b2       | bo        | true        | 2026-05-01 10:00:00 |                     |
                            | b3       | bo        | false       | 2026-05-01 10:00:00 | 3.0                 |
                            | c1       | cy        | true        | 2026-05-01 10:00:00 | -2.0                |
                            | c2       | cy        | true        | 2026-05-02 10:00:00 | 0.0                 |
                            """).show("response_id", "n_deliveries", "days_late"));
    }

    /** The last case replied to before the answer tells the wait; contacts after the answer are not known to it. */
    @Test
    void repliesAndContactsBeforeTheAnswer() {
        assertEquals(
                List.of("1 3 2.0 true", "2 1 1.0 false", "3 0 null null"),
                answers()
                        .given(Ticket.TABLE, """
                            | case_id | person_id | opened_at           | first_reply_s |
                            | a0      | ana       | 2026-04-01 10:00:00 | 360.0         |
                            | a1      | ana       | 2026-05-01 10:00:00 | 7200.0        |
                            | a2      | ana       | 2026-06-01 11:00:00 | 7200.0        |
                            | b1      | bo        | 2026-05-01 10:00:00 | 3600.0        |
                            | c1      | cy        | 2026-01-01 10:00:00 | 3600.0        |
                            | c2      | cy        | 2026-06-02 10:00:00 | 3600.0        |
                            """)
                        .given(Interaction.TABLE, """
                            | interaction_id | case_id | channel | direction | started_at          | is_spam |
                            | 1              | a1      | email   | in        | 2026-05-01 10:00:00 |         |
                            | 2              | a1      | phone   |           | 2026-05-03 10:00:00 |         |
                            | 3              | b1      | email   | in        | 2026-05-01 10:00:00 |         |
                            | 4              | b1      | email   | out       | 2026-05-01 11:00:00 |         |
                            | 5              | b1      | email   | in        | 2026-05-01 11:00:00 | true    |
                            | 6              | b1      | bot     | in        | 2026-05-01 12:00:00 |         |
                            | 7              | b1      | email   | in        | 2026-06-01 13:00:00 |         |
                            """)
                        .show("response_id", "n_cases", "reply_hours", "is_followed_up"));
    }

    /** Ana's fee rose; Bo's fell; Cy has no contract. */
    @Test
    void priceRisesOfThoseWithAContract() {
        assertEquals(
                List.of("1 true", "2 false", "3 null"),
                answers()
                        .given(Subscription.TABLE, """
                            | subscription_id | customer_id | started_at          | ended_at            |
                            | sa              | ana         | 2025-01-01 00:00:00 |                     |
                            | sb              | bo          | 2025-01-01 00:00:00 |                     |
                            | sc              | cy          | 2025-01-01 00:00:00 | 2026-05-01 00:00:00 |
                            """)
                        .given(SubscriptionEvent.TABLE, """
                            | event_id | subscription_id | at                  | kind      | mrr_delta |
                            | 1        | sa              | 2026-04-01 00:00:00 | price     | 2.00      |
                            | 2        | sb              | 2026-04-01 00:00:00 | price     | -2.00     |
                            | 3        | sb              | 2026-02-01 00:00:00 | price     | 2.00      |
                            | 4        | sb              | 2026-04-01 00:00:00 | expansion | 2.00      |
                            | 5        | sb              | 2026-06-02 00:00:00 | price     | 2.00      |
                            | 6        | sc              | 2026-04-01 00:00:00 | price     | 2.00      |
                            """)
                        .show("response_id", "has_price_rise"));
    }
}

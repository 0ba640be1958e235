package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.ChurnReason;
import io.levier.common.table.input.Subscription;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Years beside years, and what went wrong before customers left. */
@OnSpark
class YearsTest {
    private final SparkSession spark;

    YearsTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Ana bought in both years, Bo came by recommendation in the second; his contract is no year old. */
    @Test
    void yearsStandBesideTheYearsBefore() {
        List<String> told = FactRows.of(spark, "customer_year")
                .given(CustomerPeriod.TABLE, """
            | person_id | period_type | period_start | revenue_net | mrr_end | is_new | acquisition_source |
            | ana       | month       | 2024-01-01   | 1           | 7       | true   | ad                 |
            | ana       | month       | 2024-02-01   | 60          | 7       | false  | ad                 |
            | ana       | month       | 2024-12-01   | 40          | 7       | false  | ad                 |
            | ana       | month       | 2025-01-01   | 80          | 9       | false  | ad                 |
            | ana       | month       | 2025-12-01   | 5           | 0       | false  | ad                 |
            | ana       | month       | 2026-01-01   | 0           | 0       | false  | ad                 |
            | ana       | quarter     | 2026-01-01   | 999         | 999     | false  | ad                 |
            | bo        | month       | 2025-11-01   | 25          | 3       | true   | referral           |
            | bo        | month       | 2025-12-01   | 0           | 3       | false  | referral           |
            | bo        | month       | 2026-01-01   | 0           | 3       | false  | referral           |
            """)
                .show(
                        "person_id",
                        "period_start",
                        "has_two_years",
                        "revenue_now",
                        "revenue_before",
                        "mrr_now",
                        "mrr_before",
                        "is_new",
                        "is_earned",
                        "is_source_known");
        assertEquals(
                List.of(
                        "ana 2025-01-01 false 180.00 1.00 9.00 7.00 false false true",
                        "ana 2025-12-01 true 85.00 101.00 0.00 7.00 false false true",
                        "ana 2026-01-01 true 5.00 180.00 0.00 9.00 false false true",
                        "bo 2025-11-01 false 25.00 0.00 3.00 0.00 true true true",
                        "bo 2025-12-01 true 25.00 0.00 3.00 0.00 true true true",
                        "bo 2026-01-01 true 25.00 0.00 3.00 0.00 true true true"),
                told);
    }

    /** Cy paid nothing in June and pays again, Dee paid all along, Ed came in between. */
    @Test
    void whoCameBackIsKnown() {
        assertEquals(
                List.of("cy true", "dee false", "ed false"),
                FactRows.of(spark, "customer_year")
                        .given(CustomerPeriod.TABLE, """
                            | person_id | period_type | period_start | mrr_end |
                            | cy        | month       | 2025-01-01   | 5       |
                            | cy        | month       | 2025-06-01   | 0       |
                            | cy        | month       | 2026-01-01   | 5       |
                            | dee       | month       | 2025-01-01   | 5       |
                            | dee       | month       | 2025-06-01   | 5       |
                            | dee       | month       | 2026-01-01   | 5       |
                            | ed        | month       | 2025-06-01   | 0       |
                            | ed        | month       | 2026-01-01   | 5       |
                            """)
                        .show("person_id", "has_come_back"));
    }

    /**
     * Ana was a detractor 100 days before she left, and had high effort 20 days before; her low note of the days after counts no
     * more. Bo gave a reason that is a bad experience, Cy one that is none; a complaint of three months back is too old.
     */
    @Test
    void whatWentWrongWasRecent() {
        assertEquals(
                List.of(
                        "ana false false true false false",
                        "bo true true false false true",
                        "cy false false false false false"),
                FactRows.of(spark, "departure")
                        .given(CustomerPeriod.TABLE, """
                            | person_id | period_type | period_start | period_end | is_churned | n_complaints | n_unresolved_end |
                            | ana       | month       | 2026-01-01   | 2026-02-01 | false      | 1            | 0                |
                            | ana       | month       | 2026-02-01   | 2026-03-01 | false      | 0            | 0                |
                            | ana       | month       | 2026-03-01   | 2026-04-01 | false      | 0            | 0                |
                            | ana       | month       | 2026-04-01   | 2026-05-01 | true       | 0            | 0                |
                            | bo        | month       | 2026-03-01   | 2026-04-01 | false      | 0            | 1                |
                            | bo        | month       | 2026-04-01   | 2026-05-01 | true       | 0            | 0                |
                            | cy        | month       | 2026-04-01   | 2026-05-01 | true       |              |                  |
                            | di        | month       | 2026-04-01   | 2026-05-01 | false      | 1            | 1                |
                            """)
                        .given(Feedback.TABLE, """
                            | response_id | person_id | completed_on | ltr | ces |
                            | 1           | ana       | 2026-01-20   | 2   |     |
                            | 2           | ana       | 2026-04-10   | 9   | 3   |
                            | 3           | bo        | 2026-02-01   | 5   |     |
                            | 4           | bo        | 2026-02-20   | 9   | 4   |
                            | 5           | bo        | 2026-04-11   |     | 1   |
                            | 6           | cy        | 2026-04-10   | 7   |     |
                            """)
                        .given(Subscription.TABLE, """
                            | subscription_id | customer_id | ended_at            | end_reason |
                            | 1               | bo          | 2026-04-10 10:00:00 | rude       |
                            | 2               | cy          | 2026-04-10 10:00:00 | moved      |
                            | 3               | ana         | 2026-03-10 10:00:00 | rude       |
                            """)
                        .given(ChurnReason.TABLE, """
                            | reason | is_experience |
                            | rude   | true          |
                            | moved  | false         |
                            """)
                        .show(
                                "person_id",
                                "has_bad_reason",
                                "was_detractor",
                                "had_high_effort",
                                "had_complaint",
                                "had_open_case"));
    }

    /** Ana bought twice within the days, of which one order has unknown costs, and so all have; Bo nothing; Cy was lost from sight. */
    @Test
    void loyaltyLooksAtTheDaysAfterTheAnswer() {
        assertEquals(
                List.of(
                        "ana promoter 70.00 null 2 false",
                        "bo detractor 0.00 0.00 0 true",
                        "cy passive 0.00 0.00 0 null"),
                FactRows.of(spark, "loyalty")
                        .given(CustomerPeriodLabel.TABLE, """
                            | person_id | period_start | horizon_d | as_of      | label_window_end | y_churn | y_revenue | censored |
                            | ana       | 2026-01-01   | 90        | 2026-02-01 | 2026-05-02       | false   | 70        | false    |
                            | bo        | 2026-01-01   | 90        | 2026-02-01 | 2026-05-02       | true    | 0         | false    |
                            | cy        | 2026-01-01   | 90        | 2026-02-01 | 2026-05-02       | true    | 0         | true     |
                            | di        | 2026-01-01   | 90        | 2026-02-01 | 2026-05-02       | false   | 0         | false    |
                            """)
                        .given(CustomerPeriod.TABLE, """
                            | person_id | period_type | period_start | nps_group_last |
                            | ana       | month       | 2026-01-01   | promoter       |
                            | ana       | quarter     | 2026-01-01   | passive        |
                            | bo        | month       | 2026-01-01   | detractor      |
                            | cy        | month       | 2026-01-01   | passive        |
                            | di        | month       | 2026-01-01   |                |
                            """)
                        .given(Sale.TABLE, """
                            | order_id | person_id | ordered_on | is_purchase | margin |
                            | 1        | ana       | 2026-01-31 | true        | 1      |
                            | 2        | ana       | 2026-02-01 | true        | 30     |
                            | 3        | ana       | 2026-05-01 | true        |        |
                            | 4        | ana       | 2026-05-02 | true        | 9      |
                            """)
                        .show(
                                "person_id",
                                "nps_group_last",
                                "revenue_next",
                                "margin_next",
                                "n_orders_next",
                                "has_left"));
    }

    /** Ana bought after ten days; Bo was made known by his purchase; Cy signed; Di never did. */
    @Test
    void leadsAreKnownBeforeTheyBuy() {
        assertEquals(
                List.of("ana 2026-01-01 10 2026-07-01", "cy 2026-02-01 2 2026-07-01", "di 2026-02-01 null 2026-07-01"),
                FactRows.of(spark, "lead")
                        .given(Person.TABLE, """
                            | person_id | first_seen_at       |
                            | ana       | 2026-01-01 10:00:00 |
                            | bo        | 2026-01-01 10:00:00 |
                            | cy        | 2026-01-31 23:30:00 |
                            | di        | 2026-01-31 23:30:00 |
                            """)
                        .given(Sale.TABLE, """
                            | order_id | person_id | ordered_on | is_purchase |
                            | 1        | ana       | 2026-01-05 | false       |
                            | 2        | ana       | 2026-01-11 | true        |
                            | 3        | bo        | 2026-01-01 | true        |
                            | 4        | cy        | 2026-03-11 | true        |
                            """)
                        .given(Subscription.TABLE, """
                            | subscription_id | customer_id | started_at          |
                            | 1               | cy          | 2026-02-02 23:30:00 |
                            | 2               | di          | 2026-07-02 23:30:00 |
                            """)
                        .show("person_id", "known_on", "days_to_customer", "known_before"));
    }
}

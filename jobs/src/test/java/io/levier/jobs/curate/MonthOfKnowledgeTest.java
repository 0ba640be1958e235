package io.levier.jobs.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.BusinessCalendar;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.FxRate;
import io.levier.common.table.input.Subscription;
import io.levier.common.table.input.SubscriptionEvent;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** A fact stands in the month in which it was known: whoever looks at the end of a month must not see the next one. */
@OnSpark
class MonthOfKnowledgeTest {
    private static final Map<String, Object> VALUES = Map.of(
            "zone",
            "Europe/Paris",
            "as_of",
            Instant.parse("2026-03-15T00:00:00Z"),
            "last_instant",
            Instant.parse("2026-03-14T23:59:59Z"),
            "first_period",
            LocalDate.of(2026, 1, 1),
            "period_type",
            "month",
            "period_months",
            1,
            "period_days",
            0,
            "currency",
            "EUR");

    private static final String PEOPLE = "customer_id | person_id\nana | ana\nbo | bo\ncy | cy\ndee | dee\neve | eve";

    private final SparkSession spark;

    MonthOfKnowledgeTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Ordered in January, promised for January: that it is late is known when it comes. */
    @Test
    void parcelsAreLateInTheMonthOfTheirArrival() {
        Dataset<Row> sales = PipeTable.of(spark, Sale.TABLE, """
            | order_id | person_id | ordered_on | delivered_at        | delivery_delay_days |
            | 1        | ana       | 2026-01-25 | 2026-02-03 12:00:00 | 4                   |
            | 2        | ana       | 2026-01-02 | 2026-01-31 23:30:00 | -1                  |
            | 3        | bo        | 2026-01-25 |                     |                     |
            | 4        | cy        | 2026-02-25 | 2026-03-20 12:00:00 | 9                   |
            """);

        assertEquals(List.of("[ana,2026-02-01,1,1.5]"), months("period/deliveries", Map.of("sale", sales)));
    }

    /** Answered after a day, of which service was open on Sunday morning for two hours; a reply to come is not known yet. */
    @Test
    void repliesCountInTheMonthTheyAreGiven() {
        ServiceRows rows = new ServiceRows(
                spark, VALUES, Map.of(IdentityMap.TABLE, PEOPLE, CaseTicket.TABLE, """
            | case_id | customer_id | opened_at           | first_reply_at      |
            | 1       | ana         | 2026-01-31 12:00:00 | 2026-02-01 12:00:00 |
            | 2       | ana         | 2026-01-31 12:00:00 |                     |
            | 3       | ana         | 2026-02-10 12:00:00 | 2026-02-10 11:00:00 |
            | 4       | ana         | 2026-03-14 12:00:00 | 2026-03-16 12:00:00 |
            """, BusinessCalendar.TABLE, """
            | schedule_id | valid_from | weekday | opens_local | closes_local | timezone      |
            | office      | 2025-01-01 | 7       | 09:00       | 11:00        | Europe/Paris  |
            """));
        assertEquals(
                List.of("[ana,2026-02-01,86400.0,7200.0]"),
                rows
                        .then("reply", "case_contact", "case_reply", "open_day", "case_schedule")
                        .openWithin("reply_span")
                        .query("period/replies")
                        .collectAsList()
                        .stream()
                        .map(Row::toString)
                        .toList());
    }

    /**
     * Case 1 was solved in January, reopened in February and solved in March; 2 has no changes and was reopened at some
     * time; 3 waits; 4 was opened and never touched; 5 was solved, opened again and shut without a solution.
     */
    @Test
    void aCaseIsOpenInTheMonthsItWasOpen() {
        Dataset<Row> cases = PipeTable.of(spark, CaseTicket.TABLE, """
            | case_id | customer_id | opened_at           | first_solved_at | last_solved_at | closed_at  | reopened_count | is_complaint |
            | 1       | ana         | 2026-01-10 12:00:00 | 2026-01-20      | 2026-03-10     |            | 1              | true         |
            | 2       | bo          | 2026-01-10 12:00:00 | 2026-01-20      | 2026-03-10     |            | 2              |              |
            | 3       | cy          | 2026-01-31 22:00:00 |                 |                |            | 0              |              |
            | 4       | dee         | 2026-02-28 23:30:00 |                 |                |            |                |              |
            | 5       | eve         | 2026-01-10 12:00:00 | 2026-01-20      | 2026-01-20     | 2026-03-12 | 1              |              |
            """);
        Dataset<Row> changes = PipeTable.of(spark, CaseStatusEvent.TABLE, """
            | case_id | at                  | from_status | to_status |
            | 1       | 2026-01-10 12:00:00 |             | new       |
            | 1       | 2026-01-20 12:00:00 | new         | solved    |
            | 1       | 2026-01-25 12:00:00 | solved      | closed    |
            | 1       | 2026-02-10 12:00:00 |             | open      |
            | 1       | 2026-03-10 12:00:00 |             | solved    |
            | 3       | 2026-02-01 12:00:00 | new         | pending   |
            | 5       | 2026-01-20 00:00:00 | new         | solved    |
            | 5       | 2026-02-10 12:00:00 | solved      | open      |
            """);

        assertEquals(
                List.of(
                        "[ana,2026-01-01,1,1,0,0]",
                        "[ana,2026-02-01,0,0,1,1]",
                        "[bo,2026-01-01,1,0,2,0]",
                        "[cy,2026-01-01,1,0,0,1]",
                        "[cy,2026-02-01,0,0,0,1]",
                        "[cy,2026-03-01,0,0,0,1]",
                        "[dee,2026-03-01,1,0,0,1]",
                        "[eve,2026-01-01,1,0,0,0]",
                        "[eve,2026-02-01,0,0,1,1]"),
                months(
                        "period/cases",
                        Map.of("case_ticket", cases, "case_status_event", changes, "identity_map", identities())));
    }

    /** Of two contracts the older one that still runs at the end of the month tells the age. */
    @Test
    void contractsAgeFromTheirOwnBeginning() {
        Dataset<Row> contracts = PipeTable.of(spark, Subscription.TABLE, """
            | subscription_id | customer_id | started_at | ended_at   |
            | 1               | ana         | 2024-05-10 | 2026-02-20 |
            | 2               | ana         | 2025-06-10 |            |
            """);
        Dataset<Row> events = PipeTable.of(spark, SubscriptionEvent.TABLE, "subscription_id");

        assertEquals(
                List.of("[2026-01-01,2024-05-10]", "[2026-02-01,2025-06-10]", "[2026-03-01,2025-06-10]"),
                query(
                                "period/subscriptions",
                                Map.of(
                                        "subscription",
                                        contracts,
                                        "subscription_event",
                                        events,
                                        "fx_rate",
                                        PipeTable.of(spark, FxRate.TABLE, "currency"),
                                        "identity_map",
                                        identities()))
                        .select("period_start", "contract_started_on")
                        .collectAsList()
                        .stream()
                        .map(Row::toString)
                        .sorted()
                        .toList());
    }

    private Dataset<Row> identities() {
        return PipeTable.of(spark, IdentityMap.TABLE, PEOPLE);
    }

    private List<String> months(String resource, Map<String, Dataset<Row>> inputs) {
        return query(resource, inputs).collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    private Dataset<Row> query(String resource, Map<String, Dataset<Row>> inputs) {
        return TestSql.of(spark).query(resource, inputs, VALUES);
    }
}

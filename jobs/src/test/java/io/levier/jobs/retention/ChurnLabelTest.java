package io.levier.jobs.retention;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.Subscription;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.sql.Date;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Who counts as having left in the 90 days after the end of January 2026. */
@OnSpark
class ChurnLabelTest {
    /** Di and Cy were deleted ten days after the cut-off, Bo when all was over. */
    private static final String DELETED = """
            person_id | first_seen_at | deleted_at
            ana       | 2025-01-01    |
            bo        | 2025-01-01    | 2026-05-02
            cy        | 2025-01-01    | 2026-02-11
            di        | 2025-01-01    | 2026-02-11
            """;

    private static final String PERSONS = "customer_id | person_id\nana | ana\nbo | bo\ncy | cy\ndi | di";

    private final SparkSession spark;

    ChurnLabelTest(SparkSession spark) {
        this.spark = spark;
    }

    @Test
    void anEndedContractIsLossAndARunningOneIsNone() {
        Map<String, String> labels = contractual("""
            subscription_id | customer_id | started_at | ended_at            | end_kind
            1               | ana         | 2025-01-01 | 2026-03-10 12:00:00 | voluntary
            2               | bo          | 2025-01-01 |                     |
            3               | cy          | 2025-01-01 | 2026-05-20 12:00:00 | voluntary
            4               | di          | 2025-01-01 | 2026-03-10 12:00:00 |
            """, "2026-07-01T00:00:00Z");

        assertEquals(Map.of("ana", "left voluntary", "bo", "stayed", "cy", "stayed", "di", "left voluntary"), labels);
    }

    @Test
    void anInvoluntaryEndIsNeitherLossNorStay() {
        Map<String, String> labels = contractual("""
            subscription_id | customer_id | started_at | ended_at   | end_kind
            1               | ana         | 2025-01-01 | 2026-03-10 | involuntary
            2               | bo          | 2025-01-01 | 2026-03-10 | migration
            """, "2026-07-01T00:00:00Z");

        assertEquals(Map.of("ana", "censored involuntary", "bo", "censored migration"), labels);
    }

    /** Within thirty days of the end a new contract is a renewal; after forty it is a return, and the loss stands. */
    @Test
    void renewalWithinTheGraceDaysUndoesTheLossAndALaterReturnDoesNot() {
        Map<String, String> labels = contractual("""
            subscription_id | customer_id | started_at | ended_at   | end_kind
            1               | ana         | 2025-01-01 | 2026-02-10 | voluntary
            2               | ana         | 2026-03-10 |            |
            3               | bo          | 2025-01-01 | 2026-02-10 | voluntary
            4               | bo          | 2026-03-22 |            |
            5               | cy          | 2025-01-01 | 2026-04-25 | voluntary
            6               | cy          | 2026-05-20 |            |
            """, "2026-07-01T00:00:00Z");

        assertEquals(Map.of("ana", "stayed", "bo", "left voluntary", "cy", "stayed"), labels);
    }

    @Test
    void whoKeepsASecondContractHasNotLeft() {
        Map<String, String> labels = contractual("""
            subscription_id | customer_id | started_at | ended_at   | end_kind
            1               | ana         | 2025-01-01 | 2026-03-10 | voluntary
            2               | ana         | 2025-06-01 |            |
            3               | bo          | 2025-01-01 | 2026-03-10 | voluntary
            4               | bo          | 2025-06-01 | 2026-04-10 | voluntary
            """, "2026-07-01T00:00:00Z");

        assertEquals(Map.of("ana", "stayed", "bo", "left voluntary"), labels);
    }

    /** When February begins in Paris, ana has given notice; di gives it then, bo later, and cy of one contract only. */
    @Test
    void whoHasGivenNoticeBeforeTheCutOffIsNotAtRisk() {
        Map<String, String> labels = contractual("""
            subscription_id | customer_id | started_at | ended_at   | end_kind  | notice_at
            1               | ana         | 2025-01-01 | 2026-03-10 | voluntary | 2026-01-31 22:59:59
            2               | bo          | 2025-01-01 | 2026-03-10 | voluntary | 2026-02-10
            3               | cy          | 2025-01-01 | 2026-03-10 | voluntary | 2026-01-20
            4               | cy          | 2025-06-01 |            |           |
            5               | di          | 2025-01-01 | 2026-03-10 | voluntary | 2026-01-31 23:00:00
            """, "2026-07-01T00:00:00Z");

        assertEquals(Map.of("bo", "left voluntary", "cy", "stayed", "di", "left voluntary"), labels);
    }

    /** The window closes on 2 May and the grace days when June begins in Paris: a second before nothing can be said. */
    @Test
    void aWindowThatIsStillOpenHasNoLabel() {
        String contracts = "subscription_id | customer_id | started_at | ended_at\n1 | ana | 2025-01-01 | 2026-02-10";

        assertEquals(Map.of(), contractual(contracts, "2026-05-31T21:59:59Z"));
        assertEquals(Map.of("ana", "left voluntary"), contractual(contracts, "2026-05-31T22:00:00Z"));
    }

    @Test
    void withoutContractsWhoBuysNothingHasLeft() {
        Map<String, Object> values = values("2026-07-01T00:00:00Z", false);
        String sales = """
            order_id | person_id | ordered_on | is_purchase | net_amount
            1        | ana       | 2026-03-10 | true        | 40
            2        | bo        | 2026-01-20 | true        | 40
            3        | bo        | 2026-05-10 | true        | 40
            4        | cy        | 2026-03-10 | false       | 40
            """;

        assertEquals(
                Map.of("ana", "stayed", "bo", "left", "cy", "left"),
                labels("subscription_id | customer_id\n", sales, values, List.of("ana", "bo", "cy")));
    }

    /** Cy had bought before: that is known, and to stay. Of Di nobody can tell. */
    @Test
    void whoIsDeletedIsLostFromSight() {
        String sales = """
            order_id | person_id | ordered_on | is_purchase | net_amount
            1        | cy        | 2026-02-05 | true        | 40
            """;

        assertEquals(
                Map.of("ana", "left", "bo", "left", "cy", "stayed", "di", "censored"),
                verdicts(labelled(
                        "subscription_id | customer_id\n",
                        sales,
                        values("2026-07-01T00:00:00Z", false),
                        List.of("ana", "bo", "cy", "di"),
                        DELETED)));
    }

    /** Ana left on the ninth in Paris, by whose clock the customers live; her second contract ended later. */
    @Test
    void theDayOfLeavingIsThatOfTheFirstDeparture() {
        Dataset<Row> labels = labelled(
                """
            subscription_id | customer_id | started_at | ended_at            | end_kind
            1               | ana         | 2025-01-01 | 2026-02-08 23:30:00 | voluntary
            2               | ana         | 2026-03-20 | 2026-04-10 12:00:00 | voluntary
            3               | bo          | 2025-01-01 |                     |
            4               | cy          | 2025-01-01 | 2026-03-01 12:00:00 | involuntary
            """, "order_id | person_id\n", values("2026-07-01T00:00:00Z", true), List.of("ana", "bo", "cy"));
        List<String> days = labels.orderBy("person_id").collectAsList().stream()
                .map(row -> row.getAs("person_id") + " " + row.getAs("left_on"))
                .toList();

        assertEquals(List.of("ana 2026-02-09", "bo null", "cy 2026-03-01"), days);
        assertEquals(
                List.of("bo", "cy"),
                MeasureUpliftJob.stillThere(labels, Date.valueOf("2026-03-01"))
                        .orderBy("person_id")
                        .collectAsList()
                        .stream()
                        .map(row -> row.<String>getAs("person_id"))
                        .toList(),
                "who left before an initiative began belongs to neither arm");
    }

    @Test
    void withoutContractsNobodyLeavesOnADay() {
        Row silent = labelled(
                        "subscription_id | customer_id | started_at | ended_at\n1 | ana | 2025-01-01 | 2026-03-10",
                        "order_id | person_id\n",
                        values("2026-07-01T00:00:00Z", false),
                        List.of("ana"))
                .first();

        assertTrue(silent.<Boolean>getAs("y_churn"));
        assertNull(silent.getAs("left_on"));
    }

    private Map<String, String> contractual(String contracts, String asOf) {
        List<String> persons = contracts
                .lines()
                .skip(1)
                .map(line -> line.split("\\|", -1)[1].strip())
                .distinct()
                .toList();
        return labels(contracts, "order_id | person_id\n", values(asOf, true), persons);
    }

    private Map<String, String> labels(
            String contracts, String sales, Map<String, Object> values, List<String> persons) {
        return verdicts(labelled(contracts, sales, values, persons));
    }

    private static Map<String, String> verdicts(Dataset<Row> labels) {
        Map<String, String> found = new TreeMap<>();
        labels.collectAsList().forEach(row -> found.put(row.getAs("person_id"), verdict(row)));
        return found;
    }

    private Dataset<Row> labelled(String contracts, String sales, Map<String, Object> values, List<String> persons) {
        return labelled(contracts, sales, values, persons, "person_id | first_seen_at\n");
    }

    private Dataset<Row> labelled(
            String contracts, String sales, Map<String, Object> values, List<String> persons, String known) {
        String atRisk = persons.stream()
                // A quarter that ends in the same month is the same customer, told twice.
                .map(person -> person + " | month | 2026-01-01 | 2026-02-01 | true\n" + person
                        + " | quarter | 2025-10-01 | 2026-02-01 | true\n")
                .collect(joining("", "person_id | period_type | period_start | period_end | is_active_end\n", ""));
        return TestSql.of(spark)
                .query(
                        "curated/customer_period_label",
                        Map.of(
                                "customer_period", PipeTable.of(spark, CustomerPeriod.TABLE, atRisk),
                                "person", PipeTable.of(spark, Person.TABLE, known),
                                "subscription", PipeTable.of(spark, Subscription.TABLE, contracts),
                                "sale", PipeTable.of(spark, Sale.TABLE, sales),
                                "feedback", PipeTable.of(spark, Feedback.TABLE, "response_id | person_id\n"),
                                "identity_map", PipeTable.of(spark, IdentityMap.TABLE, PERSONS)),
                        values);
    }

    private static String verdict(Row row) {
        String kind = row.getAs("y_churn_kind") == null ? "" : " " + row.getAs("y_churn_kind");
        if (row.<Boolean>getAs("censored")) {
            return "censored" + kind;
        }
        return (row.<Boolean>getAs("y_churn") ? "left" : "stayed") + kind;
    }

    private static Map<String, Object> values(String asOf, boolean isContractual) {
        return Map.of(
                "as_of",
                Instant.parse(asOf),
                "zone",
                "Europe/Paris",
                "horizon_days",
                90,
                "grace_days",
                isContractual ? 30 : 0,
                "is_contractual",
                isContractual,
                "has_orders",
                !isContractual);
    }
}

package io.levier.jobs.retention;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.levier.common.survival.LifeTable;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.Subscription;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** How long customers stayed, looked at from 2025-01-01 until 2026-01-01. */
@OnSpark
class StayTest {
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 1, 1);

    private static final String MONTHS = """
            person_id | period_type | period_start | period_end | plan    | segment
            ana       | month       | 2025-01-01   | 2025-02-01 | monthly | home
            ana       | month       | 2025-02-01   | 2025-03-01 | annual  | home
            ana       | quarter     | 2024-10-01   | 2025-01-01 | other   | other
            bo        | month       | 2025-03-01   | 2025-04-01 | annual  | home
            """;

    private final SparkSession spark;

    StayTest(SparkSession spark) {
        this.spark = spark;
    }

    private Dataset<Row> stays(Dataset<Row> ties, String months, int graceDays) {
        return LifeTables.stays(
                TestSql.of(spark), ties, PipeTable.of(spark, CustomerPeriod.TABLE, months), FROM, UNTIL, graceDays);
    }

    private Map<String, String> contractual(String contracts) {
        String persons = contracts
                .lines()
                .skip(1)
                .map(line -> line.split("\\|", -1)[1].strip())
                .distinct()
                .map(person -> person + " | " + person + "\n")
                .collect(joining("", "customer_id | person_id\n", ""));
        Dataset<Row> ties = TestSql.of(spark)
                .query(
                        "retention/contract_tie",
                        Map.of(
                                "subscription", PipeTable.of(spark, Subscription.TABLE, contracts),
                                "identity_map", PipeTable.of(spark, IdentityMap.TABLE, persons)),
                        Map.of("zone", "Europe/Paris", "as_of", Instant.parse("2026-01-31T00:00:00Z")));
        return told(stays(ties, MONTHS, 30));
    }

    private static Map<String, String> told(Dataset<Row> stays) {
        Map<String, String> told = new TreeMap<>();
        stays.collectAsList()
                .forEach(row -> told.put(
                        row.getString(0),
                        row.getInt(2) + " to " + row.getInt(3) + (row.getBoolean(4) ? " left" : " seen")));
        return told;
    }

    @Test
    void countsDaysFromTheFirstOfTheStay() {
        assertEquals(
                Map.of(
                        // In view from the first day, gone on the 32nd.
                        "ana", "0 to 32 left",
                        // There for 366 days before the view began, seen for a year.
                        "bo", "366 to 731 seen",
                        "cy", "0 to 1 left",
                        // The end after the view is nobody's business yet.
                        "di", "0 to 31 seen",
                        "el", "366 to 398 seen"),
                contractual("""
                        subscription_id | customer_id | started_at | ended_at            | end_kind
                        1               | ana         | 2025-02-01 | 2025-03-04          | voluntary
                        2               | bo          | 2024-01-01 |                     |
                        3               | cy          | 2025-05-05 | 2025-05-05 12:00:00 |
                        4               | di          | 2025-12-01 | 2026-01-10          | voluntary
                        5               | el          | 2024-01-01 | 2025-02-01          | involuntary
                        6               | fa          | 2024-01-01 | 2024-12-31          | voluntary
                        7               | gi          | 2026-01-10 |                     |
                        """));
    }

    /** A new contract within thirty days goes on with the stay; a later one is another customer's story. */
    @Test
    void takesRenewalsAsStayingAndReturnsAsNoneOfIt() {
        assertEquals(Map.of("ana", "0 to 334 seen", "bo", "0 to 32 left", "cy", "0 to 91 left"), contractual("""
                        subscription_id | customer_id | started_at | ended_at   | end_kind
                        1               | ana         | 2025-02-01 | 2025-03-04 | voluntary
                        2               | ana         | 2025-04-02 |            |
                        3               | bo          | 2025-02-01 | 2025-03-04 | voluntary
                        4               | bo          | 2025-04-03 |            |
                        5               | cy          | 2025-02-01 | 2025-05-02 | voluntary
                        6               | cy          | 2025-03-01 | 2025-04-01 | involuntary
                        """));
    }

    private Dataset<Row> purchases(String sales, String customers) {
        return TestSql.of(spark)
                .query(
                        "retention/purchase_tie",
                        Map.of(
                                "sale", PipeTable.of(spark, Sale.TABLE, sales),
                                "customer", PipeTable.of(spark, Customer.TABLE, customers),
                                "identity_map", PipeTable.of(spark, IdentityMap.TABLE, """
                                        customer_id | person_id
                                        ana         | ana
                                        bo          | bo
                                        cy          | cy
                                        """)),
                        Map.of("activity_window_days", 10, "zone", "Europe/Paris"));
    }

    /** Data begin on 1 February. Ana has had an account for a month, bo opened one in between, cy with the purchase. */
    @Test
    void aFirstPurchaseNearTheBeginningOfTheDataIsNoBeginning() {
        Dataset<Row> ties = purchases("""
                        order_id | person_id | ordered_on | is_purchase
                        1        | ana       | 2025-02-03 | true
                        2        | bo        | 2025-02-08 | true
                        3        | cy        | 2025-02-05 | true
                        4        | guest     | 2025-02-01 | true
                        5        | new       | 2025-02-11 | true
                        """, """
                        customer_id | created_at
                        ana         | 2025-01-03 12:00:00
                        bo          | 2025-02-04 12:00:00
                        cy          | 2025-02-05 12:00:00
                        """);

        assertEquals(
                // Ana comes into view on the day of the purchase, 31 days after she became a customer.
                Map.of("ana", "31 to 43 left", "bo", "0 to 12 left", "new", "0 to 12 left"),
                told(stays(ties, MONTHS, 0)));
    }

    @Test
    void withoutContractsStaysEndWhenPurchasesHaveStopped() {
        Dataset<Row> ties = purchases("""
                        order_id | person_id | ordered_on | is_purchase
                        0        | old       | 2024-11-01 | true
                        1        | ana       | 2025-02-01 | true
                        2        | ana       | 2025-02-11 | true
                        3        | bo        | 2025-02-01 | true
                        4        | bo        | 2025-02-12 | true
                        5        | bo        | 2025-02-15 | false
                        6        | cy        | 2025-12-25 | true
                        7        |           | 2025-12-25 | true
                        """, "customer_id | created_at\n");

        // Ten days after the purchase ana is still a customer and buys again; bo has been none for a day.
        assertEquals(
                Map.of("ana", "0 to 22 left", "bo", "0 to 12 left", "cy", "0 to 7 seen"), told(stays(ties, MONTHS, 0)));
    }

    @Test
    void tellsGroupsByWhatWasKnownWhenTheyCameIntoView() {
        Dataset<Row> stays = stays(
                spark.sql("select 'ana' as person_id, date'2024-06-01' as begins_on, cast(null as date) as ends_on,"
                        + " 'voluntary' as end_kind, cast(null as date) as since_on"
                        + " union all select 'bo', date'2025-03-20', date'2025-06-01', 'voluntary', null"),
                MONTHS,
                30);

        SortedMap<LifeTables.Group, LifeTable> tables = LifeTables.of(TestSql.of(spark), stays);

        assertEquals(
                "[cohort 2024, cohort 2025, plan annual, plan monthly, segment home, total all]",
                tables.keySet().stream()
                        .map(group -> group.set() + " " + group.key())
                        .toList()
                        .toString());
        assertEquals(1, table(tables, new LifeTables.Group("plan", "annual")).events());
        assertEquals(2, table(tables, LifeTables.ALL).customers());
    }

    private static LifeTable table(SortedMap<LifeTables.Group, LifeTable> tables, LifeTables.Group group) {
        LifeTable table = tables.get(group);
        assertNotNull(table, group + " is not among " + tables.keySet());
        return table;
    }

    /** 400 customers against a count in plain Java, however the rows are cut. */
    @Test
    void countsWhatACountByHandFinds() {
        Random random = new Random(11);
        StringBuilder ties = new StringBuilder();
        LifeTable.Collector expected = LifeTable.collect();
        for (int i = 0; i < 400; i++) {
            LocalDate began = FROM.plusDays(random.nextInt(900) - 600L);
            LocalDate ended = began.plusDays(random.nextInt(700));
            ties.append(i == 0 ? "select " : " union all select ")
                    .append("'p" + i + "' as person_id, date'" + began + "' as begins_on, date'" + ended
                            + "' as ends_on, 'voluntary' as end_kind, cast(null as date) as since_on");
            if (began.isBefore(UNTIL) && !ended.isBefore(FROM)) {
                boolean left = ended.isBefore(UNTIL);
                long exit =
                        left ? ended.toEpochDay() - began.toEpochDay() + 1 : UNTIL.toEpochDay() - began.toEpochDay();
                expected.add(exit, 1, left ? 1 : 0);
                if (began.isBefore(FROM)) {
                    expected.enter(FROM.toEpochDay() - began.toEpochDay(), 1);
                }
            }
        }
        Dataset<Row> rows = spark.sql(ties.toString());
        LifeTable one = table(LifeTables.of(TestSql.of(spark), stays(rows, MONTHS, 30)), LifeTables.ALL);
        LifeTable seven =
                table(LifeTables.of(TestSql.of(spark), stays(rows.repartition(7), MONTHS, 30)), LifeTables.ALL);

        assertEquals(expected.table(), one);
        assertEquals(one, seven);
        assertNotEquals(0, one.events());
    }
}

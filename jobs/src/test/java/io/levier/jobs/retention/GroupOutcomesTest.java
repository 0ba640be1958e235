package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Publication;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.Sale;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What groups of answers then brought, looked at on 1 July 2026 with 30 days until it is known who left. */
@OnSpark
class GroupOutcomesTest {
    private static final Publication PUBLICATION = new Publication(10, 30, 0.95);
    private static final int GRACE = 30;

    /** The last month whose twelve are over and known: those of May 2025 end with May 2026. */
    private static final YearMonth LAST = YearMonth.of(2025, 5);

    private final SparkSession spark;

    GroupOutcomesTest(SparkSession spark) {
        this.spark = spark;
    }

    private static Map<String, Object> values(boolean hasOrders) {
        return Map.of(
                "months",
                GroupOutcomes.MONTHS,
                "grace_days",
                GRACE,
                "has_orders",
                hasOrders,
                "zone",
                "Europe/Paris",
                "as_of",
                Instant.parse("2026-06-30T22:00:00Z"));
    }

    private Map<String, Row> sums(String answers, String sales, String months, boolean hasOrders) {
        return GroupOutcomes.sums(
                        TestSql.of(spark),
                        Map.of(
                                "feedback", PipeTable.of(spark, Feedback.TABLE, answers),
                                "sale", PipeTable.of(spark, Sale.TABLE, sales),
                                "customer_period", PipeTable.of(spark, CustomerPeriod.TABLE, months)),
                        values(hasOrders))
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(GroupOutcomesTest::place, row -> row, (a, b) -> a, TreeMap::new));
    }

    private static Row at(Map<String, Row> sums, String place) {
        return Objects.requireNonNull(sums.get(place), place);
    }

    private static String place(Row row) {
        return row.getAs("score") + " " + row.getAs("answer_group") + " " + row.getAs("measure");
    }

    private static final String ANSWERS = """
            response_id | person_id | completed_at         | completed_on | ltr | csat_norm100
            r1          | ana       | 2025-05-10T10:00:00Z | 2025-05-10   | 6   |
            r2          | ana       | 2025-05-20T10:00:00Z | 2025-05-20   | 9   |
            r3          | ana       | 2025-06-20T10:00:00Z | 2025-06-20   | 3   |
            r4          | bo        | 2025-03-31T10:00:00Z | 2025-03-31   | 10  | 50
            r5          | cy        | 2025-06-01T10:00:00Z | 2025-06-01   | 10  |
            r6          |           | 2025-01-01T10:00:00Z | 2025-01-01   | 10  |
            """;

    private static final String SALES = """
            order_id | person_id | is_purchase | ordered_on | net_amount | margin
            o1       | ana       | true        | 2025-05-31 | 1000       | 500
            o2       | ana       | true        | 2025-06-01 | 20         | 8
            o3       | ana       | true        | 2026-05-31 | 30         | 12
            o4       | ana       | true        | 2026-06-01 | 4000       | 500
            o5       | ana       | false       | 2025-09-01 | 700        | 70
            o6       | bo        | true        | 2025-04-01 | 90         |
            """;

    private static final String MONTHS = """
            person_id | period_type | period_start | is_active_end | is_churned
            ana       | month       | 2025-05-01   | true          | false
            ana       | month       | 2025-06-01   | true          | false
            ana       | month       | 2026-05-01   | false         | true
            bo        | month       | 2025-03-01   | false         | true
            bo        | month       | 2025-04-01   | false         | false
            """;

    /** Ana counts by her last answer of May: that of June, as Cy's, has a window that is still open. */
    @Test
    void countsACustomerOnceByTheLastAnswerWhoseMonthsAreOver() {
        Map<String, Row> sums = sums(ANSWERS, SALES, MONTHS, true);

        assertEquals(
                List.of(
                        "csat_index middle left",
                        "csat_index middle margin",
                        "csat_index middle revenue",
                        "nps high left",
                        "nps high margin",
                        "nps high revenue"),
                List.copyOf(sums.keySet()));
        Row revenue = at(sums, "nps high revenue");
        assertEquals(2L, revenue.<Long>getAs("n_known"));
        assertEquals((50 + 90) / 2.0, revenue.<Double>getAs("mean"), 1e-12);
        // The variance of a mean of two: half the squared distance, halved again.
        assertEquals(40.0 * 40 / 4, revenue.<Double>getAs("variance"), 1e-9);
        assertEquals("2025-03-01", revenue.getAs("answered_from").toString());
        assertEquals("2025-05-01", revenue.getAs("answered_to").toString());
    }

    @Test
    void leavesUnknownMarginsOutAndKeepsWhoWasNotActive() {
        Map<String, Row> sums = sums(ANSWERS, SALES, MONTHS, true);

        Row margin = at(sums, "nps high margin");
        assertEquals(2L, margin.<Long>getAs("n_meant"), "both are meant");
        assertEquals(1L, margin.<Long>getAs("n_known"), "an order of Bo has no costs");
        assertEquals(20, margin.<Double>getAs("mean"), 1e-12);
        Row left = at(sums, "nps high left");
        assertEquals(1L, left.<Long>getAs("n_meant"), "Bo was not active when the months began");
        assertEquals(1, left.<Double>getAs("mean"), 1e-12, "Ana left in the last of her months");
        Row nobody = at(sums, "csat_index middle left");
        assertEquals(0L, nobody.<Long>getAs("n_meant"));
    }

    @Test
    void knowsNoRevenueWhereThereAreNoOrders() {
        Row revenue = at(sums(ANSWERS, SALES, MONTHS, false), "nps high revenue");
        assertEquals(0L, revenue.<Long>getAs("n_known"));
        assertEquals(
                "not_computable",
                new GroupOutcomes(PUBLICATION).rows(List.of(revenue)).get(0).getString(4));
    }

    /** Four hundred made-up customers counted once more, one by one and in double precision. */
    @Test
    void agreesWithCountingOneByOne() {
        Random random = new Random(20260701);
        StringBuilder answers = new StringBuilder("response_id | person_id | completed_at | completed_on | ltr\n");
        StringBuilder sales =
                new StringBuilder("order_id | person_id | is_purchase | ordered_on | net_amount | margin\n");
        StringBuilder months =
                new StringBuilder("person_id | period_type | period_start | is_active_end | is_churned\n");
        Map<String, List<Double>> revenues = new TreeMap<>();
        Map<String, List<Double>> departures = new TreeMap<>();
        for (int i = 0; i < 400; i++) {
            String person = "p" + i;
            LocalDate first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800));
            LocalDate second = first.plusDays(1 + random.nextInt(200));
            List<LocalDate> days = List.of(first, second);
            List<Integer> scores = List.of(random.nextInt(11), random.nextInt(11));
            int counted = -1;
            for (int k = 0; k < 2; k++) {
                answers.append("%s-%d | %s | %sT10:00:00Z | %s | %d%n"
                        .formatted(person, k, person, days.get(k), days.get(k), scores.get(k)));
                counted = YearMonth.from(days.get(k)).isAfter(LAST) ? counted : k;
            }
            YearMonth month = counted < 0 ? LAST : YearMonth.from(days.get(counted));
            boolean isActive = random.nextInt(10) > 1;
            boolean leaves = random.nextInt(4) == 0;
            int leavesAfter = 1 + random.nextInt(18);
            months.append("%s | month | %s-01 | %s | false%n".formatted(person, month, isActive));
            if (leaves) {
                months.append("%s | month | %s-01 | false | true%n".formatted(person, month.plusMonths(leavesAfter)));
            }
            double revenue = 0;
            for (int order = 0; order < 5; order++) {
                LocalDate day = month.atDay(1).plusDays(random.nextInt(500));
                int amount = 1 + random.nextInt(300);
                sales.append("%s-%d | %s | true | %s | %d | 1%n".formatted(person, order, person, day, amount));
                long after = month.until(YearMonth.from(day), ChronoUnit.MONTHS);
                revenue += after >= 1 && after <= 12 ? amount : 0;
            }
            if (counted >= 0) {
                int score = scores.get(counted);
                String group = score >= 9 ? "high" : score >= 7 ? "middle" : "low";
                revenues.computeIfAbsent(group, key -> new ArrayList<>()).add(revenue);
                if (isActive) {
                    departures
                            .computeIfAbsent(group, key -> new ArrayList<>())
                            .add(leaves && leavesAfter <= 12 ? 1.0 : 0.0);
                }
            }
        }

        Map<String, Row> sums = sums(answers.toString(), sales.toString(), months.toString(), true);

        assertEquals(3, revenues.size());
        revenues.forEach((group, amounts) -> assertAgrees(at(sums, "nps " + group + " revenue"), amounts));
        departures.forEach((group, shares) -> assertAgrees(at(sums, "nps " + group + " left"), shares));
    }

    private static void assertAgrees(Row told, List<Double> amounts) {
        double mean = amounts.stream().mapToDouble(x -> x).average().orElseThrow();
        double squares =
                amounts.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        assertEquals(amounts.size(), told.<Long>getAs("n_known"), place(told));
        assertEquals(mean, told.<Double>getAs("mean"), 1e-9, place(told));
        assertEquals(
                squares / (amounts.size() - 1) / amounts.size(), told.<Double>getAs("variance"), 1e-6, place(told));
    }

    @Test
    void hidesSmallGroupsAndTellsLowBases() {
        List<Row> sums = spark.sql("""
                        select * from values
                            ('nps', 'high', 'revenue', 9L, 9L, date'2025-01-01', date'2025-05-01', 50d, 4d),
                            ('nps', 'middle', 'revenue', 20L, 20L, date'2025-01-01', date'2025-05-01', 50d, 4d),
                            ('nps', 'low', 'left', 100L, 100L, date'2025-01-01', date'2025-05-01', 0.2d, 0.0016d),
                            ('nps', 'low', 'margin', 100L, 94L, date'2025-01-01', date'2025-05-01', 5d, 4d)
                            as sums(score, answer_group, measure, n_meant, n_known, answered_from, answered_to, mean, variance)
                        """).collectAsList();
        List<Row> rows = new GroupOutcomes(PUBLICATION).rows(sums);

        assertEquals(
                List.of("suppressed", "low_base", "ok", "not_computable"),
                rows.stream().map(row -> row.getString(4)).toList());
        for (int cell = 5; cell <= 10; cell++) {
            assertTrue(rows.get(0).isNullAt(cell), "a figure of nine customers: " + rows.get(0));
            assertTrue(rows.get(3).isNullAt(cell), "the margin of those whose costs are known: " + rows.get(3));
        }
        // Student, 19 degrees of freedom: 2.0930 errors of 2.
        assertEquals(50 - 2.0930 * 2, rows.get(1).getDouble(6), 1e-3);
        // Wilson's bounds of 20 of 100, as tables of it have them.
        assertEquals(0.1334, rows.get(2).getDouble(6), 1e-4);
        assertEquals(0.2888, rows.get(2).getDouble(7), 1e-4);
        assertEquals(100L, rows.get(2).getLong(8));
    }

    /** Of two shares, Newcombe's bounds (1998, his example a): 56 of 70 less 48 of 80. */
    @Test
    void tellsHowFarHighAndLowAreApartWhereBothMayBeTold() {
        List<Row> sums = spark.sql("""
                        select * from values
                            ('nps', 'high', 'left', 70L, 70L, date'2025-01-01', date'2025-04-01', 56/70d, 0d),
                            ('nps', 'low', 'left', 80L, 80L, date'2025-02-01', date'2025-05-01', 48/80d, 0d),
                            ('nps', 'high', 'revenue', 70L, 70L, date'2025-01-01', date'2025-05-01', 50d, 4d),
                            ('nps', 'low', 'revenue', 9L, 9L, date'2025-01-01', date'2025-05-01', 5d, 4d),
                            ('csat_index', 'low', 'revenue', 90L, 90L, date'2025-01-01', date'2025-05-01', 5d, 4d)
                            as sums(score, answer_group, measure, n_meant, n_known, answered_from, answered_to, mean, variance)
                        """).collectAsList();
        List<Row> rows = new GroupOutcomes(PUBLICATION).rows(sums);

        assertEquals(6, rows.size(), "one difference: of the others a group is hidden, or of another score");
        Row apart = rows.get(5);
        assertEquals("left high_less_low ok", apart.getString(1) + " " + apart.getString(2) + " " + apart.getString(4));
        assertEquals(0.2, apart.getDouble(5), 1e-9);
        assertEquals(0.0524, apart.getDouble(6), 5e-5);
        assertEquals(0.3339, apart.getDouble(7), 5e-5);
        assertEquals(150L, apart.getLong(8));
        assertEquals("2025-01-01 2025-05-01", apart.getDate(9) + " " + apart.getDate(10));
    }
}

package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Retention;
import io.levier.common.stats.Confidence;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.Sale;
import io.levier.common.value.PurchaseHistory;
import io.levier.common.value.Spending;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Orders become counted histories, and histories a forecast chosen by what it foresaw. */
@OnSpark
class PurchasePatternsTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 1, 1);

    private final SparkSession spark;

    PurchasePatternsTest(SparkSession spark) {
        this.spark = spark;
    }

    private Dataset<Row> histories(String sales, LocalDate until, int daysAfter) {
        return TestSql.of(spark)
                .query(
                        "retention/purchase_history",
                        Map.of(
                                "sale", PipeTable.of(spark, Sale.TABLE, sales),
                                "person", PipeTable.of(spark, Person.TABLE, """
                                        person_id | consent_profiling
                                        no        | false
                                        bo        | true
                                        ana       |
                                        """)),
                        Map.of("until", until, "days_after", daysAfter));
    }

    /** Ana has four gaps of 10, 10, 10 and 20 days, so 18.5 of her own; the segment has 5, 10, 10, 10 and 20, so 18. */
    @Test
    void tellsWhoIsSilentForLongerThanUsual() {
        Dataset<Row> rhythms = TestSql.of(spark)
                .query(
                        "retention/purchase_rhythm",
                        Map.of(
                                "sale", PipeTable.of(spark, Sale.TABLE, """
                                        order_id | person_id | ordered_on | is_purchase | net_amount
                                        1        | ana       | 2025-10-01 | true        | 10
                                        2        | ana       | 2025-10-11 | true        | 10
                                        3        | ana       | 2025-10-21 | true        | 10
                                        4        | ana       | 2025-10-31 | true        | 10
                                        5        | ana       | 2025-11-20 | true        | 10
                                        6        | bo        | 2025-12-10 | true        | 10
                                        7        | bo        | 2025-12-15 | true        | 10
                                        8        | cy        | 2025-12-20 | true        | 10
                                        9        | cy        | 2026-01-20 | true        | 10
                                        """),
                                "customer_period", PipeTable.of(spark, CustomerPeriod.TABLE, """
                                        person_id | period_type | period_start | segment
                                        ana       | month       | 2025-12-01   | club
                                        bo        | month       | 2025-12-01   | club
                                        """)),
                        Map.of("until", UNTIL));

        assertEquals(
                List.of("[ana,18.25,true,18.0]", "[bo,18.0,false,18.0]", "[cy,18.0,false,18.0]"),
                rhythms.orderBy("person_id").collectAsList().stream()
                        .map(Row::toString)
                        .toList());
    }

    @Test
    void doubtsAHorizonShorterThanUsualGaps() {
        Retention quarter = new Retention(Retention.Form.NON_CONTRACTUAL, 90, 180, 30);
        assertEquals(Optional.empty(), ShortHorizon.doubt(RowFactory.create(88.0), quarter));
        assertEquals(Optional.empty(), ShortHorizon.doubt(RowFactory.create((Object) null), quarter));
        assertTrue(
                ShortHorizon.doubt(RowFactory.create(95.0), quarter).orElse("").endsWith("120 days fit"));
        Dataset<Row> rhythms = spark.sql("select explode(array('ana', 'bo')) as person_id, 95D as gap_p95_d");
        assertTrue(ShortHorizon.doubt(rhythms, quarter).orElse("").endsWith("120 days fit"));
        assertEquals(
                Optional.empty(),
                ShortHorizon.doubt(rhythms, new Retention(Retention.Form.CONTRACTUAL, 90, 180, 30)),
                "contracts tell who leaves");
        assertEquals(
                Optional.empty(),
                ShortHorizon.doubt(
                        rhythms, new Retention(Retention.Form.NON_CONTRACTUAL, OptionalInt.empty(), 180, 30)),
                "the gaps themselves set the horizon");
    }

    @Test
    void countsDaysWithPurchasesAfterTheFirst() {
        List<String> told = histories("""
                order_id | person_id | ordered_on | is_purchase | net_amount
                1        | ana       | 2025-10-01 | true        | 100
                2        | ana       | 2025-10-01 | true        | 20
                3        | ana       | 2025-10-11 | true        | 30
                4        | ana       | 2025-10-21 | true        | 50
                5        | ana       | 2025-10-30 | true        | 0
                6        | ana       | 2025-12-05 | false       | 70
                7        | bo        | 2025-12-30 | true        | 40
                8        | bo        | 2026-01-01 | true        | 40
                9        | bo        | 2026-01-30 | true        | 40
                10       | bo        | 2026-01-31 | true        | 40
                11       | cy        | 2026-01-05 | true        | 40
                12       | no        | 2025-10-01 | true        | 40
                13       |           | 2025-10-01 | true        | 40
                """, UNTIL, 30).orderBy("person_id").collectAsList().stream()
                .map(Row::mkString)
                .map(text -> text.replace("null", "-"))
                .toList();

        // Two purchases after the first of 40 on average; of bo two within the thirty days after.
        assertEquals(List.of("ana2209240.00", "bo002-2"), told);
    }

    /** Customers of whom after every purchase one in three stops for good, buying every 20 days on average. */
    private static String simulated(int customers, Random random) {
        StringBuilder sales = new StringBuilder("order_id | person_id | ordered_on | is_purchase | net_amount\n");
        int order = 0;
        for (int i = 0; i < customers; i++) {
            double rate = -(Math.log(random.nextDouble()) + Math.log(random.nextDouble())) / 40;
            double worth = 20 + 60 * random.nextDouble();
            double day = random.nextInt(360);
            while (day < 450) {
                sales.append(order++ + " | p" + i + " | " + UNTIL.minusDays(360).plusDays((long) day) + " | true | "
                        + Math.round(worth * (0.5 + random.nextDouble())) + "\n");
                if (random.nextDouble() < 0.3) {
                    break;
                }
                day += 1 - Math.log(random.nextDouble()) / rate;
            }
        }
        return sales.toString();
    }

    @Test
    void foreseesPurchasesOfCustomersWhoStopWithoutTelling() {
        String sales = simulated(3000, new Random(5));
        PurchasePatterns before = PurchasePatterns.of(TestSql.of(spark), histories(sales, UNTIL, 90));
        PurchasePatterns all = PurchasePatterns.of(TestSql.of(spark), histories(sales, UNTIL.plusDays(90), 0));
        assertTrue(before.repeaters() > 500 && before.after() > 300, before.repeaters() + " and " + before.after());

        PurchaseForecast forecast = PurchaseForecast.of(before, 90, all).orElseThrow();

        assertEquals(PurchaseFamily.MODIFIED, forecast.family());
        PurchaseForecast.Test test = forecast.test();
        assertEquals(1, test.expected() / test.made(), 0.12, test + "");
        assertTrue(test.error() < test.ruleError(), test + "");
        // Of those who bought once, long ago, hardly anybody is still there; of those of yesterday most are.
        assertTrue(forecast.fitted().model().aliveProbability(new PurchaseHistory(0, 0, 300)) < 0.3);
        assertTrue(forecast.fitted().model().aliveProbability(new PurchaseHistory(5, 100, 101)) > 0.6);

        Spending spending = PurchasePatterns.spending(TestSql.of(spark), histories(sales, UNTIL, 0));
        PurchaseWorth worth = PurchaseWorth.of(spending, Confidence.P95);
        assertEquals(0, worth.correlation(), 0.1);
        assertTrue(worth.model().isPresent());
        assertEquals(50, worth.model().orElseThrow().expectedValue(0, 0), 3);
    }

    @Test
    void countsTheSquaredErrorOfAForecastAsCustomerByCustomer() {
        String sales = simulated(300, new Random(9));
        Dataset<Row> histories = histories(sales, UNTIL, 90);
        PurchasePatterns patterns = PurchasePatterns.of(TestSql.of(spark), histories);
        double sum = 0;
        List<Row> customers = histories.collectAsList();
        for (Row row : customers) {
            double error = row.getLong(5) - (0.5 * row.getLong(1) + 10.0 / row.getInt(3));
            sum += error * error;
        }
        assertEquals(
                Math.sqrt(sum / customers.size()),
                patterns.error(history -> 0.5 * history.repeats() + 10 / history.age()),
                1e-10);
        assertEquals(customers.size(), patterns.customers());
        assertEquals(1, patterns.unitDays());
    }

    @Test
    void tellsNoValueWhereFrequentBuyersSpendOtherwise() {
        Spending.Collector spending = Spending.collect();
        for (int x = 1; x <= 20; x++) {
            spending.add(x, 10 * x, 30);
            spending.add(x, 12 * x, 30);
        }
        PurchaseWorth worth = PurchaseWorth.of(spending.spending(), Confidence.P95);
        assertEquals(Optional.empty(), worth.model());
        assertTrue(worth.doubt().orElse("").contains("those who buy more often spend otherwise"), worth + "");
    }
}

package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.FxRate;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.OrderLine;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What an order tells of the orders around it, and when it arrived. */
@OnSpark
class SalesTest {
    private static final String ORDERS = """
        | order_id | customer_id | ordered_at          | status    | type     | currency | net_amount |
        | 1        | ana         | 2026-01-05 10:00:00 | delivered | sale     | EUR      | 10         |
        | 2        | ana         | 2026-01-07 10:00:00 | delivered | exchange | EUR      | 10         |
        | 3        | ana         | 2026-03-06 10:00:00 | delivered | sale     | EUR      | 30         |
        | 4        | bo          | 2026-01-31 23:30:00 | delivered | sale     | EUR      | 40         |
        | 5        | bo          | 2026-02-20 10:00:00 | cancelled | sale     | EUR      | 40         |
        | 6        | staff       | 2026-01-20 10:00:00 | delivered | sale     | EUR      | 99         |
        | 7        |             | 2026-01-20 10:00:00 | delivered | sale     | EUR      | 5          |
        | 8        |             | 2026-01-21 10:00:00 | delivered | sale     | EUR      | 5          |
        """;

    private final SparkSession spark;

    SalesTest(SparkSession spark) {
        this.spark = spark;
    }

    private List<String> sales(String asOf, String... columns) {
        return FactRows.of(spark, "sale")
                .given(OrderHeader.TABLE, ORDERS)
                .asOf(asOf)
                .show(columns);
    }

    /** An exchange is no purchase, a cancelled order is none, and strangers have no next purchase. */
    @Test
    void purchasesKnowTheirNeighbours() {
        assertEquals(
                List.of(
                        "1 1 null 60 2026-04-03",
                        "2 null null null 2026-04-03",
                        "3 2 2026-01-05 null 2026-04-03",
                        "4 1 null null 2026-04-03",
                        "7 null null null 2026-04-03",
                        "8 null null null 2026-04-03"),
                sales(
                        "2026-04-02T22:00:00Z",
                        "order_id",
                        "purchase_rank",
                        "previous_purchase_on",
                        "days_to_next_purchase",
                        "known_before"));
    }

    /**
     * Dollars count at the last rate known on the day of the order; before the first one they are not known at all. What one of
     * two lines cost tells no margin.
     */
    @Test
    void foreignMoneyCountsAtTheRateOfTheDay() {
        assertEquals(
                List.of("2 9.00 0.90 null", "3 8.00 0.80 4.00", "4 100.00 10.00 null"),
                FactRows.of(spark, "sale")
                        .given(OrderHeader.TABLE, """
                    | order_id | customer_id | ordered_at          | status    | type | currency | net_amount | shipping |
                    | 1        | ana         | 2026-01-05 10:00:00 | delivered | sale | USD      | 10         | 1        |
                    | 2        | ana         | 2026-02-05 10:00:00 | delivered | sale | USD      | 10         | 1        |
                    | 3        | ana         | 2026-03-31 22:30:00 | delivered | sale | USD      | 10         | 1        |
                    | 4        | ana         | 2026-02-05 10:00:00 | delivered | sale | EUR      | 100        | 10       |
                    | 5        | ana         | 2026-02-05 10:00:00 | delivered | sale | JPY      | 9000       | 1        |
                    """)
                        .given(OrderLine.TABLE, """
                    | order_id | line_no | net_amount | cost_amount |
                    | 3        | 1       | 10         | 5           |
                    | 4        | 1       | 60         | 20          |
                    | 4        | 2       | 40         |             |
                    """)
                        .given(FxRate.TABLE, """
                    | currency | rate_date  | rate |
                    | USD      | 2026-02-01 | 0.9  |
                    | USD      | 2026-04-01 | 0.8  |
                    """)
                        .show("order_id", "net_amount", "shipping", "margin"));
    }

    /** Bought in January and in March: January says the same in February and in April. */
    @Test
    void laterOrdersDoNotReachIntoAClosedMonth() {
        List<String> january = List.of(
                "1 2026-01-05 2026-01-05 1 null",
                "2 2026-01-07 2026-01-05 null null",
                "7 2026-01-20 null null null",
                "8 2026-01-21 null null null");
        for (String asOf : List.of("2026-01-31T23:00:00Z", "2026-04-30T22:00:00Z")) {
            List<String> told =
                    sales(asOf, "order_id", "ordered_on", "first_purchase_on", "purchase_rank", "previous_purchase_on");
            assertEquals(
                    january,
                    told.stream().filter(row -> row.matches("\\d 2026-01-.*")).toList(),
                    asOf);
        }
    }

    @Test
    void parcelsBelongToTheDayTheyArrive() {
        assertEquals(
                List.of("1 2026-02-01 1.0 true", "2 2026-02-02 -1.0 false", "3 2026-02-03 null null"),
                FactRows.of(spark, "delivery")
                        .given(Sale.TABLE, """
                    | order_id | ordered_at          | is_purchase | delivered_at        | delivery_delay_days |
                    | 1        | 2026-01-25 10:00:00 | true        | 2026-01-31 23:30:00 | 1                   |
                    | 2        | 2026-01-25 10:00:00 | true        | 2026-02-02 10:00:00 | -1                  |
                    | 3        | 2026-01-25 10:00:00 | true        | 2026-02-03 10:00:00 |                     |
                    | 4        | 2026-01-25 10:00:00 | false       | 2026-02-03 10:00:00 | 1                   |
                    | 5        | 2026-01-25 10:00:00 | true        |                     |                     |
                    | 6        | 2026-01-25 10:00:00 | true        | 2026-07-03 10:00:00 | 9                   |
                    | 7        | 2026-01-25 10:00:00 | true        | 2026-01-02 10:00:00 | -9                  |
                    """)
                        .show("order_id", "delivered_on", "delivery_delay_days", "is_late"));
    }
}

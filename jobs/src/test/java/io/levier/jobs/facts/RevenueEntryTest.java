package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.FxRate;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.Refund;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What was given back, by the day it was and by the sale it was given back on. */
@OnSpark
class RevenueEntryTest {
    private static final String REFUNDS = """
        | refund_id | order_id | at                  | amount |
        | R1        | 1        | 2026-01-31 23:30:00 | 4      |
        | R2        | 1        | 2026-04-10 10:00:00 | 3      |
        | R3        | 2        | 2026-02-10 10:00:00 | 2.55   |
        | R4        | 9        | 2026-02-10 10:00:00 | 8      |
        """;

    private final SparkSession spark;

    RevenueEntryTest(SparkSession spark) {
        this.spark = spark;
    }

    private List<String> entries(String asOf) {
        return FactRows.of(spark, "revenue_entry")
                .given(Sale.TABLE, """
                    | order_id | buyer_id | ordered_on | net_amount | exchange_rate | country |
                    | 1        | ana      | 2026-01-05 | 10         | 1             | FR      |
                    | 2        | bo       | 2026-01-20 | 9          | 0.9           | BE      |
                    """)
                .given(Refund.TABLE, REFUNDS)
                .asOf(asOf)
                .show("order_id", "refund_id", "buyer_id", "booked_on", "amount", "country");
    }

    /** The refund of the night counts in February; one on an order that is no sale takes nothing back. */
    @Test
    void aRefundBelongsToItsOwnDay() {
        assertEquals(
                List.of(
                        "1 R1 ana 2026-02-01 -4.00 FR",
                        "1 sale ana 2026-01-05 10.00 FR",
                        "2 R3 bo 2026-02-10 -2.30 BE",
                        "2 sale bo 2026-01-20 9.00 BE"),
                entries("2026-03-01T00:00:00Z"));
    }

    /** What is given back later adds an entry, and leaves those of closed periods as they were. */
    @Test
    void laterRefundsChangeNoEarlierEntry() {
        List<String> before = entries("2026-03-01T00:00:00Z");
        List<String> after = entries("2026-05-01T00:00:00Z");
        assertEquals(
                before,
                after.stream().filter(entry -> !entry.contains("2026-04")).toList());
        assertEquals(before.size() + 1, after.size());
    }

    /** Sales know what was given back on them until now, at the rate they came by; cancelled ones are none. */
    @Test
    void salesKnowWhatIsLeftOfThem() {
        FactRows sales = FactRows.of(spark, "sale")
                .given(OrderHeader.TABLE, """
                    | order_id | customer_id | ordered_at          | status    | type | currency | net_amount |
                    | 1        | ana         | 2026-01-05 10:00:00 | delivered | sale | EUR      | 10         |
                    | 2        | bo          | 2026-01-20 10:00:00 | returned  | sale | USD      | 10         |
                    | 3        | cy          | 2026-01-20 10:00:00 | delivered | sale | EUR      | 7          |
                    | 9        | cy          | 2026-01-20 10:00:00 | cancelled | sale | EUR      | 8          |
                    """)
                .given(FxRate.TABLE, """
                    | currency | rate_date  | rate |
                    | USD      | 2026-01-20 | 0.9  |
                    | USD      | 2026-02-01 | 0.5  |
                    """)
                .given(Refund.TABLE, REFUNDS);
        assertEquals(
                List.of("1 10.00 1.0 4.00", "2 9.00 0.9 2.30", "3 7.00 1.0 0.00"),
                sales.asOf("2026-03-01T00:00:00Z").show("order_id", "net_amount", "exchange_rate", "refunded"));
        assertEquals(
                List.of("1 7.00", "2 2.30", "3 0.00"),
                sales.asOf("2026-05-01T00:00:00Z").show("order_id", "refunded"));
    }
}

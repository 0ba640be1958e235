package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.WebSession;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Visits by humans, and the orders they ended in. */
@OnSpark
class SessionTest {
    private final SparkSession spark;

    SessionTest(SparkSession spark) {
        this.spark = spark;
    }

    /** The order of visits 1 and 2 is credited to the later one; the order of 3 is not valid, that of 4 no purchase. */
    @Test
    void anOrderIsWonOnce() {
        assertEquals(
                List.of(
                        "1 ana 2026-01-31 false FR",
                        "2 ana 2026-02-01 true FR",
                        "3 bo 2026-01-31 false FR",
                        "4 bo 2026-01-31 false FR"),
                FactRows.of(spark, "session")
                        .given(WebSession.TABLE, """
                            | session_id | customer_id | started_at          | order_id | is_bot |
                            | 1          | ana         | 2026-01-31 10:00:00 | o1       | false  |
                            | 2          | ana         | 2026-01-31 23:00:00 | o1       |        |
                            | 3          | bo          | 2026-01-31 10:00:00 | o3       | false  |
                            | 4          | bo          | 2026-01-31 10:00:00 | o4       | false  |
                            | 5          | bo          | 2026-01-31 10:00:00 | o1       | true   |
                            | 6          | staff       | 2026-01-31 10:00:00 |          | false  |
                            | 7          | bo          | 2026-07-31 10:00:00 |          | false  |
                            """)
                        .given(Sale.TABLE, """
                            | order_id | is_purchase |
                            | o1       | true        |
                            | o4       | false       |
                            """)
                        .show("session_id", "visitor_key", "started_on", "is_converted", "country"));
    }

    /** Strangers are told apart by their browser, which is not named; without one each visit is a visitor. */
    @Test
    void strangersStayStrangers() {
        List<String> keys =
                FactRows.of(spark, "session").given(WebSession.TABLE, """
                    | session_id | visitor_id | started_at          |
                    | 1          | v1         | 2026-01-31 10:00:00 |
                    | 2          | v1         | 2026-01-31 11:00:00 |
                    | 3          |            | 2026-01-31 11:00:00 |
                    """).show("visitor_key");
        assertEquals(List.of(keys.get(0), keys.get(0), "session:3"), keys);
        assertEquals(64, keys.get(0).length());
    }
}

package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.input.Subscription;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Who is still at risk on the first of July, by contracts that were exported in June. */
@OnSpark
class LeavingTest {
    private final SparkSession spark;

    LeavingTest(SparkSession spark) {
        this.spark = spark;
    }

    private List<String> atRisk(String customers, String contracts) {
        StringBuilder identities = new StringBuilder("customer_id | person_id\n");
        for (String customer : customers.split(" ", -1)) {
            identities.append(customer + " | " + customer + "\n");
        }
        Dataset<Row> persons = PipeTable.of(spark, IdentityMap.TABLE, identities.toString());
        return Leaving.without(
                        TestSql.of(spark),
                        persons.select("person_id"),
                        PipeTable.of(spark, Subscription.TABLE, contracts),
                        persons,
                        Instant.parse("2026-07-01T00:00:00Z"))
                .orderBy("person_id")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    @Test
    void whoHasLeftOnPaperNeedsNoScore() {
        assertEquals(List.of("bo"), atRisk("ana bo cy di", """
                        subscription_id | customer_id | started_at | ended_at   | notice_at
                        1               | ana         | 2025-01-01 | 2026-07-31 |
                        2               | bo          | 2025-01-01 |            |
                        3               | cy          | 2025-01-01 | 2026-06-25 |
                        4               | di          | 2025-01-01 |            | 2026-06-20
                        """));
    }

    /** Cy goes on with another contract, ed gives notice later than is known, and gil's contract is none. */
    @Test
    void whoGoesOnOrHasToldNobodyIsAtRisk() {
        assertEquals(List.of("cy", "ed", "gil"), atRisk("cy ed gil", """
                        subscription_id | customer_id | started_at | ended_at   | notice_at
                        1               | cy          | 2025-01-01 | 2026-07-31 |
                        2               | cy          | 2026-08-01 |            |
                        3               | ed          | 2025-01-01 | 2026-08-31 | 2026-07-15
                        4               | gil         | 2025-02-01 | 2025-01-01 |
                        """));
    }
}

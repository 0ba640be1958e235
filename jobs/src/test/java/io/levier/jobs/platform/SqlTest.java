package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.junit.jupiter.api.Test;

/** Inputs of a text have names as long as it is read, and are otherwise left as they were. */
@OnSpark
class SqlTest {
    private final SparkSession spark;

    SqlTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Dropping a view by the public catalogue also drops what was kept of its rows: every query would make them again. */
    @Test
    void whatWasKeptIsReadAndStaysKept() {
        Dataset<Row> kept = spark.range(10).toDF("x").where("x % 3 = 1").persist(StorageLevel.MEMORY_ONLY());
        try {
            Dataset<Row> sum = new Sql(spark)
                    .queryText(
                            "select sum(x) from identifier(:kept) where x > :least",
                            Map.of("kept", kept),
                            Map.of("least", 1));
            assertEquals(StorageLevel.MEMORY_ONLY(), kept.storageLevel());
            assertTrue(
                    sum.queryExecution().optimizedPlan().toString().contains("InMemoryRelation"), "read from memory");
            assertEquals(
                    List.of(11L),
                    sum.collectAsList().stream().map(row -> row.getLong(0)).toList());
            assertFalse(spark.catalog().tableExists("kept"), "the name is gone");
        } finally {
            kept.unpersist();
        }
    }

    /** What a later query is built on holds no WITH that would have to be put in place again, and means the same. */
    @Test
    void everyWithIsPutInPlace() {
        Dataset<Row> tens =
                new Sql(spark).queryText("""
            with ten as (select id, id % 3 as rest from identifier(:ids)),
            sums as (select rest, sum(id) as total from ten group by rest)
            select ten.id, sums.total, (select max(total) from sums) as most
            from ten inner join sums on sums.rest = ten.rest
            """, Map.of("ids", spark.range(10).toDF("id")), Map.of());
        Dataset<Row> apart = new Sql(spark).queryText("""
            with far as (select * from identifier(:tens) where total < most)
            select one.id, other.id from far as one inner join far as other on other.id = one.id + 1
            """, Map.of("tens", tens), Map.of());
        for (Dataset<Row> query : List.of(tens, apart)) {
            assertFalse(query.queryExecution().analyzed().toString().contains("CTE"), "a WITH below the query");
        }
        // 0, 3, 6, 9 add up to 18, 1, 4, 7 to 12 and 2, 5, 8 to 15.
        assertEquals(
                List.of("[0,18,18]", "[1,12,18]", "[2,15,18]"),
                tens.where("id < 3").orderBy("id").collectAsList().stream()
                        .map(Row::toString)
                        .toList());
        assertEquals(
                List.of("[1,2]", "[4,5]", "[7,8]"),
                apart.collectAsList().stream().map(Row::toString).sorted().toList());
    }
}

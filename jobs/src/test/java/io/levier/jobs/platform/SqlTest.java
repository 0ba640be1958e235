package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.SparkExtension;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inputs of a text have names as long as it is read, and are otherwise left as they were. */
@ExtendWith(SparkExtension.class)
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
}

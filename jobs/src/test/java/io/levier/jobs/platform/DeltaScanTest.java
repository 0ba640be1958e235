package io.levier.jobs.platform;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.delta.tables.DeltaTable;
import io.levier.jobs.testkit.OnSpark;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small table is read as Delta itself reads it, without asking its log for files. */
@OnSpark
class DeltaScanTest {
    private final SparkSession spark;
    private String table = "";

    DeltaScanTest(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void opens(@TempDir Path folder) {
        table = folder.resolve("sale").toString();
        write(0, 100, "overwrite");
    }

    private void write(long from, long end, String mode) {
        spark.range(from, end)
                .selectExpr("id", "concat('m', id % 3) as month", "id * 2 as amount")
                .write()
                .format("delta")
                .partitionBy("month")
                .mode(mode)
                .save(table);
    }

    private static List<Row> sorted(Dataset<Row> rows) {
        return rows.orderBy("id").collectAsList();
    }

    private void isReadAsByDelta() {
        Dataset<Row> delta = spark.read().format("delta").load(table);
        Dataset<Row> ours = DeltaScan.of(spark, table);
        assertEquals(delta.schema(), ours.schema());
        assertEquals(sorted(delta), sorted(ours));
        assertEquals(sorted(delta.where("month = 'm1'")), sorted(ours.where("month = 'm1'")));
        assertEquals(
                sorted(delta.where("month > 'm0' and amount > 50")),
                sorted(ours.where("month > 'm0' and amount > 50")));
    }

    @Test
    void holdsAfterEveryKindOfWrite() {
        isReadAsByDelta();
        write(100, 150, "append");
        isReadAsByDelta();
        DeltaTable.forPath(spark, table).delete("id % 7 = 0");
        isReadAsByDelta();
        DeltaTable.forPath(spark, table)
                .as("old")
                .merge(
                        spark.range(140, 170)
                                .selectExpr("id", "'m2' as month", "0L as amount")
                                .as("new"),
                        "old.id = new.id")
                .whenMatched()
                .updateAll()
                .whenNotMatched()
                .insertAll()
                .execute();
        isReadAsByDelta();
        spark.range(1000, 1010)
                .selectExpr("id", "'m1' as month", "1L as amount")
                .write()
                .format("delta")
                .mode("overwrite")
                .option("replaceWhere", "month = 'm1'")
                .save(table);
        isReadAsByDelta();
    }

    /** More files than a checksum names: Delta is asked after all. */
    @Test
    void holdsForATableOfManyFiles() {
        spark.range(0, 80)
                .selectExpr("id", "concat('m', id) as month", "id as amount")
                .write()
                .format("delta")
                .partitionBy("month")
                .mode("overwrite")
                .save(table);
        isReadAsByDelta();
    }

    @Test
    void keepsReadingWhatTheTableHeldThen() {
        Dataset<Row> before = DeltaScan.of(spark, table);
        write(0, 3, "overwrite");
        assertEquals(100, before.count());
        assertEquals(3, DeltaScan.of(spark, table).count());
    }

    @Test
    void isOneScanForWhoReadsTheSameVersionTwice() {
        Dataset<Row> one = DeltaScan.of(spark, table).groupBy("month").count();
        Dataset<Row> other = DeltaScan.of(spark, table).groupBy("month").count();
        assertTrue(one.sameSemantics(other));
        write(100, 150, "append");
        Dataset<Row> later = DeltaScan.of(spark, table).groupBy("month").count();
        assertEquals(false, one.sameSemantics(later));
    }

    /** One job reads the rows; a second one would look for the files. */
    @Test
    void needsNoJobToFindTheFiles() throws InterruptedException, TimeoutException {
        Dataset<Row> rows = DeltaScan.of(spark, table).where(col("amount").gt(10));
        AtomicInteger jobs = new AtomicInteger();
        SparkListener counting = new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart start) {
                jobs.incrementAndGet();
            }
        };
        spark.sparkContext().addSparkListener(counting);
        try {
            assertEquals(94, rows.collectAsList().size());
            spark.sparkContext().listenerBus().waitUntilEmpty();
            assertEquals(1, jobs.get());
        } finally {
            spark.sparkContext().removeSparkListener(counting);
        }
    }
}

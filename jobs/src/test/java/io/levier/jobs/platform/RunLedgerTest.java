package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.ops.RunLog;
import io.levier.jobs.testkit.OnSpark;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite's memory stays quick to read, however many starts there were. */
@OnSpark
class RunLedgerTest {
    private final SparkSession spark;

    RunLedgerTest(SparkSession spark) {
        this.spark = spark;
    }

    private RunLedger ledger(Warehouse warehouse, String runKey) {
        RunLedger.Start start = new RunLedger.Start(runKey, Instant.EPOCH, "test", "here", null, null);
        return new RunLedger(spark, warehouse, start, Clock.systemUTC());
    }

    private Dataset<Row> log(Warehouse warehouse) {
        return spark.read().format("delta").load(warehouse.pathOf(RunLog.TABLE));
    }

    @Test
    void joinsItsFilesWhenTheyAreMany(@TempDir Path folder) {
        Warehouse warehouse =
                Warehouse.at(folder.toString(), spark.sparkContext().hadoopConfiguration());
        RunLedger first = ledger(warehouse, "first");
        RunLedger.Entry entry = new RunLedger.Entry("ingest", "run-1", "{}");
        first.log(entry, RunLedger.State.STARTED, 0, null, null);
        first.log(entry, RunLedger.State.SUCCEEDED, 0, null, 1.0);
        first.close(0);
        first.tidy();
        assertEquals(3, log(warehouse).inputFiles().length, "few files are left alone");

        // A row of each of sixty other starts.
        List<Row> others = Collections.nCopies(60, log(warehouse).first());
        spark.createDataFrame(
                        JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(others, 60),
                        Schemas.of(RunLog.TABLE))
                .write()
                .format("delta")
                .mode("append")
                .save(warehouse.pathOf(RunLog.TABLE));
        long rows = log(warehouse).count();
        assertEquals(63, log(warehouse).inputFiles().length);

        RunLedger second = ledger(warehouse, "second");
        second.close(0);
        second.tidy();
        ledger(warehouse, "third").close(0);
        assertEquals(1 + rows + 1, log(warehouse).count());
        assertTrue(log(warehouse).inputFiles().length <= 2, "the files are still many");
        assertEquals(Optional.of("run-1"), ledger(warehouse, "fourth").lastSuccess("ingest"));
    }
}

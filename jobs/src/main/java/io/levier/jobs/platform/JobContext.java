package io.levier.jobs.platform;

import java.time.Instant;
import org.apache.spark.sql.SparkSession;

/**
 * What a running job may use. It holds no configuration: all a result depends on is in the job's settings.
 *
 * @param runId fingerprint of code, settings and inputs
 */
public record JobContext(
        SparkSession spark, Tables tables, Sql sql, Progress progress, RunLedger ledger, String runId) {

    /** Knowledge limit of the run: facts after it are not used. */
    public Instant asOf() {
        return ledger.start().asOf();
    }

    /** Tells the user, the Spark UI and the log what is being done now. */
    public void step(String description) {
        spark.sparkContext().setJobGroup(runId, description, false);
        progress.step(description);
    }
}

package io.levier.jobs.platform;

import io.levier.common.telemetry.JobLineage;
import io.levier.common.telemetry.LineageEvents;
import io.levier.common.telemetry.PrometheusText;
import io.levier.common.telemetry.StartTrace;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/**
 * The files monitors watch, made of the run log once a start has ended: by the start itself, or by the verdict over it,
 * which runs where the files are wanted even if the jobs ran anywhere on a cluster.
 */
public final class Telemetry {

    private Telemetry() {}

    /**
     * Writes the files asked for, none when none is.
     *
     * @param jobs those the start may have run
     * @throws io.levier.common.problem.OutsideFailure when a file cannot be written
     */
    public static void tell(
            JobArgs args,
            SparkSession spark,
            Warehouse warehouse,
            String company,
            String runKey,
            List<Job<?, ?>> jobs) {
        if (args.metricsFile().isEmpty() && args.lineageFile().isEmpty()) {
            return;
        }
        StartTrace start = StartTraces.of(new RunHistory(spark, warehouse), runKey, company, warehouse.root());
        args.metricsFile().ifPresent(file -> WholeFile.write(file, PrometheusText.of(start), "metrics file"));
        args.lineageFile()
                .ifPresent(file -> WholeFile.write(file, LineageEvents.of(start, declared(jobs)), "lineage file"));
    }

    private static Map<String, JobLineage> declared(List<Job<?, ?>> jobs) {
        Map<String, JobLineage> declared = new TreeMap<>();
        for (Job<?, ?> job : jobs) {
            JobSpec spec = job.spec();
            declared.put(spec.name(), new JobLineage(spec.name(), spec.oneLine(), spec.reads(), spec.writes()));
        }
        return declared;
    }
}

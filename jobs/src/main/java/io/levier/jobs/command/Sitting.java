package io.levier.jobs.command;

import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.OutsideFailure;
import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobRunner;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.RunLedger;
import io.levier.jobs.platform.Verdict;
import io.levier.jobs.platform.Warehouse;
import io.levier.jobs.platform.WarehouseLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * One start of jobs: session, lock, ledger, the jobs, and the verdict told before anything is torn down.
 *
 * @param runner runs the jobs of this start
 */
public record Sitting(SparkSession spark, JobRunner runner) {

    /**
     * Runs jobs in one session.
     *
     * @param jobs how many will run, for the progress display
     * @param work the jobs; returns the exit code
     */
    public static int run(JobArgs args, SuiteConfig suite, Launch launch, int jobs, ToIntFunction<Sitting> work) {
        String scope = args.months().map(Object::toString).orElse("all");
        Duration wait = args.waitLock();
        return launch.inSession(args, suite, spark -> {
            Warehouse warehouse =
                    Warehouse.at(args.warehouse(), spark.sparkContext().hadoopConfiguration());
            RunLedger.Start start = launch.start(args, suite);
            int code;
            // A dry run leaves no trace, not even that of having been here.
            try (@Nullable WarehouseLock lock = args.isDryRun() ? null : lock(warehouse, start, wait, launch)) {
                RunLedger ledger = new RunLedger(spark, warehouse, start, launch.clock());
                code = work.applyAsInt(new Sitting(
                        spark, new JobRunner(spark, warehouse, ledger, suite, args, launch.console(), jobs)));
                if (lock != null) {
                    lock.requireHeld();
                    if (!spark.sparkContext().isStopped()) {
                        ledger.close(code);
                    }
                }
            }
            return tell(new Verdict(start.runKey(), code, scope), args, launch.console());
        });
    }

    private static WarehouseLock lock(Warehouse warehouse, RunLedger.Start start, Duration wait, Launch launch) {
        warehouse.prove();
        return WarehouseLock.take(warehouse, start, wait, launch.clock());
    }

    /** Tells a verdict, the last line of the output, and returns its code: 5 when the result file cannot be written. */
    public static int tell(Verdict verdict, JobArgs args, Console console) {
        Verdict told = verdict;
        try {
            args.resultFile().ifPresent(file -> writeResult(file, verdict));
        } catch (OutsideFailure e) {
            console.complain(String.valueOf(e.getMessage()));
            told = verdict.code() == 0 ? new Verdict(verdict.runKey(), e.exitCode(), verdict.scope()) : verdict;
        }
        console.say(told.line());
        return told.code();
    }

    private static void writeResult(Path file, Verdict verdict) {
        try {
            Path absolute = file.toAbsolutePath();
            Path temporary = absolute.resolveSibling(absolute.getFileName() + ".tmp");
            Files.createDirectories(absolute.getParent());
            Files.writeString(temporary, verdict.json());
            Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OutsideFailure(
                    "the result file " + file + " cannot be written: " + e.getMessage(), "name another file", e);
        }
    }
}

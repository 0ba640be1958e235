package io.levier.jobs.command;

import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.OutsideFailure;
import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.EngineLog;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobRunner;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.RunLedger;
import io.levier.jobs.platform.Telemetry;
import io.levier.jobs.platform.Verdict;
import io.levier.jobs.platform.Warehouse;
import io.levier.jobs.platform.WarehouseLock;
import io.levier.jobs.platform.WholeFile;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
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
     * @param jobs those that will run
     * @param work runs them; returns the exit code
     */
    public static int run(
            JobArgs args, SuiteConfig suite, Launch launch, List<Job<?, ?>> jobs, ToIntFunction<Sitting> work) {
        return run(args, suite, launch, jobs, (spark, warehouse, runKey) -> {}, work);
    }

    /** Works on the warehouse itself, alone with it and before the run log is looked at, which tells of it afterwards. */
    public static int run(JobArgs args, SuiteConfig suite, Launch launch, Groundwork groundwork) {
        return run(args, suite, launch, List.of(), groundwork, sitting -> 0);
    }

    /** Looks at the warehouse without a trace in it, and ends with a verdict as a start of jobs does. */
    public static int look(JobArgs args, SuiteConfig suite, Launch launch, BiConsumer<SparkSession, Warehouse> look) {
        return launch.inSession(args, suite, spark -> {
            look.accept(
                    spark, Warehouse.at(args.warehouse(), spark.sparkContext().hadoopConfiguration()));
            return tell(new Verdict(launch.start(args, suite).runKey(), 0, "all"), args, launch.console());
        });
    }

    /** What is done to a warehouse before its run log is opened. */
    @FunctionalInterface
    public interface Groundwork {
        void lay(SparkSession spark, Warehouse warehouse, String runKey);
    }

    private static int run(
            JobArgs args,
            SuiteConfig suite,
            Launch launch,
            List<Job<?, ?>> jobs,
            Groundwork groundwork,
            ToIntFunction<Sitting> work) {
        String scope = args.months().map(Object::toString).orElse("all");
        Duration wait = args.waitLock();
        return launch.inSession(args, suite, spark -> {
            Warehouse warehouse =
                    Warehouse.at(args.warehouse(), spark.sparkContext().hadoopConfiguration());
            RunLedger.Start start = launch.start(args, suite);
            EngineLog.about("run", start.runKey());
            int code;
            // A dry run leaves no trace, not even that of having been here.
            try (@Nullable WarehouseLock lock = args.isDryRun() ? null : lock(warehouse, start, wait, launch)) {
                Warehouse ours = lock == null ? warehouse : warehouse.fencedBy(lock);
                groundwork.lay(spark, ours, start.runKey());
                RunLedger ledger = new RunLedger(spark, warehouse, start, launch.clock());
                if (lock != null) {
                    ledger.tell(lock);
                }
                code = work.applyAsInt(new Sitting(
                        spark, new JobRunner(spark, ours, ledger, suite, args, launch.console(), jobs.size())));
                release(spark);
                if (lock != null) {
                    lock.requireHeld();
                    if (!spark.sparkContext().isStopped()) {
                        ledger.close(code);
                        tidy(ledger, launch.console());
                    }
                }
            }
            Verdict verdict = new Verdict(start.runKey(), code, scope);
            boolean isLogged = !args.isDryRun() && !spark.sparkContext().isStopped();
            return tell(verdict, args, launch.console(), () -> {
                if (isLogged) {
                    Telemetry.tell(args, spark, warehouse, suite.company(), start.runKey(), jobs);
                }
            });
        });
    }

    /**
     * Where the session outlives the start: of a job that failed Spark still remembers what it kept for itself, its failure
     * too, and would give it to whoever asks the same again. Not before all have ended: others use what they kept.
     */
    private static void release(SparkSession spark) {
        if (!spark.sparkContext().isStopped()) {
            spark.catalog().clearCache();
        }
    }

    /** The start has done what it was to do: where its log cannot be joined that is told, and the next start tries again. */
    private static void tidy(RunLedger ledger, Console console) {
        try {
            ledger.tidy();
        } catch (Exception e) {
            // Delta throws checked exceptions Scala does not declare.
            console.complain("the files of the run log could not be joined, the next start tries again: "
                    + e.getClass().getSimpleName());
        }
    }

    private static WarehouseLock lock(Warehouse warehouse, RunLedger.Start start, Duration wait, Launch launch) {
        warehouse.prove();
        return WarehouseLock.take(warehouse, start, wait, launch.clock());
    }

    /** Tells the verdict over what never started. */
    public static int tell(Verdict verdict, JobArgs args, Console console) {
        return tell(verdict, args, console, () -> {});
    }

    /** Tells a verdict, the last line of the output, and returns its code: 5 when a file about it cannot be written. */
    private static int tell(Verdict verdict, JobArgs args, Console console, Runnable telemetry) {
        Verdict told = after(telemetry, verdict, console);
        Verdict last = after(() -> writeResult(args, told), told, console);
        console.say(last.line());
        return last.code();
    }

    /** The verdict once a file about it was to be written: a good start whose file is missing is worth another try. */
    private static Verdict after(Runnable file, Verdict verdict, Console console) {
        try {
            file.run();
            return verdict;
        } catch (OutsideFailure e) {
            console.complain(String.valueOf(e.getMessage()));
            return verdict.code() == 0 ? new Verdict(verdict.runKey(), e.exitCode(), verdict.scope()) : verdict;
        }
    }

    private static void writeResult(JobArgs args, Verdict verdict) {
        args.resultFile().ifPresent(file -> WholeFile.write(file, verdict.json(), "result file"));
    }
}

package io.levier.jobs.platform;

import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.problem.UserProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Runs jobs in one application. A job whose code, settings and inputs are those of its last success has
 * nothing to do; one whose required tables the company does not have is skipped with the reason.
 */
public final class JobRunner {
    private final SparkSession spark;
    private final Warehouse warehouse;
    private final RunLedger ledger;
    private final Standing standing;
    private final TableShapes shapes;
    private final SuiteConfig suite;
    private final JobArgs common;
    private final Console console;
    private final int jobs;

    public JobRunner(
            SparkSession spark,
            Warehouse warehouse,
            RunLedger ledger,
            SuiteConfig suite,
            JobArgs common,
            Console console,
            int jobs) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.ledger = ledger;
        this.standing = new Standing(warehouse, ledger);
        this.shapes = new TableShapes(spark, warehouse);
        this.suite = suite;
        this.common = common;
        this.console = console;
        this.jobs = jobs;
    }

    /** Whether a job that lacks a required table is passed over or refused. */
    public enum WhenMissing {
        SKIP,
        REFUSE
    }

    /** What a job has to itself while it runs. */
    private record Desk(SparkSession spark, Progress progress) {}

    /**
     * Runs the jobs in the order given, side by side where they share no table, and returns the code of the first failure,
     * 0 when there is none.
     */
    public int runAll(List<Job<?, ?>> pipeline) {
        return JobTurns.run(pipeline, common.keepsGoing(), (job, position) -> {
            SparkSession beside = Sessions.beside(spark);
            SparkSession.setActiveSession(beside);
            int code = runWithDefaults(job, new Desk(beside, progress(job.spec(), position)));
            if (code != 0) {
                standing.distrust(job.spec(), job.spec().name() + " failed");
            }
            return code;
        });
    }

    private Progress progress(JobSpec spec, int position) {
        return new Progress(console, spec.name(), position, jobs);
    }

    private <A extends JobArgs, S> int runWithDefaults(Job<A, S> job, Desk desk) {
        A args = job.newArgs();
        args.takeFrom(common);
        return run(job, args, WhenMissing.SKIP, desk);
    }

    /** Runs one job and returns its exit code. */
    public <A extends JobArgs, S> int run(Job<A, S> job, A args, WhenMissing whenMissing) {
        return run(job, args, whenMissing, new Desk(spark, progress(job.spec(), 1)));
    }

    private <A extends JobArgs, S> int run(Job<A, S> job, A args, WhenMissing whenMissing, Desk desk) {
        JobSpec spec = job.spec();
        // Of this thread: jobs run side by side.
        EngineLog.about("run", ledger.start().runKey());
        EngineLog.about("job", spec.name());
        RunLedger.Entry entry = new RunLedger.Entry(spec.name(), "", "");
        try {
            S settings = job.settings(args, suite);
            Optional<String> missing = standing.missing(spec);
            Standing.Found found = standing.look(job, settings, args);
            entry = new RunLedger.Entry(spec.name(), found.runId(), String.valueOf(settings));
            if (missing.isPresent()) {
                return withoutInput(spec, entry, missing.get(), whenMissing, desk.progress());
            }
            if (!args.isForced() && !job.reachesOutside() && standing.isUnchanged(spec, entry.runId())) {
                desk.progress().end("unchanged, nothing to do");
                ledger.logUnchanged(entry);
                return 0;
            }
            // Not before: where nothing has changed, neither has the program, and it knows its tables.
            shapes.require(spec);
            return work(job, settings, args, entry.reading(found.versions()), desk);
        } catch (Exception | Error e) {
            return fail(entry, e, desk.progress());
        }
    }

    private <A extends JobArgs, S> int work(Job<A, S> job, S settings, A args, RunLedger.Entry entry, Desk desk) {
        boolean isReal = !args.isDryRun();
        if (isReal) {
            ledger.log(entry, RunLedger.State.STARTED, 0, null, null);
        }
        Tables.Mode mode = isReal ? Tables.Mode.WRITE : Tables.Mode.COUNT_ONLY;
        SparkSession session = desk.spark();
        Progress progress = desk.progress();
        Tables tables = new Tables(session, warehouse, job.spec(), entry.runId(), mode);
        RunSummary summary;
        try {
            summary = job.run(
                    new JobContext(session, tables, new Sql(session), progress, ledger, entry.runId()), settings);
        } catch (Exception | Error e) {
            if (isReal && !spark.sparkContext().isStopped()) {
                bookBefore(e, entry, tables);
            }
            throw e;
        }
        if (isReal) {
            ledger.book(entry.job(), tables.writes(), summary.balances());
            ledger.log(entry, RunLedger.State.SUCCEEDED, 0, warned(summary), progress.seconds());
        }
        progress.end(String.join(" · ", summary.figures()) + (isReal ? "" : " (dry run: nothing written)"));
        summary.warnings().forEach(warning -> console.say("      ! " + warning));
        summary.files().forEach(file -> console.say("      → " + file));
        return 0;
    }

    private static @Nullable String warned(RunSummary summary) {
        return summary.warnings().isEmpty() ? null : String.join("; ", summary.warnings());
    }

    /** What a job wrote before it failed stands in its tables all the same; that it cannot be booked hides no failure. */
    private void bookBefore(Throwable failure, RunLedger.Entry entry, Tables tables) {
        try {
            ledger.book(entry.job(), tables.writes(), Map.of());
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private int withoutInput(
            JobSpec spec, RunLedger.Entry entry, String reason, WhenMissing whenMissing, Progress progress) {
        if (whenMissing == WhenMissing.REFUSE) {
            throw new BrokenContract(
                    entry.job() + " cannot run: " + reason, "run the jobs before it (levier run), or map the source");
        }
        progress.end("skipped: " + reason);
        if (standing.absent(spec).isEmpty()) {
            standing.distrust(spec, spec.name() + " was skipped");
        }
        if (!common.isDryRun()) {
            ledger.log(entry, RunLedger.State.SKIPPED, 0, reason, progress.seconds());
        }
        return 0;
    }

    private int fail(RunLedger.Entry entry, Throwable failure, Progress progress) {
        boolean isStopped = spark.sparkContext().isStopped();
        @Nullable UserProblem problem = isStopped ? stopped(entry, failure) : Blame.of(failure);
        int code = problem == null ? 3 : problem.exitCode();
        progress.end("FAILED (code " + code + ")");
        console.complain(problem == null ? Defect.told(failure) : String.valueOf(problem.getMessage()));
        if (!common.isDryRun() && !isStopped) {
            try {
                ledger.log(entry, RunLedger.State.FAILED, code, withoutData(problem, failure), progress.seconds());
            } catch (RuntimeException e) {
                console.complain(
                        "and the run log cannot be written: " + e.getClass().getName());
            }
        }
        return code;
    }

    /** Whatever a job throws when Spark is taken away from it is no defect of the job. */
    private static UserProblem stopped(RunLedger.Entry entry, Throwable failure) {
        return new OutsideFailure(
                "Spark was stopped while " + entry.job() + " was running",
                "somebody ended this process or its application; run again, what is done will not be done twice",
                failure);
    }

    /** Engine exceptions quote cell values; the run log keeps only their kind. */
    private static String withoutData(@Nullable UserProblem problem, Throwable failure) {
        return problem == null ? failure.getClass().getName() : String.valueOf(problem.getMessage());
    }
}

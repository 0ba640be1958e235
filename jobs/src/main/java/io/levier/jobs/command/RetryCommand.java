package io.levier.jobs.command;

import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.BadArgument;
import io.levier.common.problem.BrokenContract;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.RunHistory;
import io.levier.jobs.platform.Verdict;
import io.levier.jobs.platform.Warehouse;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/**
 * Starts again what failed: with the options it was started with, and as of the instant it was started for, so that it
 * means the same a day later. What succeeded then has nothing to do.
 */
public final class RetryCommand implements Command<JobArgs> {
    /** Of the start that failed alone; the new one has its own. */
    private static final Set<String> OF_ONE_START = Set.of(
            JobArgs.AS_OF,
            JobArgs.RUN_KEY,
            JobArgs.WAIT_LOCK,
            JobArgs.RESULT_FILE,
            JobArgs.METRICS_FILE,
            JobArgs.LINEAGE_FILE,
            JobArgs.LOG_FORMAT);

    private final List<Command<?>> retried;

    public RetryCommand(List<Command<?>> retried) {
        this.retried = List.copyOf(retried);
    }

    @Override
    public String name() {
        return "retry";
    }

    @Override
    public String oneLine() {
        return "what failed or was killed and has not been made good, with the options and the as-of of then";
    }

    @Override
    public List<String> examples() {
        return List.of("retry", "retry --warehouse demo/warehouse --wait-lock 10m");
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public boolean endsWithVerdict() {
        return true;
    }

    @Override
    public int run(JobArgs args, Launch launch) {
        if (args.asOf().isPresent() || args.months().isPresent()) {
            throw new BadArgument(
                    "retry keeps the as-of and the months of the start that failed",
                    "leave out --as-of, --period and --from/--to, or use run for others");
        }
        SuiteConfig suite = launch.config(args);
        return launch.inSession(args, suite, spark -> {
            List<RunHistory.Failure> failures = failures(spark, args);
            if (failures.isEmpty()) {
                launch.console().say("nothing failed that has not been made good since, nothing to do");
                return Sitting.tell(new Verdict(launch.start(args, suite).runKey(), 0, "all"), args, launch.console());
            }
            for (RunHistory.Failure failure : failures) {
                int code = again(failure, launch);
                if (code != 0) {
                    return code;
                }
            }
            return 0;
        });
    }

    private List<RunHistory.Failure> failures(SparkSession spark, JobArgs args) {
        Warehouse warehouse =
                Warehouse.at(args.warehouse(), spark.sparkContext().hadoopConfiguration());
        return new RunHistory(spark, warehouse)
                .failures(retried.stream().map(Command::name).toList());
    }

    private int again(RunHistory.Failure failure, Launch launch) {
        List<String> kept = failure.commandLine().map(TypedWords::kept).orElse(List.of());
        Command<?> command = retried.stream()
                .filter(verb -> !kept.isEmpty() && verb.name().equals(kept.get(0)))
                .findFirst()
                .orElseThrow(() -> lost(failure, "its command line was not kept"));
        TypedWords then = TypedWords.of(command, kept.subList(1, kept.size()));
        if (then.isIncomplete()) {
            throw lost(failure, "a secret was typed in its command line, which is not kept");
        }
        tell(failure, then, launch.console());
        TypedWords now = TypedWords.of(this, launch.typed());
        return start(command, then.without(OF_ONE_START).with(now).words(), failure, launch);
    }

    private static void tell(RunHistory.Failure failure, TypedWords then, Console console) {
        console.say("retry of " + failure.runKey() + ", in which " + String.join(", ", failure.jobs()) + " failed: "
                + then + ", as of " + failure.asOf());
    }

    private static <A extends JobArgs> int start(
            Command<A> command, List<String> words, RunHistory.Failure failure, Launch launch) {
        A args = command.newArgs();
        CommandLine.fill(args, command.name(), words);
        args.limitTo(failure.asOf());
        return command.run(args, TypedWords.of(command, words).on(launch, launch.console()));
    }

    private static BrokenContract lost(RunHistory.Failure failure, String why) {
        return new BrokenContract(
                "the start " + failure.runKey() + ", in which " + String.join(", ", failure.jobs())
                        + " failed, cannot be repeated: " + why,
                "start it again as it was started, with --as-of " + failure.asOf());
    }
}

package io.levier.jobs.access;

import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.BadArgument;
import io.levier.common.problem.OutsideFailure;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.RunHistory;
import io.levier.jobs.platform.Telemetry;
import io.levier.jobs.platform.Verdict;
import io.levier.jobs.platform.Warehouse;
import java.time.Instant;
import java.util.List;

/** Ends with the code of an earlier start: a scheduler asks for it where a cluster swallows exit codes. */
public final class VerdictCommand implements Command<VerdictArgs> {
    private final List<Job<?, ?>> pipeline;

    public VerdictCommand(List<Job<?, ?>> pipeline) {
        this.pipeline = List.copyOf(pipeline);
    }

    @Override
    public String name() {
        return "verdict";
    }

    @Override
    public String oneLine() {
        return "exits with the code a start ended with, as the run log has it (--run-key)";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "verdict --run-key monthly-2026-03",
                "verdict --run-key nightly --within 20h",
                "verdict --run-key nightly ingest curate");
    }

    @Override
    public VerdictArgs newArgs() {
        return new VerdictArgs();
    }

    @Override
    public int run(VerdictArgs args, Launch launch) {
        String runKey = args.runKey()
                .orElseThrow(() -> new BadArgument(
                        "verdict needs the name of a start", "give the --run-key the jobs were started with"));
        SuiteConfig suite = launch.config(args);
        return launch.inSession(args, suite, spark -> {
            Warehouse warehouse =
                    Warehouse.at(args.warehouse(), spark.sparkContext().hadoopConfiguration());
            Telemetry.tell(args, spark, warehouse, suite.company(), runKey, pipeline);
            RunHistory.End end = new RunHistory(spark, warehouse).end(runKey, args.jobs());
            Instant earliest =
                    args.within().map(launch.clock().instant()::minus).orElse(Instant.MIN);
            if (end.at().isBefore(earliest)) {
                throw new OutsideFailure(
                        "the start " + runKey + " last ended at " + end.at() + ", before " + earliest,
                        "the scheduler did not start it, or it died before its first job: look there, start it again",
                        null);
            }
            launch.console().say(new Verdict(runKey, end.code(), "all").line());
            return end.code();
        });
    }
}

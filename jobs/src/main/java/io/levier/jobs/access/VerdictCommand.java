package io.levier.jobs.access;

import io.levier.common.problem.BadArgument;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.RunHistory;
import io.levier.jobs.platform.Verdict;
import io.levier.jobs.platform.Warehouse;
import java.util.List;

/** Ends with the code of an earlier start: a scheduler asks for it where a cluster swallows exit codes. */
public final class VerdictCommand implements Command<JobArgs> {

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
        return List.of("verdict --run-key monthly-2026-03");
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public int run(JobArgs args, Launch launch) {
        String runKey = args.runKey()
                .orElseThrow(() -> new BadArgument(
                        "verdict needs the name of a start", "give the --run-key the jobs were started with"));
        return launch.inSession(args, launch.config(args), spark -> {
            Warehouse warehouse =
                    Warehouse.at(args.warehouse(), spark.sparkContext().hadoopConfiguration());
            int code = new RunHistory(spark, warehouse).verdict(runKey);
            launch.console().say(new Verdict(runKey, code, "all").line());
            return code;
        });
    }
}

package io.levier.jobs.access;

import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.RunHistory;
import io.levier.jobs.platform.Warehouse;
import java.util.List;

/** Shows how each job ended when it was last started. */
public final class StatusCommand implements Command<JobArgs> {

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String oneLine() {
        return "how each job ended when it was last started: state, code, when, seconds, run id";
    }

    @Override
    public List<String> examples() {
        return List.of("status", "status --warehouse demo/warehouse");
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public int run(JobArgs args, Launch launch) {
        return launch.inSession(args, launch.config(args), spark -> {
            Warehouse warehouse =
                    Warehouse.at(args.warehouse(), spark.sparkContext().hadoopConfiguration());
            RunHistory history = new RunHistory(spark, warehouse);
            launch.console().print(ResultText.of(history.status(), QueryArgs.Format.TEXT));
            return 0;
        });
    }
}

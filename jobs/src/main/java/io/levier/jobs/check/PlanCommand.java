package io.levier.jobs.check;

import io.levier.common.config.SuiteConfig;
import io.levier.common.table.Table;
import io.levier.jobs.platform.AlignedText;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.Launch;
import io.levier.jobs.platform.RunHistory;
import io.levier.jobs.platform.RunLedger;
import io.levier.jobs.platform.Standing;
import io.levier.jobs.platform.Warehouse;
import java.util.ArrayList;
import java.util.List;

/** Shows what {@code run} would do, in which order and why, without doing any of it. */
public final class PlanCommand implements Command<JobArgs> {
    private static final int WIDTH = 110;
    private static final String QUARANTINE = "quarantine_";

    private final List<Job<?, ?>> pipeline;

    public PlanCommand(List<Job<?, ?>> pipeline) {
        this.pipeline = List.copyOf(pipeline);
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String oneLine() {
        return "what run would do, in which order and why: up to date, stale or never run; does nothing";
    }

    @Override
    public List<String> examples() {
        return List.of("plan --input exports", "plan --warehouse demo/warehouse");
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public int run(JobArgs args, Launch launch) {
        SuiteConfig suite = launch.config(args);
        return launch.inSession(args, suite, spark -> {
            Warehouse warehouse =
                    Warehouse.at(args.warehouse(), spark.sparkContext().hadoopConfiguration());
            RunLedger ledger = new RunLedger(spark, warehouse, launch.start(args, suite), launch.clock());
            Forecaster forecaster = new Forecaster(
                    new Standing(warehouse, ledger), ledger, new RunHistory(spark, warehouse), suite, args);
            List<List<String>> jobs = new ArrayList<>();
            StringBuilder tables = new StringBuilder();
            for (Job<?, ?> job : pipeline) {
                JobSpec spec = job.spec();
                Outlook outlook = forecaster.of(job);
                jobs.add(List.of(
                        String.valueOf(jobs.size() + 1),
                        spec.name(),
                        outlook.kind().label(),
                        outlook.why()));
                tables.append("\n").append(spec.name()).append("\n");
                tables.append(AlignedText.wrapped("  reads ", names(spec.reads(), job.reachesOutside()), WIDTH));
                tables.append(AlignedText.wrapped("  writes", names(spec.writes(), false), WIDTH));
            }
            launch.console()
                    .print("as of " + ledger.start().asOf() + ", months "
                            + args.months()
                                    .map(months -> months + " " + months.instants(suite.zone()))
                                    .orElse("all")
                            + ", warehouse " + warehouse.root()
                            + "\n\n");
            launch.console().print(AlignedText.of(List.of("", "job", "state", "why"), jobs, List.of(0)));
            launch.console().print(tables.toString());
            return 0;
        });
    }

    /** Table names; quarantines stand beside each input table and are counted. */
    private static List<String> names(List<Table> tables, boolean isOutside) {
        List<String> names = new ArrayList<>();
        if (isOutside) {
            names.add("files outside the warehouse");
        }
        tables.stream()
                .map(Table::name)
                .filter(name -> !name.startsWith(QUARANTINE))
                .forEach(names::add);
        long quarantines = tables.stream()
                .filter(table -> table.name().startsWith(QUARANTINE))
                .count();
        if (quarantines > 0) {
            names.add(QUARANTINE + "… (" + quarantines + ")");
        }
        return names.isEmpty() ? List.of("nothing") : names;
    }
}

package io.levier.jobs.command;

import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.BadArgument;
import io.levier.common.problem.Suggestion;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.Launch;
import java.util.List;

/** The main job: the whole pipeline, or the named jobs of it, in the order their tables demand. */
public final class RunCommand implements Command<RunArgs> {
    private final List<Job<?, ?>> pipeline;

    public RunCommand(List<Job<?, ?>> pipeline) {
        this.pipeline = List.copyOf(pipeline);
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String oneLine() {
        return "all jobs in dependency order, or those named: exports in, tables and report out";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "run --input exports",
                "run --conf conf/examples/olist --input ../shared/data/olist --warehouse olist-warehouse",
                "run compute-metrics write-report --period 2026-03");
    }

    @Override
    public RunArgs newArgs() {
        return new RunArgs();
    }

    @Override
    public boolean endsWithVerdict() {
        return true;
    }

    @Override
    public boolean isRetried() {
        return true;
    }

    @Override
    public int run(RunArgs args, Launch launch) {
        List<Job<?, ?>> jobs = chosen(args.jobs());
        SuiteConfig suite = launch.config(args);
        return Sitting.run(
                args, suite, launch, jobs, sitting -> sitting.runner().runAll(jobs));
    }

    private List<Job<?, ?>> chosen(List<String> names) {
        List<String> known = pipeline.stream().map(job -> job.spec().name()).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new BadArgument("there is no job \"" + name + "\"", Suggestion.didYouMean(name, known));
            }
        }
        return names.isEmpty()
                ? pipeline
                : pipeline.stream()
                        .filter(job -> names.contains(job.spec().name()))
                        .toList();
    }
}

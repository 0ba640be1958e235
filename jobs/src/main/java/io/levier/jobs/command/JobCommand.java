package io.levier.jobs.command;

import io.levier.common.config.SuiteConfig;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobRunner;
import io.levier.jobs.platform.Launch;
import java.util.List;

/** One job as a verb of its own. */
public final class JobCommand<A extends JobArgs, S> implements Command<A> {
    private final Job<A, S> job;
    private final boolean isRetried;

    private JobCommand(Job<A, S> job, boolean isRetried) {
        this.job = job;
        this.isRetried = isRetried;
    }

    /** A job of the pipeline. */
    public static <A extends JobArgs, S> JobCommand<A, S> ofPipeline(Job<A, S> job) {
        return new JobCommand<>(job, true);
    }

    /** A job beside the pipeline: started by somebody who knows why, or who names a person. */
    public static <A extends JobArgs, S> JobCommand<A, S> besides(Job<A, S> job) {
        return new JobCommand<>(job, false);
    }

    @Override
    public String name() {
        return job.spec().name();
    }

    @Override
    public String oneLine() {
        return job.spec().oneLine();
    }

    @Override
    public List<String> examples() {
        return job.spec().examples();
    }

    @Override
    public A newArgs() {
        return job.newArgs();
    }

    @Override
    public boolean endsWithVerdict() {
        return true;
    }

    @Override
    public boolean isRetried() {
        return isRetried;
    }

    @Override
    public int run(A args, Launch launch) {
        SuiteConfig suite = launch.config(args);
        return Sitting.run(
                args,
                suite,
                launch,
                List.of(job),
                sitting -> sitting.runner().run(job, args, JobRunner.WhenMissing.REFUSE));
    }
}

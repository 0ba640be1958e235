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

    public JobCommand(Job<A, S> job) {
        this.job = job;
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

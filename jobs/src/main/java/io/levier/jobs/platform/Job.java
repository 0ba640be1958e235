package io.levier.jobs.platform;

import io.levier.common.config.SuiteConfig;

/**
 * One verb of the pipeline: settings in, tables out.
 *
 * @param <A> its command-line arguments
 * @param <S> its validated settings: a record whose text form tells all that the result depends on
 */
public interface Job<A extends JobArgs, S> {

    JobSpec spec();

    /** Fresh arguments with their defaults, to be filled from the command line. */
    A newArgs();

    /** Everything the job needs of its arguments and the configuration; what it does not take, it cannot depend on. */
    S settings(A args, SuiteConfig suite);

    RunSummary run(JobContext context, S settings);

    /**
     * Whether the job looks at or writes files outside the warehouse. Such a job is started each time and finds out
     * itself what has changed; the others have nothing to do when code, settings and input tables are the same.
     */
    default boolean reachesOutside() {
        return false;
    }
}

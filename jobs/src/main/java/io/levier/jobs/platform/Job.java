package io.levier.jobs.platform;

import io.levier.common.config.SuiteConfig;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** Content hashes of what is read from outside the warehouse, by name; part of the run's fingerprint. */
    default SortedMap<String, String> outsideInputs(S settings) {
        return new TreeMap<>();
    }
}

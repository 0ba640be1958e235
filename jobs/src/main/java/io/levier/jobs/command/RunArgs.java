package io.levier.jobs.command;

import com.beust.jcommander.Parameter;
import io.levier.jobs.platform.JobArgs;
import java.util.ArrayList;
import java.util.List;

/** Options of {@code run}. */
public final class RunArgs extends JobArgs {
    @Parameter(description = "Jobs to run, all when none is named")
    private List<String> jobs = new ArrayList<>();

    public List<String> jobs() {
        return List.copyOf(jobs);
    }
}

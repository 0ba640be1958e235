package io.levier.jobs.access;

import com.beust.jcommander.Parameter;
import io.levier.jobs.platform.JobArgs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Options of {@code verdict}. */
public final class VerdictArgs extends JobArgs {
    static final String WITHIN = "--within";

    @Parameter(
            names = WITHIN,
            description = "The start must have ended in this time, like 20h: a nightly that never began is red, too",
            order = 20)
    private String within = "";

    @Parameter(
            description = "Jobs of the start that must have come to their end; without any, the last start as a whole")
    private List<String> jobs = new ArrayList<>();

    public List<String> jobs() {
        return List.copyOf(jobs);
    }

    /** How old the end may be; empty when any age will do. */
    public Optional<Duration> within() {
        return within.isEmpty() ? Optional.empty() : Optional.of(duration(WITHIN, within));
    }
}

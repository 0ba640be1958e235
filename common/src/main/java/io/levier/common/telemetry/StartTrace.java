package io.levier.common.telemetry;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the run log has of one start.
 *
 * @param company whose tables they are
 * @param warehouse where they lie, with the scheme of the file system
 * @param code how it ended, null when it has not come to its end
 * @param asOf knowledge limit
 * @param endedAt when it ended, null when it has not
 * @param jobs in the order they reached their state
 * @param lastSuccesses when each job last succeeded, in this start or an earlier one
 */
public record StartTrace(
        String runKey,
        String company,
        String warehouse,
        @Nullable Integer code,
        @Nullable Instant asOf,
        @Nullable Instant endedAt,
        List<JobTrace> jobs,
        Map<String, Instant> lastSuccesses) {

    public StartTrace {
        jobs = List.copyOf(jobs);
        lastSuccesses = Collections.unmodifiableMap(new TreeMap<>(lastSuccesses));
    }

    /** When its first job began, empty when none did. */
    public Optional<Instant> began() {
        return jobs.stream().flatMap(job -> job.began().stream()).min(Instant::compareTo);
    }
}

package io.levier.common.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the run log has of one job of a start.
 *
 * @param state last reached: STARTED, SUCCEEDED, FAILED, SKIPPED or UNCHANGED
 * @param message why it failed or was skipped, without data
 * @param startedAt null when it was skipped or had nothing to do
 * @param at when the state was reached
 * @param seconds null while it runs, or when it had nothing to do
 * @param writes in the order of the tables' names
 */
public record JobTrace(
        String job,
        String state,
        int code,
        @Nullable String message,
        @Nullable Instant startedAt,
        Instant at,
        @Nullable Double seconds,
        List<TableWrite> writes) {

    public JobTrace {
        writes = List.copyOf(writes);
    }

    /** When it began to work, empty when it did not. */
    public Optional<Instant> began() {
        return Optional.ofNullable(startedAt);
    }
}

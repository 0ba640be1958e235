package io.levier.jobs.generate.story;

import io.levier.jobs.generate.company.Horizon;

/** When a contact began, was answered or given up, and ended; {@link Horizon#NEVER} for what did not happen. */
public record Moments(long startedAt, long answeredAt, long abandonedAt, long endedAt) {
    static Moments answered(long startedAt, long answeredAt, long endedAt) {
        return new Moments(startedAt, answeredAt, Horizon.NEVER, endedAt);
    }

    static Moments unanswered(long startedAt, long endedAt) {
        return new Moments(startedAt, Horizon.NEVER, Horizon.NEVER, endedAt);
    }
}

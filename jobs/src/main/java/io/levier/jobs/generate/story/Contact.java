package io.levier.jobs.generate.story;

import io.levier.jobs.generate.company.Agent;
import io.levier.jobs.generate.company.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A contact between a customer and customer service.
 *
 * @param seq number among the contacts of the customer, from 1
 * @param inbound whether the customer contacted the company
 * @param agent who handled it, null for abandoned contacts and robots
 * @param resolved whether the agent noted it as resolved
 */
public record Contact(
        int seq,
        Subject subject,
        Channel channel,
        boolean inbound,
        Outcome outcome,
        Moments moments,
        @Nullable Agent agent,
        Handling handling,
        boolean resolved) {

    /** What became of a contact. */
    public enum Outcome {
        ANSWERED,
        ABANDONED,
        CALLBACK,
        /** Held by the robot without an agent. */
        CONTAINED
    }

    public long startedAt() {
        return moments.startedAt();
    }

    public long answeredAt() {
        return moments.answeredAt();
    }

    public long endedAt() {
        return moments.endedAt();
    }
}

package io.levier.jobs.generate.story;

import io.levier.jobs.generate.company.Agent;
import io.levier.jobs.generate.company.Channel;
import io.levier.jobs.generate.company.Horizon;

/**
 * A question or complaint followed until it is solved.
 *
 * @param seq number among the cases of the customer, from 1
 * @param order number of the order it is about, 0 for none
 */
public record ServiceCase(
        int seq,
        long openedAt,
        Channel channel,
        Reason reason,
        int order,
        boolean complaint,
        Agent agent,
        Treatment treatment) {

    /**
     * How it was treated.
     *
     * @param firstReplyAt when a person first answered
     * @param solvedAt when it was first solved, {@link Horizon#NEVER} for the few that never are
     * @param settledAt when it was last solved: later than first when it was reopened
     * @param contacts contacts the customer needed
     */
    public record Treatment(long firstReplyAt, long solvedAt, long settledAt, int contacts) {}

    public long firstReplyAt() {
        return treatment.firstReplyAt();
    }

    public long solvedAt() {
        return treatment.solvedAt();
    }

    public long settledAt() {
        return treatment.settledAt();
    }

    public int contacts() {
        return treatment.contacts();
    }

    public boolean wasReopened() {
        return settledAt() > solvedAt();
    }

    /** Whether one contact was enough. */
    public boolean wasFirstTimeRight() {
        return contacts() == 1;
    }

    boolean isOpenAt(long at) {
        return openedAt < at && settledAt() >= at;
    }

    /** Hours from the question to the first human answer. */
    public double replyHours() {
        return (firstReplyAt() - openedAt) / (double) Horizon.HOUR;
    }
}

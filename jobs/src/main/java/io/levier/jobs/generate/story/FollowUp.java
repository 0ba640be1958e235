package io.levier.jobs.generate.story;

import io.levier.jobs.generate.company.Horizon;

/**
 * Somebody took care of an unhappy customer, or meant to.
 *
 * @param invitation number of the invitation whose answer raised it, 0 for none
 * @param serviceCase number of the case that raised it, 0 for none
 * @param owner key of the agent in charge
 */
public record FollowUp(
        int seq, Trigger trigger, int invitation, int serviceCase, long createdAt, String owner, Result result) {

    /** What raised it. */
    public enum Trigger {
        DETRACTOR,
        LOW_CES,
        COMPLAINT
    }

    /**
     * What came of it; {@link Horizon#NEVER} for what did not happen.
     *
     * @param cause the driver found at fault
     * @param compensationCents what the customer was given
     * @param informedAt when the customer heard what was changed
     */
    public record Result(
            long firstContactAt,
            long closedAt,
            String outcome,
            String cause,
            long compensationCents,
            long informedAt) {}
}

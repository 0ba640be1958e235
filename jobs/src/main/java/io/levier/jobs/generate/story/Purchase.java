package io.levier.jobs.generate.story;

import io.levier.jobs.generate.company.Horizon;

/**
 * An order.
 *
 * @param seq number among the orders of the customer, from 1
 * @param asGuest placed without logging in: only the e-mail address tells who it was
 * @param bySecondRecord placed under the second record of the person
 * @param assisted placed after advice by customer service
 */
public record Purchase(
        int seq,
        long orderedAt,
        OrderChannel channel,
        Kind kind,
        Delivery delivery,
        Fate fate,
        boolean asGuest,
        boolean bySecondRecord,
        boolean assisted) {

    /** Why goods go out. */
    public enum Kind {
        SALE,
        EXCHANGE,
        REPLACEMENT,
        GIFT
    }

    /** What became of the order in the end. */
    public enum Fate {
        KEPT,
        CANCELLED,
        RETURNED
    }

    /**
     * How the goods came.
     *
     * @param promisedAt the latest delivery promised
     * @param deliveredAt when it came, {@link Horizon#NEVER} for cancelled orders
     * @param daysLate calendar days between promise and delivery, 0 when on time
     */
    public record Delivery(long promisedAt, long deliveredAt, int daysLate) {}

    public long deliveredAt() {
        return delivery.deliveredAt();
    }

    public int daysLate() {
        return delivery.daysLate();
    }

    /** Whether it was known at an instant that it came late, not longer ago than so many days. */
    boolean cameLateWithin(long at, int days) {
        return daysLate() > 0 && deliveredAt() < at && deliveredAt() >= at - days * Horizon.DAY;
    }
}

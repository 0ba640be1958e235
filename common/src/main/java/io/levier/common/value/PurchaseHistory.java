package io.levier.common.value;

import java.util.Comparator;

/**
 * What the models need to know of a customer's purchases; times are in one unit (weeks, say) since the first purchase.
 *
 * @param repeats purchases after the first
 * @param lastPurchase time of the last one, 0 without repeats
 * @param age time until which the customer was observed
 */
public record PurchaseHistory(long repeats, double lastPurchase, double age) implements Comparable<PurchaseHistory> {

    private static final Comparator<PurchaseHistory> ORDER = Comparator.comparingLong(PurchaseHistory::repeats)
            .thenComparingDouble(PurchaseHistory::lastPurchase)
            .thenComparingDouble(PurchaseHistory::age);

    public PurchaseHistory {
        boolean isPossible = repeats > 0 ? lastPurchase > 0 : repeats == 0 && lastPurchase == 0;
        if (!isPossible || !(age >= lastPurchase) || !(age < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(repeats + " repeat purchases, the last at " + lastPurchase + " of " + age
                    + ": the last lies after 0 and within the age, and at 0 without repeats");
        }
    }

    @Override
    public int compareTo(PurchaseHistory other) {
        return ORDER.compare(this, other);
    }
}

package io.levier.common.value;

import java.io.Serializable;

/** Whether customers are still buying and how much they will buy, by their purchase history. */
public interface PurchaseModel extends Serializable {

    /** Logarithm of the density of a history. */
    double logLikelihood(PurchaseHistory history);

    /** Probability, 0..1, that a customer of this history has not stopped for good. */
    double aliveProbability(PurchaseHistory history);

    /**
     * Purchases to expect after the age of the history.
     *
     * @param horizon how long after, in the unit of the history, 0 or more
     */
    double expectedPurchases(PurchaseHistory history, double horizon);

    /** Purchases to expect of a new customer within the horizon, after the first one. */
    double expectedPurchasesOfNew(double horizon);

    /** Sum over all customers. */
    double logLikelihood(PurchaseHistories histories);
}

package io.levier.common.value;

import org.apache.commons.math3.special.Gamma;

/**
 * NBD (Ehrenberg 1959): customers buy at random at rates that are gamma distributed, and nobody ever stops. What is left
 * of {@link BetaGeometric} where customers stop so rarely that its parameters run off; whoever has been silent for long
 * is taken for somebody who buys rarely.
 *
 * @param r shape of the rates, above 0
 * @param alpha scale of the rates, in the unit of time: the mean rate is r/alpha
 */
public record NegativeBinomial(double r, double alpha) implements PurchaseModel {

    public NegativeBinomial {
        Parameters.requirePositive(r, alpha);
    }

    /** {@code ln Γ(r+x) − ln Γ(r) + r·ln α − (r+x)·ln(α+T)}: of the times of purchases, as the other models. */
    @Override
    public double logLikelihood(PurchaseHistory history) {
        long x = history.repeats();
        return Gamma.logGamma(r + x)
                - Gamma.logGamma(r)
                + r * Math.log(alpha)
                - (r + x) * Math.log(alpha + history.age());
    }

    @Override
    public double logLikelihood(PurchaseHistories histories) {
        return histories.groups().stream()
                .mapToDouble(group -> group.customers() * logLikelihood(group.history()))
                .sum();
    }

    /** Always 1: nobody stops. */
    @Override
    public double aliveProbability(PurchaseHistory history) {
        return 1;
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, double horizon) {
        return (r + history.repeats()) / (alpha + history.age()) * required(horizon);
    }

    @Override
    public double expectedPurchasesOfNew(double horizon) {
        return r / alpha * required(horizon);
    }

    private static double required(double horizon) {
        if (!(horizon >= 0)) {
            throw new IllegalArgumentException("a horizon is 0 or more, was " + horizon);
        }
        return horizon;
    }
}

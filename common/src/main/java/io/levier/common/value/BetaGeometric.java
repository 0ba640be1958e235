package io.levier.common.value;

/**
 * BG/NBD (Fader, Hardie and Lee 2005): customers buy at random at rates that are gamma distributed over customers, and
 * stop for good after a <em>repeat</em> purchase with probabilities that are beta distributed. A customer without repeat
 * purchases can therefore not have stopped, whatever their age: {@link ModifiedBetaGeometric} is for those.
 *
 * @param r shape of the rates, above 0
 * @param alpha scale of the rates, in the unit of time: the mean rate is r/alpha
 * @param a first parameter of the probabilities to stop, above 0: their mean is a/(a+b)
 * @param b second parameter, above 0
 */
public record BetaGeometric(double r, double alpha, double a, double b) implements PurchaseModel {

    public BetaGeometric {
        Parameters.requirePositive(r, alpha, a, b);
    }

    private GeometricStop buyer() {
        return new GeometricStop(r, alpha, a, b, 0);
    }

    @Override
    public double logLikelihood(PurchaseHistories histories) {
        return buyer().logLikelihood(histories);
    }

    @Override
    public double logLikelihood(PurchaseHistory history) {
        return buyer().logLikelihood(history);
    }

    @Override
    public double aliveProbability(PurchaseHistory history) {
        return buyer().aliveProbability(history);
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, double horizon) {
        return buyer().expectedPurchases(history, horizon);
    }

    @Override
    public double expectedPurchasesOfNew(double horizon) {
        return buyer().expectedPurchasesOfNew(horizon);
    }
}

package io.levier.common.value;

/**
 * MBG/NBD (Batislam, Denizel and Filiztekin 2007): as {@link BetaGeometric}, but customers can stop after the first
 * purchase too. So one-time buyers fade as they age, which suits a base in which they are many.
 *
 * @param r shape of the rates, above 0
 * @param alpha scale of the rates, in the unit of time: the mean rate is r/alpha
 * @param a first parameter of the probabilities to stop, above 0: their mean is a/(a+b)
 * @param b second parameter, above 0
 */
public record ModifiedBetaGeometric(double r, double alpha, double a, double b) implements PurchaseModel {

    public ModifiedBetaGeometric {
        Parameters.requirePositive(r, alpha, a, b);
    }

    private GeometricStop buyer() {
        return new GeometricStop(r, alpha, a, b, 1);
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

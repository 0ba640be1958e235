package io.levier.common.value;

import java.util.Optional;

/**
 * A purchase model with the parameters under which the histories are likeliest.
 *
 * @param logLikelihood of all histories; models over the same histories compare by it, having as many parameters
 * @param customers it was fitted to
 */
public record PurchaseFit<M extends PurchaseModel>(M model, double logLikelihood, long customers) {

    @FunctionalInterface
    private interface Family<M> {
        M of(double r, double alpha, double a, double b);
    }

    /**
     * BG/NBD.
     *
     * @return empty when nobody came back, or when customers differ so little or stop so rarely that parameters run off
     */
    public static Optional<PurchaseFit<BetaGeometric>> betaGeometric(PurchaseHistories histories) {
        return fit(histories, BetaGeometric::new);
    }

    /** MBG/NBD; empty as for {@link #betaGeometric}. */
    public static Optional<PurchaseFit<ModifiedBetaGeometric>> modifiedBetaGeometric(PurchaseHistories histories) {
        return fit(histories, ModifiedBetaGeometric::new);
    }

    /** NBD; empty when nobody came back, or when customers differ so little that parameters run off. */
    public static Optional<PurchaseFit<NegativeBinomial>> negativeBinomial(PurchaseHistories histories) {
        if (histories.repeats() == 0) {
            return Optional.empty();
        }
        return LikelihoodClimb.top(
                        p -> new NegativeBinomial(p[0], p[1]).logLikelihood(histories),
                        1,
                        histories.age() / histories.repeats())
                .map(p -> new NegativeBinomial(p[0], p[1]))
                .map(model -> new PurchaseFit<>(model, model.logLikelihood(histories), histories.customers()));
    }

    private static <M extends PurchaseModel> Optional<PurchaseFit<M>> fit(
            PurchaseHistories histories, Family<M> family) {
        if (histories.repeats() == 0) {
            return Optional.empty();
        }
        // Rates of their mean for r = 1, whatever the unit of time.
        double scale = histories.age() / histories.repeats();
        return LikelihoodClimb.top(p -> family.of(p[0], p[1], p[2], p[3]).logLikelihood(histories), 1, scale, 1, 2)
                .map(p -> family.of(p[0], p[1], p[2], p[3]))
                .map(model -> new PurchaseFit<>(model, model.logLikelihood(histories), histories.customers()));
    }
}

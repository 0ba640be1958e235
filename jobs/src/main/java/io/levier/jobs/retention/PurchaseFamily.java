package io.levier.jobs.retention;

import io.levier.common.value.BetaGeometric;
import io.levier.common.value.ModifiedBetaGeometric;
import io.levier.common.value.NegativeBinomial;
import io.levier.common.value.PurchaseFit;
import io.levier.common.value.PurchaseHistories;
import io.levier.common.value.PurchaseModel;
import java.util.Optional;
import java.util.function.Function;

/** Kinds of purchase models; where two foresee equally well, the first one is used, the last only if it must. */
enum PurchaseFamily {
    /** Says of one-time buyers too that they stop. */
    MODIFIED(
            "mbg-nbd",
            histories -> PurchaseFit.modifiedBetaGeometric(histories).map(fit -> {
                ModifiedBetaGeometric m = fit.model();
                return new Fitted(m, m.r(), m.alpha(), m.a(), m.b(), fit.logLikelihood());
            })),
    /** Nobody stops before the second purchase. */
    CLASSIC(
            "bg-nbd",
            histories -> PurchaseFit.betaGeometric(histories).map(fit -> {
                BetaGeometric m = fit.model();
                return new Fitted(m, m.r(), m.alpha(), m.a(), m.b(), fit.logLikelihood());
            })),
    /** Nobody stops: for data in which hardly anybody is seen to. */
    STAYING(
            "nbd",
            histories -> PurchaseFit.negativeBinomial(histories).map(fit -> {
                NegativeBinomial m = fit.model();
                return new Fitted(m, m.r(), m.alpha(), Double.NaN, Double.NaN, fit.logLikelihood());
            }));

    private final String label;
    private final Function<PurchaseHistories, Optional<Fitted>> fit;

    PurchaseFamily(String label, Function<PurchaseHistories, Optional<Fitted>> fit) {
        this.label = label;
        this.fit = fit;
    }

    String label() {
        return label;
    }

    /** The model under which histories are likeliest; empty where parameters run off. */
    Optional<Fitted> fit(PurchaseHistories histories) {
        return fit.apply(histories);
    }

    /**
     * A model with its parameters.
     *
     * @param alpha in days
     * @param a NaN of a model in which nobody stops, as is b
     */
    record Fitted(PurchaseModel model, double r, double alpha, double a, double b, double logLikelihood) {}
}

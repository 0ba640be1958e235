package io.levier.jobs.retention;

import io.levier.common.value.PurchaseFit;
import io.levier.common.value.PurchaseHistories;
import io.levier.common.value.PurchaseModel;
import java.util.Optional;

/** Kinds of purchase models; where two foresee equally well, the first one is used, the last only if it must. */
enum PurchaseFamily {
    /** Says of one-time buyers too that they stop. */
    MODIFIED("mbg-nbd") {
        @Override
        Optional<Fitted> fit(PurchaseHistories histories) {
            return PurchaseFit.modifiedBetaGeometric(histories)
                    .map(fit -> new Fitted(
                            fit.model(),
                            fit.model().r(),
                            fit.model().alpha(),
                            fit.model().a(),
                            fit.model().b(),
                            fit.logLikelihood()));
        }
    },
    /** Nobody stops before the second purchase. */
    CLASSIC("bg-nbd") {
        @Override
        Optional<Fitted> fit(PurchaseHistories histories) {
            return PurchaseFit.betaGeometric(histories)
                    .map(fit -> new Fitted(
                            fit.model(),
                            fit.model().r(),
                            fit.model().alpha(),
                            fit.model().a(),
                            fit.model().b(),
                            fit.logLikelihood()));
        }
    },
    /** Nobody stops: for data in which hardly anybody is seen to. */
    STAYING("nbd") {
        @Override
        Optional<Fitted> fit(PurchaseHistories histories) {
            return PurchaseFit.negativeBinomial(histories)
                    .map(fit -> new Fitted(
                            fit.model(),
                            fit.model().r(),
                            fit.model().alpha(),
                            Double.NaN,
                            Double.NaN,
                            fit.logLikelihood()));
        }
    };

    private final String label;

    PurchaseFamily(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The model under which histories are likeliest; empty where parameters run off. */
    abstract Optional<Fitted> fit(PurchaseHistories histories);

    /**
     * A model with its parameters.
     *
     * @param alpha in days
     * @param a NaN of a model in which nobody stops, as is b
     */
    record Fitted(PurchaseModel model, double r, double alpha, double a, double b, double logLikelihood) {}
}

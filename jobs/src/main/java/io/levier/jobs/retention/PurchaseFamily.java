package io.levier.jobs.retention;

import io.levier.common.value.PurchaseFit;
import io.levier.common.value.PurchaseHistories;
import io.levier.common.value.PurchaseModel;
import java.util.Optional;

/** Kinds of purchase models; where two foresee equally well, the first one is used. */
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
     * A model with the parameters both kinds have.
     *
     * @param alpha in days
     */
    record Fitted(PurchaseModel model, double r, double alpha, double a, double b, double logLikelihood) {}
}

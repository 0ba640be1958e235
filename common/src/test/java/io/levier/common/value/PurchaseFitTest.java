package io.levier.common.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class PurchaseFitTest {

    private static void assertTop(ToDoubleFunction<double[]> logLikelihood, double top, double... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            for (double factor : new double[] {0.99, 0.999, 1.001, 1.01}) {
                double[] beside = parameters.clone();
                beside[i] *= factor;
                assertTrue(logLikelihood.applyAsDouble(beside) < top, "parameter " + i + " times " + factor);
            }
            double[] right = parameters.clone();
            double[] left = parameters.clone();
            right[i] *= 1 + 1e-4;
            left[i] /= 1 + 1e-4;
            double slope = (logLikelihood.applyAsDouble(right) - logLikelihood.applyAsDouble(left)) / 2e-4;
            assertEquals(0, slope, 1e-3, "slope in the logarithm of parameter " + i);
        }
    }

    @Test
    void findsTheParametersOfSimulatedCustomers() {
        PurchaseHistories histories = SimulatedBuyers.histories(6_000, 0.6, 7, 0.9, 2.5, false, 1);
        PurchaseFit<BetaGeometric> fit = PurchaseFit.betaGeometric(histories).orElseThrow();
        BetaGeometric model = fit.model();
        assertEquals(6_000, fit.customers());
        assertTop(
                p -> new BetaGeometric(p[0], p[1], p[2], p[3]).logLikelihood(histories),
                fit.logLikelihood(),
                model.r(),
                model.alpha(),
                model.a(),
                model.b());
        assertEquals(0.6, model.r(), 0.06);
        assertEquals(7, model.alpha(), 1);
        assertEquals(0.9 / 3.4, model.a() / (model.a() + model.b()), 0.03);
        assertTrue(fit.logLikelihood() >= new BetaGeometric(0.6, 7, 0.9, 2.5).logLikelihood(histories));
    }

    @Test
    void findsWhoMayStopAtOnce() {
        PurchaseHistories histories = SimulatedBuyers.histories(6_000, 1.2, 7, 1.1, 2.5, true, 1);
        PurchaseFit<ModifiedBetaGeometric> fit =
                PurchaseFit.modifiedBetaGeometric(histories).orElseThrow();
        ModifiedBetaGeometric model = fit.model();
        assertTop(
                p -> new ModifiedBetaGeometric(p[0], p[1], p[2], p[3]).logLikelihood(histories),
                fit.logLikelihood(),
                model.r(),
                model.alpha(),
                model.a(),
                model.b());
        assertEquals(1.2, model.r(), 0.2);
        assertEquals(1.1 / 3.6, model.a() / (model.a() + model.b()), 0.04);
        assertTrue(
                fit.logLikelihood()
                        > PurchaseFit.betaGeometric(histories).orElseThrow().logLikelihood(),
                "the data come from this model, not from the other");
    }

    /** Days instead of weeks: what breaks optimisers that search parameters on their own scale. */
    @Test
    void unitOfTimeDoesNotMatter() {
        BetaGeometric weeks = PurchaseFit.betaGeometric(SimulatedBuyers.histories(6_000, 0.6, 7, 0.9, 2.5, false, 1))
                .orElseThrow()
                .model();
        BetaGeometric minutes = PurchaseFit.betaGeometric(
                        SimulatedBuyers.histories(6_000, 0.6, 7, 0.9, 2.5, false, 10_080))
                .orElseThrow()
                .model();
        assertEquals(weeks.r(), minutes.r(), 1e-5);
        assertEquals(weeks.alpha() * 10_080, minutes.alpha(), 1e-5 * minutes.alpha());
        assertEquals(weeks.a(), minutes.a(), 1e-4);
        assertEquals(weeks.b(), minutes.b(), 1e-4);
    }

    @Test
    void noFitWhereNobodyCameBackOrAllAreAlike() {
        PurchaseHistories.Collector once = PurchaseHistories.collect();
        once.add(new PurchaseHistory(0, 0, 20), 100);
        assertEquals(Optional.empty(), PurchaseFit.betaGeometric(once.histories()));
        PurchaseHistories.Collector alike = PurchaseHistories.collect();
        alike.add(new PurchaseHistory(10, 20, 20), 100);
        assertEquals(Optional.empty(), PurchaseFit.betaGeometric(alike.histories()));
    }
}

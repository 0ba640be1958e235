package io.levier.common.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class PurchaseFitTest {

    /** Customers who behave as the model says, observed 20 to 60 units of time; times kept to two decimals. */
    private static PurchaseHistories simulated(
            double r, double alpha, double a, double b, boolean mayStopAtOnce, double unit) {
        RandomGenerator random = new Well19937c(7);
        GammaDistribution rates = new GammaDistribution(random, r, 1 / alpha);
        BetaDistribution stops = new BetaDistribution(random, a, b);
        PurchaseHistories.Collector collector = PurchaseHistories.collect();
        for (int i = 0; i < 6_000; i++) {
            double rate = rates.sample();
            double stop = stops.sample();
            double age = 20 + random.nextInt(40);
            double time = 0;
            long repeats = 0;
            boolean isActive = !mayStopAtOnce || random.nextDouble() >= stop;
            while (isActive) {
                double next = time - Math.log(1 - random.nextDouble()) / rate;
                if (next > age) {
                    break;
                }
                time = next;
                repeats++;
                isActive = random.nextDouble() >= stop;
            }
            double rounded = repeats == 0 ? 0 : Math.min(age, Math.max(0.01, Math.rint(time * 100) / 100));
            collector.add(new PurchaseHistory(repeats, rounded * unit, age * unit), 1);
        }
        return collector.histories();
    }

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
        PurchaseHistories histories = simulated(0.6, 7, 0.9, 2.5, false, 1);
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
        PurchaseHistories histories = simulated(1.2, 7, 1.1, 2.5, true, 1);
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
        BetaGeometric weeks = PurchaseFit.betaGeometric(simulated(0.6, 7, 0.9, 2.5, false, 1))
                .orElseThrow()
                .model();
        BetaGeometric minutes = PurchaseFit.betaGeometric(simulated(0.6, 7, 0.9, 2.5, false, 10_080))
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

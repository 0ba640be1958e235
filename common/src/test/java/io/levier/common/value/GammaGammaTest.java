package io.levier.common.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Refusal;
import java.util.Optional;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class GammaGammaTest {

    static Spending simulated(double p, double q, double gamma) {
        RandomGenerator random = new Well19937c(3);
        GammaDistribution scales = new GammaDistribution(random, q, 1 / gamma);
        Spending.Collector collector = Spending.collect();
        for (int i = 0; i < 5_000; i++) {
            long purchases = 1L + random.nextInt(6);
            double scale = scales.sample();
            double sum = new GammaDistribution(random, p * purchases, 1 / scale).sample();
            collector.add(purchases, sum / purchases, 1);
        }
        return collector.spending();
    }

    /** The density of the mean of x gamma distributed values, averaged over gamma distributed scales. */
    @Test
    void densityAndValueAreMeansOverCustomers() {
        double p = 3.2;
        double q = 4.1;
        double gamma = 15;
        GammaGamma model = new GammaGamma(p, q, gamma);
        long x = 4;
        double m = 12;
        double density = Integral.overRates(q, gamma, v -> meanDensity(p, v, x, m));
        Spending.Collector collector = Spending.collect();
        collector.add(x, m, 3);
        assertEquals(3 * Math.log(density), model.logLikelihood(collector.spending()), 1e-6);
        double value = Integral.overRates(q, gamma, v -> meanDensity(p, v, x, m) * p / v) / density;
        assertEquals(value, model.expectedValue(x, m), 1e-5);
        assertEquals(Integral.overRates(q, gamma, v -> p / v), model.expectedValue(0, Double.NaN), 1e-5);
    }

    private static double meanDensity(double p, double scale, long x, double m) {
        return new GammaDistribution(null, p * x, 1 / (scale * x)).density(m);
    }

    @Test
    void findsTheParametersOfSimulatedCustomers() {
        Spending spending = simulated(6, 4, 15);
        GammaGamma fit = GammaGamma.fit(spending).orElseThrow();
        double top = fit.logLikelihood(spending);
        for (double factor : new double[] {0.995, 1.005}) {
            assertTrue(new GammaGamma(fit.p() * factor, fit.q(), fit.gamma()).logLikelihood(spending) < top);
            assertTrue(new GammaGamma(fit.p(), fit.q() * factor, fit.gamma()).logLikelihood(spending) < top);
            assertTrue(new GammaGamma(fit.p(), fit.q(), fit.gamma() * factor).logLikelihood(spending) < top);
        }
        assertEquals(6, fit.p(), 0.6);
        assertEquals(4, fit.q(), 0.3);
        assertEquals(6 * 15 / 3.0, fit.expectedValue(0, 0), 0.7, "mean over customers");
        assertEquals(spending.meanValue(), fit.expectedValue(0, 0), 0.7);
        assertTrue(Math.abs(spending.correlation()) < 0.05, "number and value are drawn apart");
    }

    @Test
    void fewPurchasesAreDrawnToTheMean() {
        GammaGamma model = new GammaGamma(6, 4, 15);
        double mean = model.expectedValue(0, 0);
        assertTrue(model.expectedValue(1, 90) < model.expectedValue(10, 90));
        assertTrue(model.expectedValue(1, 90) > mean);
        assertEquals(90, model.expectedValue(1_000_000, 90), 1e-3);
        assertEquals(Double.POSITIVE_INFINITY, new GammaGamma(0.5, 0.9, 15).expectedValue(0, 0));
        Refusal.message(IllegalArgumentException.class, () -> model.expectedValue(1, 0));
        Refusal.message(IllegalArgumentException.class, () -> model.expectedValue(-1, 3));
    }

    @Test
    void correlationCountsCustomers() {
        Spending.Collector collector = Spending.collect();
        collector.add(1, 10, 2);
        collector.add(2, 30, 1);
        collector.add(3, 20, 1);
        // x = 1 1 2 3 and y = 10 10 30 20: Sxy = 17.5, Sxx = 2.75, Syy = 275.
        Spending spending = collector.spending();
        assertEquals(17.5 / Math.sqrt(2.75 * 275), spending.correlation(), 1e-12);
        Interval interval = spending.correlationInterval(Confidence.P95);
        assertTrue(interval.holds(spending.correlation()) && interval.low() > -1 && interval.high() < 1);
        double r = simulated(6, 4, 15).correlation();
        Interval narrow = simulated(6, 4, 15).correlationInterval(Confidence.P95);
        assertEquals(2 * 1.96 / Math.sqrt(5_000), narrow.width(), 1e-3);
        assertTrue(narrow.holds(r));
        Spending.Collector few = Spending.collect();
        few.add(1, 10, 1);
        few.add(2, 20, 2);
        assertEquals(Interval.UNKNOWN, few.spending().correlationInterval(Confidence.P95));
        assertEquals(Optional.empty(), GammaGamma.fit(Spending.collect().spending()));
        Refusal.message(IllegalArgumentException.class, () -> few.add(0, 10, 1));
        Refusal.message(IllegalArgumentException.class, () -> few.add(1, 0, 1));
    }
}

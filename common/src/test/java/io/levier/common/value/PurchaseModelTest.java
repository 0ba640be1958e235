package io.levier.common.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Refusal;
import io.levier.common.stats.Travel;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class PurchaseModelTest {

    private static final double R = 1.7;
    private static final double ALPHA = 6;
    private static final double A = 2.2;
    private static final double B = 3.1;
    private static final List<PurchaseHistory> HISTORIES = List.of(
            new PurchaseHistory(0, 0, 20),
            new PurchaseHistory(1, 3, 20),
            new PurchaseHistory(4, 19, 20),
            new PurchaseHistory(7, 9, 30));

    private static double mean(DoubleBinaryOperator ofRateAndStop) {
        return Integral.overRates(
                R, ALPHA, rate -> Integral.overProbabilities(A, B, stop -> ofRateAndStop.applyAsDouble(rate, stop)));
    }

    /** Density of a history at a known rate and probability to stop, split into those active and those who stopped. */
    private static double active(PurchaseHistory h, double rate, double stop, int chancesAtFirst) {
        return Math.pow(1 - stop, h.repeats() + (double) chancesAtFirst)
                * Math.pow(rate, (double) h.repeats())
                * Math.exp(-rate * h.age());
    }

    private static double stopped(PurchaseHistory h, double rate, double stop, int chancesAtFirst) {
        double chances = h.repeats() + (double) chancesAtFirst;
        return chances == 0
                ? 0
                : Math.pow(1 - stop, chances - 1)
                        * stop
                        * Math.pow(rate, (double) h.repeats())
                        * Math.exp(-rate * h.lastPurchase());
    }

    @Test
    void densitiesAreMeansOverCustomers() {
        for (PurchaseHistory h : HISTORIES) {
            for (int first = 0; first < 2; first++) {
                int chances = first;
                PurchaseModel model =
                        first == 0 ? new BetaGeometric(R, ALPHA, A, B) : new ModifiedBetaGeometric(R, ALPHA, A, B);
                double active = mean((rate, stop) -> active(h, rate, stop, chances));
                double stopped = mean((rate, stop) -> stopped(h, rate, stop, chances));
                assertEquals(Math.log(active + stopped), model.logLikelihood(h), 1e-5, model + " of " + h);
                assertEquals(active / (active + stopped), model.aliveProbability(h), 1e-5, model + " of " + h);
                // While active, purchases come at the rate and each ends it with the probability to stop.
                double bought =
                        mean((rate, stop) -> active(h, rate, stop, chances) * -Math.expm1(-rate * stop * 15) / stop);
                assertEquals(bought / (active + stopped), model.expectedPurchases(h, 15), 1e-5, model + " of " + h);
            }
        }
        double ofNew = mean((rate, stop) -> -Math.expm1(-rate * stop * 15) / stop);
        assertEquals(ofNew, new BetaGeometric(R, ALPHA, A, B).expectedPurchasesOfNew(15), 1e-5);
        double ofNewWhoMayStopAtOnce = mean((rate, stop) -> (1 - stop) * -Math.expm1(-rate * stop * 15) / stop);
        assertEquals(ofNewWhoMayStopAtOnce, new ModifiedBetaGeometric(R, ALPHA, A, B).expectedPurchasesOfNew(15), 1e-5);
    }

    /** The published closed form with its hypergeometric series, where it can be trusted. */
    @Test
    void purchasesWhileActiveAreTheHypergeometricFormula() {
        for (double a : new double[] {0.3, 0.8, 1.5, 4}) {
            for (double horizon : new double[] {0.1, 5, 39, 200}) {
                double s = 3.2;
                double scale = 43;
                double b = 4.4;
                double z = horizon / (scale + horizon);
                double closed = (a + b - 1)
                        / (a - 1)
                        * (1 - Math.pow(scale / (scale + horizon), s) * gauss(s, b, a + b - 1, z));
                assertEquals(closed, ActivePurchases.expected(s, scale, a, b, horizon), 1e-11 * (1 + closed));
            }
        }
    }

    /** Rates so unequal, and a horizon so far, that the sum takes many terms. */
    @Test
    void purchasesOfAFarHorizonAreTheHypergeometricFormula() {
        double z = 5_000 / 5_001.0;
        double closed = 3 / 1.5 * (1 - Math.pow(1 - z, 0.3) * gauss(0.3, 1.5, 3, z));
        assertEquals(closed, ActivePurchases.expected(0.3, 1, 2.5, 1.5, 5_000), 1e-9 * closed);
    }

    private static double gauss(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int k = 0; term > 1e-18 * sum; k++) {
            term *= (a + k) * (b + k) / (c + k) / (k + 1) * z;
            sum += term;
        }
        return sum;
    }

    @Test
    void nothingBreaksAroundOneNorForFrequentBuyers() {
        double below = ActivePurchases.expected(3, 43, 1 - 1e-9, 4, 39);
        double at = ActivePurchases.expected(3, 43, 1, 4, 39);
        assertEquals(at, below, 1e-8);
        double whoNeverStops = ActivePurchases.expected(3, 43, 1e-12, 4, 39);
        assertEquals(3.0 / 43 * 39, whoNeverStops, 1e-9, "rate times time");
        double frequent = ActivePurchases.expected(20_000, 400, 1e-9, 4, 400);
        assertEquals(20_000, frequent, 1e-3);
        assertEquals(0, ActivePurchases.expected(3, 43, 1, 4, 0));
        BetaGeometric model = new BetaGeometric(0.243, 4.414, 0.793, 2.426);
        PurchaseHistory frequentAndGone = new PurchaseHistory(20_000, 10, 300);
        assertEquals(0, model.aliveProbability(frequentAndGone));
        assertTrue(Double.isFinite(model.logLikelihood(frequentAndGone)));
        PurchaseHistory frequentAndHere = new PurchaseHistory(20_000, 300, 300);
        assertEquals(1, model.aliveProbability(frequentAndHere), 1e-3);
        String refusal = Refusal.message(
                IllegalArgumentException.class, () -> model.expectedPurchases(new PurchaseHistory(0, 0, 1), 1e9));
        assertTrue(refusal.contains("horizon"), refusal);
        Refusal.message(IllegalArgumentException.class, () -> ActivePurchases.expected(3, 43, 1, 4, -1));
    }

    @Test
    void oneTimeBuyersFadeOnlyWhereTheyMayStopAtOnce() {
        PurchaseHistory young = new PurchaseHistory(0, 0, 2);
        PurchaseHistory old = new PurchaseHistory(0, 0, 200);
        assertEquals(1, new BetaGeometric(R, ALPHA, A, B).aliveProbability(old));
        ModifiedBetaGeometric modified = new ModifiedBetaGeometric(R, ALPHA, A, B);
        assertTrue(modified.aliveProbability(old) < 0.1 * modified.aliveProbability(young));
        assertTrue(modified.aliveProbability(young) < 1);
    }

    @Test
    void sumsOverGroupsAreSumsOverCustomers() {
        PurchaseHistories.Collector collector = PurchaseHistories.collect();
        PurchaseModel model = new ModifiedBetaGeometric(R, ALPHA, A, B);
        double sum = 0;
        for (int i = 0; i < HISTORIES.size(); i++) {
            collector.add(HISTORIES.get(i), i + 1L);
            sum += (i + 1) * model.logLikelihood(HISTORIES.get(i));
        }
        PurchaseHistories all = collector.histories();
        assertEquals(sum, model.logLikelihood(all), 1e-10);
        assertEquals(10, all.customers());
        assertEquals(2 + 3 * 4 + 4 * 7, all.repeats());
        PurchaseHistories.Collector one = PurchaseHistories.collect();
        one.add(HISTORIES.get(3), 4);
        one.add(HISTORIES.get(0), 0);
        PurchaseHistories.Collector others = PurchaseHistories.collect();
        others.add(HISTORIES.get(2), 3);
        others.add(HISTORIES.get(1), 2);
        others.add(HISTORIES.get(0), 1);
        assertEquals(all, one.histories().merge(others.histories()));
    }

    @Test
    void travelsToWhereCustomersAreScored() {
        BetaGeometric model = new BetaGeometric(R, ALPHA, A, B);
        assertEquals(model, Travel.travelled(model, BetaGeometric.class));
        GammaGamma value = new GammaGamma(6, 4, 15);
        assertEquals(value, Travel.travelled(value, GammaGamma.class));
    }

    @Test
    void impossibleHistoriesAndParametersAreRefused() {
        Refusal.message(IllegalArgumentException.class, () -> new PurchaseHistory(0, 3, 9));
        Refusal.message(IllegalArgumentException.class, () -> new PurchaseHistory(2, 0, 9));
        Refusal.message(IllegalArgumentException.class, () -> new PurchaseHistory(2, 10, 9));
        Refusal.message(IllegalArgumentException.class, () -> new PurchaseHistory(-1, 0, 9));
        Refusal.message(IllegalArgumentException.class, () -> new PurchaseHistory(0, 0, Double.NaN));
        Refusal.message(IllegalArgumentException.class, () -> new BetaGeometric(1, 0, 1, 1));
        Refusal.message(IllegalArgumentException.class, () -> new ModifiedBetaGeometric(1, 1, Double.NaN, 1));
        Refusal.message(
                IllegalArgumentException.class,
                () -> PurchaseHistories.collect().add(HISTORIES.get(0), -1));
    }
}

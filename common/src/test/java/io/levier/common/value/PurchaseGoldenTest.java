package io.levier.common.value;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Golden;
import org.junit.jupiter.api.Test;

/**
 * Against BTYD, at fixed parameters. The customers of CDNOW are not among the shared data: fits are held against customers
 * drawn with the parameters BTYD has found of them.
 */
class PurchaseGoldenTest {

    private final JsonNode golden = Golden.numbers("models_misc.json");

    @Test
    void probabilitiesAndPurchasesAgree() {
        int cases = 0;
        for (JsonNode test : golden.get("bgnbd_cdnow").get("fixed_param_tests")) {
            JsonNode p = test.get("params");
            BetaGeometric model = new BetaGeometric(
                    p.get(0).asDouble(),
                    p.get(1).asDouble(),
                    p.get(2).asDouble(),
                    p.get(3).asDouble());
            PurchaseHistory history = new PurchaseHistory(
                    test.get("x").asLong(),
                    test.get("t_x").asDouble(),
                    test.get("T").asDouble());
            assertClose(test.get("p_alive").asDouble(), model.aliveProbability(history), "alive " + history);
            assertClose(
                    test.get("expected_tx_39").asDouble(),
                    model.expectedPurchases(history, 39),
                    "expected of " + history);
            cases++;
        }
        assertEquals(4, cases);
        assertClose(
                golden.get("bgnbd_cdnow").get("expectation_new_39").asDouble(),
                new BetaGeometric(0.243, 4.414, 0.793, 2.426).expectedPurchasesOfNew(39),
                "expected of a new customer");
    }

    @Test
    void expectedValuesAgree() {
        JsonNode values = golden.get("gamma_gamma_cdnow").get("expected_value");
        GammaGamma model = new GammaGamma(
                values.get("params").get(0).asDouble(),
                values.get("params").get(1).asDouble(),
                values.get("params").get(2).asDouble());
        for (int i = 0; i < 3; i++) {
            assertClose(
                    values.get("expected").get(i).asDouble(),
                    model.expectedValue(
                            values.get("x").get(i).asLong(),
                            values.get("m").get(i).asDouble()),
                    "value " + i);
        }
    }

    /**
     * Twice the distance of the likelihood at the fit from that at the truth is a chi-squared number of four degrees of
     * freedom, above 18.5 once in a thousand. Errors of the parameters are those BTYD's fit has on 2,357 customers,
     * scaled; tolerances are three of them and more.
     */
    @Test
    void fitFindsTheParametersOfCdnowAgain() {
        JsonNode p = golden.get("bgnbd_cdnow").get("params");
        BetaGeometric truth = new BetaGeometric(
                p.get("r").asDouble(),
                p.get("alpha").asDouble(),
                p.get("a").asDouble(),
                p.get("b").asDouble());
        PurchaseHistories histories =
                SimulatedBuyers.histories(20_000, truth.r(), truth.alpha(), truth.a(), truth.b(), false, 1);
        PurchaseFit<BetaGeometric> fit = PurchaseFit.betaGeometric(histories).orElseThrow();

        double distance = 2 * (fit.logLikelihood() - truth.logLikelihood(histories));
        assertTrue(distance >= 0 && distance < 18.5, "distance " + distance);
        assertEquals(truth.r(), fit.model().r(), 0.02);
        assertEquals(truth.alpha(), fit.model().alpha(), 0.6);
        assertEquals(truth.a(), fit.model().a(), 0.25);
        assertEquals(truth.b(), fit.model().b(), 0.9);
        double expected = 0;
        for (int age = SimulatedBuyers.YOUNGEST; age < SimulatedBuyers.OLDEST; age++) {
            expected += truth.expectedPurchasesOfNew(age) / (SimulatedBuyers.OLDEST - SimulatedBuyers.YOUNGEST);
        }
        assertEquals(1, histories.repeats() / (expected * histories.customers()), 0.06, "purchases as expected");
    }

    /** Three degrees of freedom: above 16.3 once in a thousand. */
    @Test
    void fitFindsTheValuesOfCdnowAgain() {
        JsonNode p = golden.get("gamma_gamma_cdnow").get("params");
        GammaGamma truth = new GammaGamma(
                p.get("p").asDouble(), p.get("q").asDouble(), p.get("gamma").asDouble());
        Spending spending = GammaGammaTest.simulated(truth.p(), truth.q(), truth.gamma());
        GammaGamma fit = GammaGamma.fit(spending).orElseThrow();

        double distance = 2 * (fit.logLikelihood(spending) - truth.logLikelihood(spending));
        assertTrue(distance >= 0 && distance < 16.3, "distance " + distance);
        for (int i = 0; i < 3; i++) {
            double mean = 20.0 * (i + 1);
            assertEquals(truth.expectedValue(2, mean), fit.expectedValue(2, mean), 0.03 * mean, "value of " + mean);
        }
        assertTrue(Math.abs(spending.correlation()) < 0.1);
    }
}

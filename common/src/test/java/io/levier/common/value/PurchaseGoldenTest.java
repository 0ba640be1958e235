package io.levier.common.value;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Golden;
import org.junit.jupiter.api.Test;

/**
 * Against BTYD, at fixed parameters. The customers of CDNOW are not among the shared data; where a file of them, with columns
 * x, t_x, T and m_x, is put beside the others as cdnow.csv, the fits are tested too.
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

    @Test
    void fitsOfCdnowAgree() {
        Golden.Data data = Golden.data("cdnow.csv");
        PurchaseHistories.Collector histories = PurchaseHistories.collect();
        Spending.Collector spending = Spending.collect();
        for (int row = 0; row < data.size(); row++) {
            long x = (long) data.number(row, "x");
            histories.add(new PurchaseHistory(x, data.number(row, "t_x"), data.number(row, "T")), 1);
            if (x > 0 && data.number(row, "m_x") > 0) {
                spending.add(x, data.number(row, "m_x"), 1);
            }
        }
        JsonNode bg = golden.get("bgnbd_cdnow");
        PurchaseFit<BetaGeometric> fit =
                PurchaseFit.betaGeometric(histories.histories()).orElseThrow();
        assertEquals(bg.get("n").asLong(), fit.customers());
        assertEquals(bg.get("loglik").asDouble(), fit.logLikelihood(), 0.01);
        assertClose(bg.get("params").get("r").asDouble(), fit.model().r(), 1e-3, "r");
        assertClose(bg.get("params").get("alpha").asDouble(), fit.model().alpha(), 1e-3, "alpha");
        assertClose(bg.get("params").get("a").asDouble(), fit.model().a(), 1e-3, "a");
        assertClose(bg.get("params").get("b").asDouble(), fit.model().b(), 1e-3, "b");
        JsonNode gg = golden.get("gamma_gamma_cdnow").get("params");
        GammaGamma value = GammaGamma.fit(spending.spending()).orElseThrow();
        assertClose(gg.get("p").asDouble(), value.p(), 1e-2, "p");
        assertClose(gg.get("q").asDouble(), value.q(), 1e-2, "q");
        assertClose(gg.get("gamma").asDouble(), value.gamma(), 1e-2, "gamma");
        assertTrue(Math.abs(spending.spending().correlation()) < 0.2);
    }
}

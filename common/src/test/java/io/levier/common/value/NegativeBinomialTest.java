package io.levier.common.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Customers who never stop, at rates of their own. */
class NegativeBinomialTest {
    private static final NegativeBinomial MODEL = new NegativeBinomial(0.8, 60);

    /** What BG/NBD tends to as the probability to stop vanishes. */
    @Test
    void isBetaGeometricWithoutStopping() {
        BetaGeometric hardlyStopping = new BetaGeometric(0.8, 60, 1e-7, 10);
        for (PurchaseHistory history : new PurchaseHistory[] {
            new PurchaseHistory(0, 0, 100), new PurchaseHistory(3, 80, 100), new PurchaseHistory(9, 300, 350)
        }) {
            assertEquals(hardlyStopping.logLikelihood(history), MODEL.logLikelihood(history), 1e-5);
            assertEquals(hardlyStopping.expectedPurchases(history, 90), MODEL.expectedPurchases(history, 90), 1e-4);
        }
        assertEquals(1, MODEL.aliveProbability(new PurchaseHistory(9, 1, 350)));
    }

    /** Densities of numbers of purchases within an age sum to 1 with the T^x/x! that times within it add. */
    @Test
    void densitiesOfNumbersSumToOne() {
        double sum = 0;
        double logTimes = 0;
        for (int x = 0; x < 400; x++) {
            logTimes += x == 0 ? 0 : Math.log(50.0 / x);
            sum += Math.exp(MODEL.logLikelihood(new PurchaseHistory(x, x == 0 ? 0 : 50, 50)) + logTimes);
        }
        assertEquals(1, sum, 1e-9);
    }

    @Test
    void findsWhatWasPlanted() {
        Random random = new Random(4);
        PurchaseHistories.Collector histories = PurchaseHistories.collect();
        for (int i = 0; i < 6000; i++) {
            // Gamma with shape 2: the sum of two exponentials.
            double rate = -(Math.log(random.nextDouble()) + Math.log(random.nextDouble())) / 50;
            double age = 100 + random.nextInt(200);
            long repeats = 0;
            double last = 0;
            for (double t = -Math.log(random.nextDouble()) / rate; t < age; t -= Math.log(random.nextDouble()) / rate) {
                repeats++;
                last = t;
            }
            histories.add(new PurchaseHistory(repeats, last, age), 1);
        }
        NegativeBinomial found = PurchaseFit.negativeBinomial(histories.histories())
                .orElseThrow()
                .model();
        assertEquals(2, found.r(), 0.15, found + "");
        assertEquals(50, found.alpha(), 4, found + "");
    }

    @Test
    void refusesWhatTellsNothing() {
        PurchaseHistories.Collector once = PurchaseHistories.collect();
        once.add(new PurchaseHistory(0, 0, 10), 5);
        assertEquals(Optional.empty(), PurchaseFit.negativeBinomial(once.histories()));
        assertThrows(IllegalArgumentException.class, () -> MODEL.expectedPurchasesOfNew(-1));
        assertTrue(MODEL.expectedPurchasesOfNew(60) > 0.79);
    }
}

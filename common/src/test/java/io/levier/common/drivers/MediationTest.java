package io.levier.common.drivers;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A planted chain: x1 reaches behaviour through the score alone, x2 beside it alone. */
class MediationTest {

    private final Mediation.Chain chain = chain();

    @Test
    void plantedWaysAreFound() {
        Mediation.Path through = chain.paths().get(0);
        Mediation.Path beside = chain.paths().get(1);
        assertEquals(1, through.mediated(), 0.15);
        assertEquals(0, beside.mediated(), 0.1);
        assertTrue(through.indirectP() < 1e-6);
        assertTrue(
                through.directInterval().low() < 0 && through.directInterval().high() > 0);
        assertTrue(chain.scoreEffectInterval().low() < 0.5
                && chain.scoreEffectInterval().high() > 0.5);
    }

    @Test
    void indirectAndDirectEffectsMakeTheWholeSlope() {
        List<Moments> buckets = buckets();
        Moments all = buckets.get(0).copy();
        buckets.subList(1, buckets.size()).forEach(all::merge);
        Design whole = new Design(List.of(), players(), "behaviour", List.of());
        LeastSquares fit = LeastSquares.of(Correlation.of(Gram.of(all, whole.columns())));
        for (int j = 0; j < 2; j++) {
            assertClose(fit.slope(j), chain.paths().get(j).total(), 1e-8, "x" + (j + 1));
        }
    }

    private static List<Player> players() {
        return List.of(Player.of("x1"), Player.of("x2"));
    }

    private static Mediation.Chain chain() {
        return Mediation.of(buckets(), List.of(), players(), "score", "behaviour", Confidence.P95);
    }

    private static List<Moments> buckets() {
        GramLayout layout = GramLayout.of(List.of(
                GramColumn.ONE,
                GramColumn.driver("x1", 5),
                GramColumn.driver("x2", 5),
                GramColumn.outcome("score", 0),
                GramColumn.outcome("behaviour", 0)));
        SplittableRandom random = new SplittableRandom(61);
        List<Moments> buckets = new ArrayList<>();
        for (int k = 0; k < 128; k++) {
            Moments moments = new Moments(layout);
            for (int i = 0; i < 25; i++) {
                double x1 = random.nextInt(1, 11);
                double x2 = random.nextInt(1, 11);
                double score = 2 * x1 + random.nextDouble(-8, 8);
                double behaviour = 0.5 * score + x2 + random.nextDouble(-3, 3);
                moments.add(new double[] {1, x1, x2, score, behaviour}, 1);
            }
            buckets.add(moments);
        }
        return buckets;
    }
}

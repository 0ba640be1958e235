package io.levier.common.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

class RatioMomentsTest {

    private final SplittableRandom random = new SplittableRandom(20_260_101);

    @Test
    void oneAnswerPerCustomerGivesTheTextbookVariance() {
        double[] values = random.doubles(40, 0, 10).toArray();
        RatioMoments mean = Arrays.stream(values)
                .mapToObj(v -> RatioMoments.ofCluster(1, 1, v))
                .reduce(RatioMoments.EMPTY, RatioMoments::merge);
        assertEquals(StatUtils.mean(values), mean.ratio(), 1e-12);
        assertEquals(StatUtils.variance(values) / 40, mean.variance(), 1e-12);
        assertEquals(39, mean.clusters() - 1);
        assertTrue(mean.interval(Confidence.P95).holds(mean.ratio()));
    }

    @Test
    void varianceIsThatOfTheResidualsOfTheClusters() {
        int clusters = 25;
        double[] x = random.doubles(clusters, 1, 5).toArray();
        double[] y = random.doubles(clusters, 0, 90).toArray();
        RatioMoments moments = merged(x, y, 0, clusters);
        double r = Arrays.stream(y).sum() / Arrays.stream(x).sum();
        double squares = IntStream.range(0, clusters)
                .mapToDouble(c -> (y[c] - r * x[c]) * (y[c] - r * x[c]))
                .sum();
        double total = Arrays.stream(x).sum();
        assertEquals(clusters / (clusters - 1.0) * squares / (total * total), moments.variance(), 1e-9);
    }

    @Test
    void mergeGivesWhatOnePassGives() {
        double[] x = random.doubles(30, 1, 5).toArray();
        double[] y = random.doubles(30, 0, 9).toArray();
        RatioMoments whole = merged(x, y, 0, 30);
        RatioMoments parts = merged(x, y, 11, 30).merge(merged(x, y, 0, 11));
        assertEquals(whole.ratio(), parts.ratio(), 1e-14);
        assertEquals(whole.variance(), parts.variance(), 1e-14);
        assertEquals(whole.clusters(), parts.clusters());
    }

    @Test
    void doublingEveryRowAtHalfTheWeightChangesNothing() {
        RatioMoments once = RatioMoments.ofCluster(2, 2.5, 20).merge(RatioMoments.ofCluster(1, 1, 3));
        RatioMoments twice = RatioMoments.ofCluster(4, 4 * 0.625, 20).merge(RatioMoments.ofCluster(2, 2 * 0.5, 3));
        assertEquals(once.variance(), twice.variance());
        assertEquals(once.ratio(), twice.ratio());
    }

    @Test
    void differenceOfOneRatioWithItselfHasNoVariance() {
        RatioMoments first = RatioMoments.ofCluster(1, 1, 3);
        RatioMoments second = RatioMoments.ofCluster(2, 2, 11);
        PairedRatioMoments same =
                PairedRatioMoments.ofCluster(first, first).merge(PairedRatioMoments.ofCluster(second, second));
        assertEquals(0, same.difference().value());
        assertEquals(0, same.difference().variance(), 1e-15);
    }

    @Test
    void differenceOfRatiosWithoutCommonClustersAddsVariances() {
        double[] y = random.doubles(2000, 0, 10).toArray();
        double[] x = new double[2000];
        Arrays.fill(x, 1);
        RatioMoments a = merged(x, y, 0, 1000);
        RatioMoments b = merged(x, y, 1000, 2000);
        PairedRatioMoments apart = IntStream.range(0, 2000)
                .mapToObj(c -> c < 1000
                        ? PairedRatioMoments.ofCluster(RatioMoments.ofCluster(1, 1, y[c]), RatioMoments.EMPTY)
                        : PairedRatioMoments.ofCluster(RatioMoments.EMPTY, RatioMoments.ofCluster(1, 1, y[c])))
                .reduce(PairedRatioMoments.EMPTY, PairedRatioMoments::merge);
        assertEquals(a.minus(b).value(), apart.difference().value(), 1e-12);
        // Only the factor C/(C−1) differs: 2000 clusters against 1000 on each side.
        double factor = (2000 / 1999.0) / (1000 / 999.0);
        assertEquals(a.minus(b).variance() * factor, apart.difference().variance(), 1e-12);
    }

    @Test
    void tooFewClustersLeaveTheVarianceOpen() {
        RatioMoments single = RatioMoments.ofCluster(5, 5, 30);
        assertTrue(Double.isNaN(single.variance()));
        assertFalse(single.interval(Confidence.P95).isKnown());
        assertTrue(Double.isNaN(RatioMoments.EMPTY.ratio()));
        assertThrows(IllegalArgumentException.class, () -> single.varianceAmong(0));
    }

    @Test
    void unanimousCustomersCountOneEach() {
        NpsMoments happy = NpsMoments.ofCluster(3, 3, 3, 0).merge(NpsMoments.ofCluster(1, 1, 1, 0));
        assertEquals(100, happy.nps());
        assertEquals(2, happy.effectiveN());
        assertTrue(happy.interval(Confidence.P95).low() < 50);
        assertFalse(NpsMoments.EMPTY.interval(Confidence.P95).isKnown());
    }

    private static RatioMoments merged(double[] x, double[] y, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(c -> RatioMoments.ofCluster(1, x[c], y[c]))
                .reduce(RatioMoments.EMPTY, RatioMoments::merge);
    }
}

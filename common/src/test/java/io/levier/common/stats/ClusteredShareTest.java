package io.levier.common.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusteredShareTest {

    @Test
    void isPlainWilsonWhereEveryRowIsItsOwnCluster() {
        RatioMoments moments = IntStream.range(0, 40)
                .mapToObj(i -> RatioMoments.ofCluster(1, 1, i < 10 ? 1 : 0))
                .reduce(RatioMoments.EMPTY, RatioMoments::merge);
        ClusteredShare share = new ClusteredShare(moments);
        assertEquals(0.25, share.share());
        assertEquals(Wilson.interval(0.25, 40, Confidence.P95), share.interval(Confidence.P95));
    }

    /** Ten customers whose four visits all end alike tell as much as ten visits, up to C/(C − 1). */
    @Test
    void countsVisitsThatGoTogetherOnce() {
        RatioMoments moments = IntStream.range(0, 10)
                .mapToObj(i -> RatioMoments.ofCluster(4, 4, i < 3 ? 4 : 0))
                .reduce(RatioMoments.EMPTY, RatioMoments::merge);
        assertEquals(9, new ClusteredShare(moments).effectiveSize(), 1e-9);
    }

    @Test
    void countsCustomersWhereTheyDoNotDiffer() {
        RatioMoments moments = RatioMoments.ofCluster(4, 4, 4).merge(RatioMoments.ofCluster(2, 2, 2));
        ClusteredShare share = new ClusteredShare(moments);
        assertEquals(2, share.effectiveSize());
        assertEquals(Wilson.interval(1, 2, Confidence.P95), share.interval(Confidence.P95));
        assertFalse(
                new ClusteredShare(RatioMoments.EMPTY).interval(Confidence.P95).isKnown());
    }
}

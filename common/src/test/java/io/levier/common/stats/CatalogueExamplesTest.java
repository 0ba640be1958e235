package io.levier.common.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked examples of the metric catalogue that are statistics rather than metrics. */
class CatalogueExamplesTest {

    /** A topic of 80 answers at −35 in a base of 500 at 16. */
    @Test
    void leaveOutImpactIsTheScoreMinusTheScoreWithout() {
        assertEquals(-9.714, LeaveOutImpact.of(16, 500, -35, 80), 0.0005);
        double without = (500 * 16 - 80 * -35) / 420.0;
        assertEquals(16 - without, LeaveOutImpact.of(16, 500, -35, 80), 1e-12);
    }

    @Test
    void leaveOutImpactOfCountsIsTheSameIdentity() {
        NpsCounts all = new NpsCounts(230, 120, 150);
        NpsCounts topic = new NpsCounts(16, 20, 44);
        assertEquals(all.nps() - all.without(topic).nps(), all.impactOf(topic), 1e-12);
        assertEquals(0, all.impactOf(new NpsCounts(0, 0, 0)));
        assertTrue(Double.isNaN(all.impactOf(all)), "nothing is left without everything");
    }

    /** A fall from 46 to 39 that is noise: promoters 60 % of 87 and 56 % of 94. */
    @Test
    void smallFallIsNotSignificant() {
        double before = AdjustedWald.plainStandardError(0.60, 0.14, 87);
        double after = AdjustedWald.plainStandardError(0.56, 0.17, 94);
        Difference fall = Difference.ofIndependent(46, before * before, 39, after * after);
        assertEquals(0.63, fall.z(), 0.005);
        assertEquals(0.53, fall.pValue(), 0.005);
        assertEquals(31, fall.minimumDetectable(), 0.1);
        assertTrue(fall.interval(Confidence.P95).holds(0));
    }

    /** Cells 1/100 and 9/10: the roll-up is 10/110, not a mean or a sum of the ratios. */
    @Test
    void ratiosRollUpByTheirSums() {
        RatioMoments total = List.of(RatioMoments.ofCluster(100, 100, 1), RatioMoments.ofCluster(10, 10, 9)).stream()
                .reduce(RatioMoments.EMPTY, RatioMoments::merge);
        assertEquals(10 / 110.0, total.ratio(), 1e-15);
        assertEquals(110, total.rows());
    }
}

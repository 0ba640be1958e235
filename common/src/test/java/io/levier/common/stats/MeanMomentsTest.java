package io.levier.common.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;

/** Against the t-test of another library, from the values themselves. */
class MeanMomentsTest {
    private final SplittableRandom random = new SplittableRandom(3);

    private static MeanMoments of(double... values) {
        return Arrays.stream(values)
                .mapToObj(value -> new MeanMoments(1, value, value * value))
                .reduce(MeanMoments.EMPTY, MeanMoments::merge);
    }

    @Test
    void agreesWithATestOfUnequalVariances() {
        double[] here = random.doubles(40, 0, 10).toArray();
        double[] there = random.doubles(90, -8, 24).toArray();
        WelchDifference difference = of(here).minus(of(there));
        assertEquals(new TTest().t(here, there), difference.value() / difference.standardError(), 1e-9);
        assertEquals(new TTest().tTest(here, there), difference.pValue(), 1e-9);
        // An interval of level 1 − p ends at 0.
        Interval interval = difference.interval(new Confidence(1 - difference.pValue()));
        assertEquals(0, Math.min(Math.abs(interval.low()), Math.abs(interval.high())), 1e-6);
        assertTrue(difference.interval(Confidence.P95).holds(difference.value()));
    }

    @Test
    void leavesOpenWhatFewValuesDoNotTell() {
        assertTrue(Double.isNaN(MeanMoments.EMPTY.mean()));
        WelchDifference one = of(4).minus(of(1, 2, 3));
        assertEquals(2, one.value());
        assertTrue(Double.isNaN(one.pValue()));
        assertFalse(one.interval(Confidence.P95).isKnown());
        WelchDifference still = of(4, 4).minus(of(4, 4));
        assertTrue(Double.isNaN(still.pValue()));
        assertFalse(still.interval(Confidence.P95).isKnown());
    }
}

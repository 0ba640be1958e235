package io.levier.common.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class BucketMeanTest {

    /** With a row a bucket the jackknife of a mean is the textbook error. */
    @Test
    void aBucketARowIsTheTextbook() {
        SplittableRandom random = new SplittableRandom(1);
        BucketMean mean = new BucketMean();
        SummaryStatistics expected = new SummaryStatistics();
        for (int k = 0; k < 50; k++) {
            double y = random.nextGaussian();
            mean.add(k, 1, y);
            expected.addValue(y);
        }
        assertEquals(expected.getMean(), mean.estimate(), 1e-12);
        double margin = Confidence.P95.t(49) * expected.getStandardDeviation() / Math.sqrt(50);
        Interval interval = mean.interval(Confidence.P95);
        assertEquals(expected.getMean() - margin, interval.low(), 1e-12);
        assertEquals(expected.getMean() + margin, interval.high(), 1e-12);
    }

    /** Rows that are all alike on both sides but for a constant differ by it for sure. */
    @Test
    void customersOnBothSidesAreAllowedFor() {
        SplittableRandom random = new SplittableRandom(1);
        BucketMean here = new BucketMean();
        BucketMean there = new BucketMean();
        for (int k = 0; k < 20; k++) {
            double y = random.nextGaussian();
            here.add(k, 2, 2 * (y + 3));
            there.add(k, 2, 2 * y);
        }
        Interval difference = here.differenceFrom(there, Confidence.P95);
        assertEquals(3, difference.low(), 1e-12);
        assertEquals(3, difference.high(), 1e-12);
    }

    @Test
    void oneBucketTellsNoError() {
        BucketMean mean = new BucketMean();
        mean.add(3, 2, 5);
        assertEquals(2.5, mean.estimate());
        assertFalse(mean.interval(Confidence.P95).isKnown());
        assertEquals(Double.NaN, new BucketMean().estimate());
    }
}

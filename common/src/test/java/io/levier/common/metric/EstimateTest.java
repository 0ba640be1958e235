package io.levier.common.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.RatioMoments;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An interval ends where the values of the metric end. */
class EstimateTest {
    private static final Confidence SURE = new Confidence(0.95);

    private static MetricHeader header(String unit, boolean isSigned) {
        return new MetricHeader(
                "mean",
                1,
                "service",
                FactTable.CONTACT,
                "true",
                "1",
                unit,
                isSigned,
                MetricHeader.Direction.LOWER,
                IntervalMethod.STUDENT,
                MetricHeader.Unit.ROW,
                Scope.EVERYWHERE,
                Demands.NONE,
                new Label("", ""),
                Governance.NONE);
    }

    /** The mean over three customers, one of whom waits very long. */
    private static Estimate mean(MetricHeader header, double... values) {
        RatioMoments moments = RatioMoments.EMPTY;
        for (double value : values) {
            moments = moments.merge(RatioMoments.ofCluster(1, 1, value));
        }
        return new Mean(header, "value").estimate(new CellSums(moments, 0, values.length), SURE);
    }

    @Test
    void nobodyWaitsLessThanNoTime() {
        Estimate wait = mean(header("seconds", false), 1, 2, 30);
        assertEquals(11.0, wait.value());
        assertEquals(0.0, wait.low());
        Estimate free = mean(header("score", false), 1, 2, 30);
        assertTrue(Objects.requireNonNull(free.low()) < 0, "the interval is cut: " + free);
        assertEquals(free.high(), wait.high());
        assertEquals(free.standardError(), wait.standardError());
    }

    @Test
    void anIntervalAboveZeroIsNotTouched() {
        assertEquals(mean(header("score", false), 10, 11, 12), mean(header("hours", false), 10, 11, 12));
    }

    /** What came early has a delay below zero, and so may what the declaration calls signed. */
    @Test
    void aSignedLengthOfTimeMayLieBelowZero() {
        Estimate delay = mean(header("days", true), -1, 0, 3);
        assertEquals(mean(header("score", false), -1, 0, 3), delay);
    }

    /** Faulty data shall be seen as such: the value stays inside its interval. */
    @Test
    void aValueBelowZeroKeepsItsInterval() {
        Estimate faulty = mean(header("days", false), -4, -3, -2);
        assertEquals(mean(header("score", false), -4, -3, -2), faulty);
    }

    @Test
    void aRatioOfSumsEndsAtZeroToo() {
        CellSums sums = new CellSums(
                RatioMoments.ofCluster(1, 1, 0)
                        .merge(RatioMoments.ofCluster(1, 1, 0))
                        .merge(RatioMoments.ofCluster(1, 1, 9)),
                0,
                3);
        Estimate contacts = new RatioOfSums(header("count", false), "true", "n", "d").estimate(sums, SURE);
        assertEquals(3.0, contacts.value());
        assertEquals(0.0, contacts.low());
    }
}

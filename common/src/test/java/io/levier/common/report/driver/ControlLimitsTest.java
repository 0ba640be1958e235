package io.levier.common.report.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlLimitsTest {
    /** Months with 100 answers each and an interval of ±1.96, so a standard error of 1. */
    private static List<TrendPoint> months(double... values) {
        List<TrendPoint> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(new TrendPoint(
                    Period.month(2026, i + 1), Measure.of(values[i], Interval.around(values[i], 1.959964), 100)));
        }
        return points;
    }

    @Test
    void limitsAreThreeStandardErrorsAroundTheWeightedMean() {
        List<TrendPoint> points = new ArrayList<>(months(10, 10, 10, 10, 10));
        points.add(new TrendPoint(Period.month(2026, 6), Measure.of(20, Interval.around(20, 3.919928), 500)));
        ControlLimits limits = ControlLimits.of(points, 95).orElseThrow();
        assertEquals(15, limits.centre(), 1e-12);
        Interval first = limits.at(Period.month(2026, 1)).orElseThrow();
        assertEquals(12, first.low(), 1e-6);
        assertEquals(18, first.high(), 1e-6);
        assertEquals(21, limits.at(Period.month(2026, 6)).orElseThrow().high(), 1e-6);
        assertEquals(points.subList(0, 5), limits.outside());
    }

    @Test
    void chanceAloneIsNoSignal() {
        ControlLimits limits =
                ControlLimits.of(months(10, 12, 8, 11, 9, 10), 95).orElseThrow();
        assertTrue(limits.outside().isEmpty(), limits::toString);
        assertEquals(6, limits.periods());
    }

    @Test
    void fewPeriodsAndLowBasesAreNotJudged() {
        assertTrue(ControlLimits.of(months(10, 30, 10, 30, 10), 95).isEmpty());
        List<TrendPoint> points = new ArrayList<>(months(10, 12, 8, 11, 9, 10));
        points.add(new TrendPoint(Period.month(2026, 7), Measure.lowBase(90, Interval.around(90, 1), 9)));
        ControlLimits limits = ControlLimits.of(points, 95).orElseThrow();
        assertTrue(limits.at(Period.month(2026, 7)).isEmpty(), "a low base is compared with nothing");
        assertTrue(limits.outside().isEmpty(), limits::toString);
    }
}

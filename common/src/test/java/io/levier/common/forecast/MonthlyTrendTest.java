package io.levier.common.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.MannKendall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MonthlyTrendTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    /** Values of so many months: noise of which each keeps a share of the one before. */
    private static double[] noise(int months, double kept, Random random) {
        double[] values = new double[months];
        double last = random.nextGaussian();
        for (int t = 0; t < months; t++) {
            last = kept * last + Math.sqrt(1 - kept * kept) * random.nextGaussian();
            values[t] = last;
        }
        return values;
    }

    /** Share of series without a trend that are found to have one. */
    private static double rejected(double kept, double season, boolean isCorrected) {
        Random random = new Random(7);
        int runs = 600;
        int found = 0;
        for (int run = 0; run < runs; run++) {
            double[] values = noise(season == 0 ? 24 : 36, kept, random);
            for (int t = 0; t < values.length; t++) {
                values[t] += season * Math.sin(2 * Math.PI * t / 12);
            }
            double p = isCorrected
                    ? MonthlyTrend.of(values).pValue()
                    : MannKendall.of(values).pValue();
            found += p < 0.05 ? 1 : 0;
        }
        return (double) found / runs;
    }

    /** Noise has a trend as often as the level says; months that go together had far too many. */
    @Test
    void memoryIsNotTakenForATrend() {
        assertTrue(rejected(0, 0, true) < 0.07, "white noise " + rejected(0, 0, true));
        assertTrue(rejected(0, 3, true) < 0.08, "seasons " + rejected(0, 3, true));
        double plain = rejected(0.6, 0, false);
        double corrected = rejected(0.6, 0, true);
        assertTrue(plain > 0.2, "the plain test finds " + plain);
        assertTrue(corrected < plain / 2, "corrected " + corrected + ", plain " + plain);
    }

    /** A rise of a tenth a month below seasons of ten: only without them can it be seen, with its slope. */
    @Test
    void seasonsAreTakenAway() {
        Random random = new Random(3);
        double[] values = new double[36];
        for (int t = 0; t < values.length; t++) {
            values[t] = 50 + 0.1 * t + 10 * Math.sin(2 * Math.PI * t / 12) + 0.3 * random.nextGaussian();
        }
        assertTrue(MannKendall.of(values).pValue() > 0.05);
        MonthlyTrend trend = MonthlyTrend.of(values);
        assertTrue(trend.isAdjusted());
        assertTrue(trend.pValue() < 0.001, trend.toString());
        assertEquals(0.1, trend.test().slope(), 0.03);
        // A straight line has no seasons.
        double[] line = new double[36];
        for (int t = 0; t < line.length; t++) {
            line[t] = 2 * t + 0.01 * random.nextGaussian();
        }
        MonthlyTrend straight = MonthlyTrend.of(line);
        assertFalse(straight.isAdjusted());
        assertEquals(1, straight.test().tau());
    }

    @Test
    void aSeriesWithoutChangeHasNone() {
        MonthlyTrend trend = MonthlyTrend.of(new double[24]);
        assertEquals(1, trend.pValue());
        assertEquals(1, trend.inflation());
        assertFalse(trend.isAdjusted());
        assertThrows(IllegalArgumentException.class, () -> MonthlyTrend.of(new double[11]));
    }

    /** What lies before a gap is left out, and so is what is more than three years ago. */
    @Test
    void onlyTheLastMonthsInARowCount() {
        List<Observation> months = new ArrayList<>();
        for (int t = 0; t < 50; t++) {
            months.add(new Observation(FIRST.plusMonths(t), t, 0));
        }
        double[] run = MonthlyTrend.lastRun(months, FIRST.plusMonths(49));
        assertEquals(36, run.length);
        assertEquals(14, run[0]);
        assertEquals(49, run[35]);
        months.removeIf(month -> month.value() == 46);
        assertArrayEquals(new double[] {47, 48, 49}, MonthlyTrend.lastRun(months, FIRST.plusMonths(49)));
        assertEquals(0, MonthlyTrend.lastRun(months, FIRST.plusMonths(50)).length);
    }
}

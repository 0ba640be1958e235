package io.levier.common.report.driver;

import io.levier.common.report.driver.KeyFigure.Direction;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;

/**
 * Whether a metric of all customers rises or falls month by month, by the order of its months alone.
 *
 * @param months in a row, up to the last one
 * @param slope median change of a month, in the unit
 * @param pAdjusted of no trend, adjusted for the segments of the metric
 * @param isAdjusted whether the seasons were taken away before
 */
public record MonthTrend(
        Bilingual metric,
        Unit unit,
        Direction direction,
        int months,
        Period last,
        double slope,
        double pAdjusted,
        Significance verdict,
        boolean isAdjusted) {

    public MonthTrend {
        Checks.requireCount("months of a trend", months);
        Checks.requireFinite("slope of a trend", slope);
        if (!(pAdjusted >= 0 && pAdjusted <= 1)) {
            throw new IllegalArgumentException("a p-value lies between 0 and 1, got " + pAdjusted);
        }
    }

    public boolean isTold() {
        return verdict == Significance.UP || verdict == Significance.DOWN;
    }
}

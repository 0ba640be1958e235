package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a metric is expected to be in the months to come.
 *
 * @param isScore whether it is the score of the report
 * @param months in order
 * @param last what it is if it stays as it last was
 * @param target in force at the last of the months
 * @param reach probability to reach the target in that month, in percent
 */
public record Forecast(
        Bilingual metric,
        Unit unit,
        boolean isScore,
        List<Month> months,
        OptionalDouble last,
        OptionalDouble target,
        OptionalDouble reach) {

    /**
     * One month.
     *
     * @param range the published value lies in it four times in five
     */
    public record Month(Period period, double expected, Interval range) {
        public Month {
            Checks.requireFinite("expected value", expected);
        }
    }

    public Forecast {
        months = List.copyOf(months);
        if (months.isEmpty()) {
            throw new IllegalArgumentException("a forecast has at least one month: " + metric.english());
        }
        reach.ifPresent(percent -> Checks.requirePercent("probability to reach the target", percent));
    }

    /** The month furthest away. */
    public Month end() {
        return months.get(months.size() - 1);
    }
}

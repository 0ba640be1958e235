package io.levier.jobs.forecast;

import io.levier.common.forecast.Goal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * A target a company set itself for months, or for quarters.
 *
 * @param from first day it holds
 * @param kind min, max or band
 */
record PeriodTarget(LocalDate from, double value, String kind) {

    /**
     * The targets of a series in the order they begin to hold.
     *
     * @param series values of one cadence in a row of {@code forecast/metric_series.sql}
     */
    static List<PeriodTarget> of(Row series) {
        return series.<Row>getList(series.fieldIndex("targets")).stream()
                .map(target ->
                        new PeriodTarget(target.getDate(0).toLocalDate(), target.getDouble(1), target.getString(2)))
                .toList();
    }

    /** The one in force on the first day of a period. */
    static Optional<PeriodTarget> inForce(List<PeriodTarget> targets, LocalDate start) {
        return targets.stream().filter(target -> !target.from().isAfter(start)).reduce((earlier, later) -> later);
    }

    /** What reaches it; a band reaches as far to both sides as in {@code metric_values}. */
    Goal goal(String unit) {
        double width = unit.equals("percent") || unit.equals("points") ? 5 : Math.abs(value) / 20;
        return switch (kind) {
            case "max" -> new Goal(Double.NEGATIVE_INFINITY, value);
            case "band" -> new Goal(value - width, value + width);
            default -> new Goal(value, Double.POSITIVE_INFINITY);
        };
    }
}

package io.levier.jobs.report;

import io.levier.common.report.driver.KeyFigure.Direction;
import io.levier.common.report.value.Unit;

/** In what units metrics are shown, and which way is better. */
final class MetricUnits {
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;

    /**
     * A unit and how many of the published one make one of it.
     *
     * @param size seconds are told in minutes or hours where those are what people count in
     */
    record Shown(Unit unit, double size) {}

    private final Totals totals;
    private final String currency;

    MetricUnits(Totals totals, String currency) {
        this.totals = totals;
        this.currency = currency;
    }

    /**
     * How a metric is shown.
     *
     * @param typical a value of it, as published: all values of a line are told in one unit
     */
    Shown shown(String metric, double typical) {
        return switch (totals.unit(metric)) {
            case "points" -> new Shown(Unit.POINTS, 1);
            case "percent" -> new Shown(Unit.PERCENT, 1);
            case "currency" -> new Shown(Unit.money(currency), 1);
            // Some metrics count per something: a mean of contacts is no whole number.
            case "count" -> new Shown(typical == Math.rint(typical) ? Unit.COUNT : Unit.number(2), 1);
            case "days" -> new Shown(Unit.DAYS, 1);
            case "hours" -> new Shown(Unit.HOURS, 1);
            case "seconds" -> seconds(Math.abs(typical));
            default -> new Shown(metric.equals("csat_index") ? Unit.INDEX : Unit.RATING, 1);
        };
    }

    private static Shown seconds(double typical) {
        if (typical >= 2 * HOUR) {
            return new Shown(Unit.HOURS, HOUR);
        }
        return typical >= 2 * MINUTE ? new Shown(Unit.MINUTES, MINUTE) : new Shown(Unit.SECONDS, 1);
    }

    Direction direction(String metric) {
        return switch (totals.direction(metric)) {
            case "higher" -> Direction.HIGHER_IS_BETTER;
            case "lower" -> Direction.LOWER_IS_BETTER;
            default -> Direction.NEITHER;
        };
    }
}

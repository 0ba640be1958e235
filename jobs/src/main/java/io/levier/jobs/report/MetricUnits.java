package io.levier.jobs.report;

import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.KeyFigure.Direction;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import java.util.OptionalDouble;

/** In what units metrics are shown, and which way is better. */
final class MetricUnits {
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;

    /**
     * A unit and how many of the published one make one of it.
     *
     * @param size seconds are told in minutes or hours where those are what people count in
     */
    record Shown(Unit unit, double size) {
        double number(double published) {
            return published / size;
        }

        OptionalDouble number(OptionalDouble published) {
            return published.isPresent() ? OptionalDouble.of(number(published.getAsDouble())) : published;
        }

        Interval interval(Interval published) {
            return new Interval(number(published.low()), number(published.high()));
        }

        Measure measure(Measure published) {
            return new Measure(
                    published.status(),
                    number(published.value()),
                    published.interval().map(this::interval),
                    published.base(),
                    published.reason());
        }

        Change change(Change published) {
            return new Change(
                    number(published.difference()),
                    published.interval().map(this::interval),
                    published.significance(),
                    number(published.detectable()),
                    published.against());
        }
    }

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
        return shown(metric, totals.unit(metric), typical, currency);
    }

    /** The same of a metric whose unit is written beside it. */
    static Shown shown(String metric, String unit, double typical, String currency) {
        return switch (unit) {
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
        return told(totals.direction(metric));
    }

    static Direction told(String direction) {
        return switch (direction) {
            case "higher" -> Direction.HIGHER_IS_BETTER;
            case "lower" -> Direction.LOWER_IS_BETTER;
            default -> Direction.NEITHER;
        };
    }
}

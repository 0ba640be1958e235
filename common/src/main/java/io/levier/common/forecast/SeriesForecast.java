package io.levier.common.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The future of one series of months or quarters, or why it has none. Only the last of them without a gap are looked at: what
 * lies before one without a value may be of another time.
 */
public final class SeriesForecast {
    /** What can be said. */
    public enum Status {
        /** The method that foresaw the past best. */
        OK,
        /** Too short to choose: the naive method. */
        SHORT,
        /** All values are the same: the naive method. */
        CONSTANT,
        NOT_COMPUTABLE
    }

    private final Status status;
    private final String reason;
    private final int periods;
    private final Bounds bounds;
    private final List<BacktestScore> scores;
    private final Optional<Method> method;
    private final Optional<Outlook> outlook;
    private final Optional<Outlook> baseline;

    private SeriesForecast(
            Status status,
            String reason,
            int periods,
            Bounds bounds,
            List<BacktestScore> scores,
            Optional<Method> method,
            Optional<Outlook> outlook,
            Optional<Outlook> baseline) {
        this.status = status;
        this.reason = reason;
        this.periods = periods;
        this.bounds = bounds;
        this.scores = List.copyOf(scores);
        this.method = method;
        this.outlook = outlook;
        this.baseline = baseline;
    }

    /**
     * The forecast of a series.
     *
     * @param observations in the order of their periods, each once
     * @param origin last period that is known of the metric
     */
    public static SeriesForecast of(
            List<Observation> observations, LocalDate origin, Cadence cadence, Bounds bounds, ForecastRules rules) {
        List<Observation> tail = tail(observations, origin, cadence);
        if (tail.isEmpty()) {
            return notComputable(0, "no value of " + cadence.name(origin) + ", the last " + cadence.label());
        }
        int n = tail.size();
        String stretch = n < observations.size()
                ? cadence.count(n) + " since the gap before "
                        + cadence.name(tail.get(0).start())
                : cadence.count(n);
        if (n < ForecastRules.FEWEST) {
            return notComputable(n, stretch + ", at least " + ForecastRules.FEWEST + " are needed");
        }
        double[] series = tail.stream().mapToDouble(Observation::value).toArray();
        int horizon = cadence.horizon(rules);
        double sampling = samplingError(tail, cadence);
        Outlook naive =
                Method.NAIVE.of(series, horizon, cadence.perYear(), bounds).withSamplingError(sampling);
        if (Ets.isConstant(series)) {
            return naive(Status.CONSTANT, stretch + " without any change", n, bounds, naive);
        }
        if (n < cadence.minimum(rules)) {
            return naive(
                    Status.SHORT,
                    stretch + ", " + cadence.minimum(rules) + " are needed to choose a method",
                    n,
                    bounds,
                    naive);
        }
        int origins = Math.min(rules.origins(), n / 3);
        List<BacktestScore> scores =
                new RollingOrigin(series, n - origins, horizon, cadence.perYear(), bounds, sampling).scores();
        BacktestScore best = RollingOrigin.best(scores);
        return new SeriesForecast(
                Status.OK,
                n < observations.size() ? stretch : "",
                n,
                bounds,
                scores,
                Optional.of(best.method()),
                Optional.of(best.method()
                        .of(series, horizon, cadence.perYear(), bounds)
                        .withSamplingError(sampling)
                        // Smoothers are estimated and the method was chosen: neither is in any formula.
                        .widened(Math.max(1, best.overconfidence()))),
                Optional.of(naive));
    }

    private static SeriesForecast notComputable(int periods, String reason) {
        return new SeriesForecast(
                Status.NOT_COMPUTABLE,
                reason,
                periods,
                Bounds.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static SeriesForecast naive(Status status, String reason, int periods, Bounds bounds, Outlook naive) {
        return new SeriesForecast(
                status,
                reason,
                periods,
                bounds,
                List.of(),
                Optional.of(Method.NAIVE),
                Optional.of(naive),
                Optional.of(naive));
    }

    private static List<Observation> tail(List<Observation> observations, LocalDate origin, Cadence cadence) {
        LocalDate expected = origin;
        int from = observations.size();
        while (from > 0 && observations.get(from - 1).start().equals(expected)) {
            from--;
            expected = cadence.later(expected, -1);
        }
        return observations.subList(from, observations.size());
    }

    /** The root of the mean sampling variance of the last year: bases of before may have been others. */
    private static double samplingError(List<Observation> tail, Cadence cadence) {
        return Math.sqrt(tail.subList(Math.max(0, tail.size() - cadence.perYear()), tail.size()).stream()
                .mapToDouble(o -> o.standardError() * o.standardError())
                .average()
                .orElse(0));
    }

    public Status status() {
        return status;
    }

    /** What stands in the way of more, empty when nothing does. */
    public String reason() {
        return reason;
    }

    /** Months, or quarters, in a row that were looked at. */
    public int periods() {
        return periods;
    }

    /** The back-test of every method, the simplest first; empty where none was chosen. */
    public List<BacktestScore> scores() {
        return scores;
    }

    /** The method whose forecasts are told. */
    public Optional<Method> method() {
        return method;
    }

    /** What is expected so many periods after the origin; empty when that is not computable. */
    public Optional<Prediction> prediction(int ahead) {
        return outlook.map(of -> new Prediction(
                bounds.nearest(of.mean(ahead)),
                of.interval(ahead, RollingOrigin.P80).within(bounds.low(), bounds.high()),
                of.interval(ahead, RollingOrigin.P95).within(bounds.low(), bounds.high()),
                bounds.nearest(baseline.orElseThrow().mean(ahead))));
    }

    /** The probability that a goal is reached so many periods after the origin. */
    public Optional<Double> probability(Goal goal, int ahead) {
        return outlook.map(of -> goal.probability(of, ahead));
    }
}

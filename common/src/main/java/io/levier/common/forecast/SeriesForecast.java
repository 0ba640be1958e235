package io.levier.common.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The future of one monthly series, or why it has none. Only the last months without a gap are looked at: what lies before
 * a month without a value may be of another time.
 */
public final class SeriesForecast {
    private static final int YEAR = 12;

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
    private final int months;
    private final Bounds bounds;
    private final List<BacktestScore> scores;
    private final Optional<Method> method;
    private final Optional<Outlook> outlook;
    private final Optional<Outlook> baseline;

    private SeriesForecast(
            Status status,
            String reason,
            int months,
            Bounds bounds,
            List<BacktestScore> scores,
            Optional<Method> method,
            Optional<Outlook> outlook,
            Optional<Outlook> baseline) {
        this.status = status;
        this.reason = reason;
        this.months = months;
        this.bounds = bounds;
        this.scores = List.copyOf(scores);
        this.method = method;
        this.outlook = outlook;
        this.baseline = baseline;
    }

    /**
     * The forecast of a series.
     *
     * @param observations in the order of the months, each once
     * @param origin last month that is known of the metric
     */
    public static SeriesForecast of(
            List<Observation> observations, LocalDate origin, Bounds bounds, ForecastRules rules) {
        List<Observation> tail = tail(observations, origin);
        if (tail.isEmpty()) {
            return notComputable(0, "no value of " + month(origin) + ", the last month");
        }
        int n = tail.size();
        String stretch = n < observations.size()
                ? n + " months since the gap before " + month(tail.get(0).month())
                : n + " months";
        if (n < ForecastRules.FEWEST) {
            return notComputable(n, stretch + ", at least " + ForecastRules.FEWEST + " are needed");
        }
        double[] series = tail.stream().mapToDouble(Observation::value).toArray();
        double sampling = samplingError(tail);
        Outlook naive = Method.NAIVE.of(series, rules.horizon(), YEAR, bounds).withSamplingError(sampling);
        if (Ets.isConstant(series)) {
            return naive(Status.CONSTANT, stretch + " without any change", n, bounds, naive);
        }
        if (n < rules.minimumMonths()) {
            return naive(
                    Status.SHORT,
                    stretch + ", " + rules.minimumMonths() + " are needed to choose a method",
                    n,
                    bounds,
                    naive);
        }
        int origins = Math.min(rules.origins(), n / 3);
        List<BacktestScore> scores =
                new RollingOrigin(series, n - origins, rules.horizon(), YEAR, bounds, sampling).scores();
        BacktestScore best = RollingOrigin.best(scores);
        return new SeriesForecast(
                Status.OK,
                n < observations.size() ? stretch : "",
                n,
                bounds,
                scores,
                Optional.of(best.method()),
                Optional.of(best.method()
                        .of(series, rules.horizon(), YEAR, bounds)
                        .withSamplingError(sampling)
                        // Smoothers are estimated and the method was chosen: neither is in any formula.
                        .widened(Math.max(1, best.overconfidence()))),
                Optional.of(naive));
    }

    private static SeriesForecast notComputable(int months, String reason) {
        return new SeriesForecast(
                Status.NOT_COMPUTABLE,
                reason,
                months,
                Bounds.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static SeriesForecast naive(Status status, String reason, int months, Bounds bounds, Outlook naive) {
        return new SeriesForecast(
                status,
                reason,
                months,
                bounds,
                List.of(),
                Optional.of(Method.NAIVE),
                Optional.of(naive),
                Optional.of(naive));
    }

    private static List<Observation> tail(List<Observation> observations, LocalDate origin) {
        LocalDate expected = origin;
        int from = observations.size();
        while (from > 0 && observations.get(from - 1).month().equals(expected)) {
            from--;
            expected = expected.minusMonths(1);
        }
        return observations.subList(from, observations.size());
    }

    /** The root of the mean sampling variance of the last year: bases of before may have been others. */
    private static double samplingError(List<Observation> tail) {
        return Math.sqrt(tail.subList(Math.max(0, tail.size() - YEAR), tail.size()).stream()
                .mapToDouble(o -> o.standardError() * o.standardError())
                .average()
                .orElse(0));
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, "2026-01".length());
    }

    public Status status() {
        return status;
    }

    /** What stands in the way of more, empty when nothing does. */
    public String reason() {
        return reason;
    }

    /** Months in a row that were looked at. */
    public int months() {
        return months;
    }

    /** The back-test of every method, the simplest first; empty where none was chosen. */
    public List<BacktestScore> scores() {
        return scores;
    }

    /** The method whose forecasts are told. */
    public Optional<Method> method() {
        return method;
    }

    /** What is expected so many months after the origin; empty when that is not computable. */
    public Optional<Prediction> prediction(int ahead) {
        return outlook.map(of -> new Prediction(
                bounds.nearest(of.mean(ahead)),
                of.interval(ahead, RollingOrigin.P80).within(bounds.low(), bounds.high()),
                of.interval(ahead, RollingOrigin.P95).within(bounds.low(), bounds.high()),
                bounds.nearest(baseline.orElseThrow().mean(ahead))));
    }

    /** The probability that a goal is reached so many months after the origin. */
    public Optional<Double> probability(Goal goal, int ahead) {
        return outlook.map(of -> goal.probability(of, ahead));
    }
}

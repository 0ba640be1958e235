package io.levier.common.forecast;

import io.levier.common.stats.Confidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Looks ahead from each of the last periods of a series with nothing but what was known then, and compares with what
 * came. All methods are fitted anew at each origin, and all look ahead from the same origins.
 */
final class RollingOrigin {
    static final Confidence P80 = new Confidence(0.8);
    static final Confidence P95 = new Confidence(0.95);

    /** A lead of two in a hundred over so few origins is no reason to take the more complicated method. */
    private static final double TIE = 0.02;

    private final double[] series;
    private final int first;
    private final int horizon;
    private final int season;
    private final Bounds bounds;
    private final double samplingError;

    /**
     * @param first values known at the first origin
     * @param horizon periods to look ahead, fewer where the series ends
     */
    RollingOrigin(double[] series, int first, int horizon, int season, Bounds bounds, double samplingError) {
        this.series = series;
        this.first = first;
        this.horizon = horizon;
        this.season = season;
        this.bounds = bounds;
        this.samplingError = samplingError;
    }

    /** The scores of all methods that can be applied at the first origin, the simplest first. */
    List<BacktestScore> scores() {
        return Arrays.stream(Method.values())
                .filter(method -> method.needs(season) <= first)
                .map(this::score)
                .toList();
    }

    /** The method to trust: that with the smallest error, or a simpler one that was nearly as good. */
    static BacktestScore best(List<BacktestScore> scores) {
        double least = scores.stream()
                .min(Comparator.comparingDouble(BacktestScore::mae))
                .orElseThrow()
                .mae();
        return scores.stream()
                .filter(score -> score.mae() <= least * (1 + TIE))
                .findFirst()
                .orElseThrow();
    }

    private BacktestScore score(Method method) {
        List<double[]> pairs = new ArrayList<>();
        int in80 = 0;
        int in95 = 0;
        double surprise = 0;
        for (int known = first; known < series.length; known++) {
            int steps = Math.min(horizon, series.length - known);
            Outlook outlook = method.of(Arrays.copyOf(series, known), steps, season, bounds)
                    .withSamplingError(samplingError);
            for (int h = 1; h <= steps; h++) {
                double came = series[known + h - 1];
                pairs.add(new double[] {came, bounds.nearest(outlook.mean(h))});
                in80 += outlook.interval(h, P80).holds(came) ? 1 : 0;
                in95 += outlook.interval(h, P95).holds(came) ? 1 : 0;
                surprise += surprise(came - outlook.mean(h), outlook.deviation(h));
            }
        }
        double mae = mean(pairs, (came, foreseen) -> Math.abs(came - foreseen));
        double change = change();
        boolean isPositive = pairs.stream().allMatch(pair -> pair[0] > 0 && pair[1] >= 0);
        return new BacktestScore(
                method,
                series.length - first,
                pairs.size(),
                mae,
                change > 0 ? mae / change : Double.NaN,
                isPositive ? mean(pairs, (came, foreseen) -> 100 * Math.abs(came - foreseen) / came) : Double.NaN,
                isPositive
                        ? mean(pairs, (came, foreseen) -> 200 * Math.abs(came - foreseen) / (came + foreseen))
                        : Double.NaN,
                (double) in80 / pairs.size(),
                (double) in95 / pairs.size(),
                Math.sqrt(surprise / pairs.size()));
    }

    /** A value that was promised for sure and came is no surprise; it cannot be told how much of one any other is. */
    private static double surprise(double error, double deviation) {
        double ratio = deviation > 0 ? error / deviation : 0;
        return ratio * ratio;
    }

    private double change() {
        double sum = 0;
        for (int t = 1; t < first; t++) {
            sum += Math.abs(series[t] - series[t - 1]);
        }
        return sum / (first - 1);
    }

    private static double mean(List<double[]> pairs, DoubleBinaryOperator error) {
        return pairs.stream()
                        .mapToDouble(pair -> error.applyAsDouble(pair[0], pair[1]))
                        .sum()
                / pairs.size();
    }
}

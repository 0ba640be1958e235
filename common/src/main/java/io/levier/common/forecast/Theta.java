package io.levier.common.forecast;

import java.util.Arrays;

/**
 * The Theta method of Assimakopoulos and Nikolopoulos (2000): the mean of the line through the series and the smoothed
 * series of twice its curvature. As Hyndman and Billah (2003) show, that is simple exponential smoothing with a drift of
 * half the slope, which is how it is computed. Seasons, where the test finds some, are taken out before and put back.
 */
final class Theta {

    private Theta() {}

    static Outlook outlook(double[] history, int horizon, int season, Bounds bounds) {
        Seasons seasons = Seasons.areThere(history, season)
                ? Seasons.of(history, season, bounds.isOfAmounts() && areAmounts(history))
                : Seasons.none();
        int n = history.length;
        double[] adjusted = new double[n];
        for (int t = 0; t < n; t++) {
            adjusted[t] = seasons.without(t, history[t]);
        }
        Ets smoothed = Ets.fit(EtsForm.ANN, adjusted, season);
        double alpha = smoothed.smoothers().alpha();
        double drift = slope(adjusted) / 2;
        Outlook level = smoothed.outlook(horizon);
        double[] means = new double[horizon];
        double[] deviations = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            double drifted = level.mean(h + 1) + drift * (h + (1 - Math.pow(1 - alpha, n)) / alpha);
            means[h] = seasons.with(n + h, drifted);
            deviations[h] = level.deviation(h + 1) * seasons.stretch(n + h);
        }
        // The slope takes a degree of freedom, too.
        return new Outlook(means, deviations, smoothed.degreesOfFreedom() - 1);
    }

    private static boolean areAmounts(double[] history) {
        return Arrays.stream(history).allMatch(value -> value > 0);
    }

    /** Slope of the least-squares line over time. */
    static double slope(double[] series) {
        double middle = (series.length - 1) / 2.0;
        double products = 0;
        double squares = 0;
        for (int t = 0; t < series.length; t++) {
            products += (t - middle) * series[t];
            squares += (t - middle) * (t - middle);
        }
        return products / squares;
    }
}

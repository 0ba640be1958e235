package io.levier.common.forecast;

/**
 * Forecasts of a walk, whose changes are all there is to know: naive, seasonal naive and drift. Variances as in Hyndman
 * and Athanasopoulos, Forecasting: Principles and Practice (3rd edition), section 5.5.
 */
final class WalkForecasts {

    private WalkForecasts() {}

    static Outlook naive(double[] history, int horizon) {
        return seasonalNaive(history, horizon, 1);
    }

    static Outlook seasonalNaive(double[] history, int horizon, int season) {
        int n = history.length;
        double squares = 0;
        for (int t = season; t < n; t++) {
            squares += square(history[t] - history[t - season]);
        }
        double variance = squares / (n - season);
        double[] means = new double[horizon];
        double[] deviations = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            means[h] = history[n - season + h % season];
            deviations[h] = Math.sqrt(variance * (h / season + 1));
        }
        return new Outlook(means, deviations, n - season);
    }

    static Outlook drift(double[] history, int horizon) {
        int n = history.length;
        double slope = (history[n - 1] - history[0]) / (n - 1);
        double squares = 0;
        for (int t = 1; t < n; t++) {
            squares += square(history[t] - history[t - 1] - slope);
        }
        double variance = squares / (n - 2);
        double[] means = new double[horizon];
        double[] deviations = new double[horizon];
        for (int h = 1; h <= horizon; h++) {
            means[h - 1] = history[n - 1] + h * slope;
            // The slope is estimated, too: its error grows with the distance.
            deviations[h - 1] = Math.sqrt(variance * h * (1 + (double) h / (n - 1)));
        }
        return new Outlook(means, deviations, n - 2);
    }

    private static double square(double x) {
        return x * x;
    }
}

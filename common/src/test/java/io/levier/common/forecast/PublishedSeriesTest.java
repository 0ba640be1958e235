package io.levier.common.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The flow of the Nile, air passengers and accidental deaths, as R's package forecast sees them. */
class PublishedSeriesTest {
    private static final double Z95 = Confidence.P95.z();

    private static void same(String name, Outlook outlook, double tolerance) {
        same(name, outlook, tolerance, outlook::deviation);
    }

    private static void same(String name, Outlook outlook, double tolerance, IntToDoubleFunction deviations) {
        double[] means = PublishedSeries.of(name, "mean");
        double[] highs = PublishedSeries.of(name, "hi95");
        for (int h = 1; h <= means.length; h++) {
            String place = name + " " + h;
            assertEquals(means[h - 1], outlook.mean(h), tolerance * Math.abs(means[h - 1]), place);
            // R multiplies by the normal quantile, where the deviation were known.
            double deviation = (highs[h - 1] - means[h - 1]) / Z95;
            assertEquals(deviation, deviations.applyAsDouble(h), tolerance * 10 * deviation, place);
        }
    }

    @Test
    void walksAreThoseOfR() {
        double[] nile = PublishedSeries.of("nile", "series");
        same("nile-naive", Method.NAIVE.of(nile, 12, 12, Bounds.NONE), 1e-9);
        same("nile-drift", Method.DRIFT.of(nile, 12, 12, Bounds.NONE), 1e-9);
        double[] passengers = PublishedSeries.of("passengers", "series");
        same("passengers-snaive", Method.SEASONAL_NAIVE.of(passengers, 24, 12, Bounds.NONE), 1e-9);
    }

    /** R leaves out that the start is estimated, and does not stretch ranges by the share of the season. */
    @Test
    void thetaIsThatOfR() {
        double[] nile = PublishedSeries.of("nile", "series");
        Ets level = Ets.fit(EtsForm.ANN, nile, 1);
        same("nile-theta", Method.THETA.of(nile, 12, 1, Bounds.NONE), 2e-4, h -> deviation(level, h));
        double[] passengers = PublishedSeries.of("passengers", "series");
        Seasons seasons = Seasons.of(passengers, 12, true);
        double[] adjusted = new double[passengers.length];
        for (int t = 0; t < adjusted.length; t++) {
            adjusted[t] = seasons.without(t, passengers[t]);
        }
        Ets smoothed = Ets.fit(EtsForm.ANN, adjusted, 12);
        Outlook theta = Method.THETA.of(passengers, 24, 12, Bounds.POSITIVE);
        same("passengers-theta", theta, 2e-4, h -> deviation(smoothed, h));
        assertEquals(
                deviation(smoothed, 3) * seasons.index(146),
                theta.deviation(3),
                0.01 * theta.deviation(3),
                "the error of a season that is a share is a share of the value");
    }

    private static double deviation(Ets ets, int ahead) {
        return Math.sqrt(ets.variance() * ets.inherited(ahead)[ahead - 1]);
    }

    @Test
    void indicesAreThoseOfR() {
        Seasons shares = Seasons.of(PublishedSeries.of("passengers", "series"), 12, true);
        Seasons differences = Seasons.of(PublishedSeries.of("deaths", "series"), 12, false);
        for (int i = 0; i < 12; i++) {
            assertEquals(PublishedSeries.of("passengers-indices", "figure")[i], shares.index(i), 1e-12);
            assertEquals(PublishedSeries.of("deaths-indices", "figure")[i], differences.index(i), 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({"nile,ANN", "nile,AAN", "nile,AADN", "deaths,ANA", "deaths,AAA", "deaths,AADA"})
    void smoothingIsAsLikelyAsThatOfR(String series, EtsForm form) {
        String name = series + "-" + form.name().replace("AAD", "AAd");
        double[] history = PublishedSeries.of(series, "series");
        Ets fitted = Ets.fit(form, history, 12);
        double theirs = PublishedSeries.of(name, "sse")[0];
        assertTrue(
                fitted.squares() <= theirs * 1.0005,
                () -> String.format(
                        Locale.ROOT, "%s: %f, R %f, %s", name, fitted.squares(), theirs, fitted.smoothers()));
        assertEquals(
                theirs / PublishedSeries.of(name, "sigma2")[0],
                fitted.degreesOfFreedom(),
                1e-6,
                "R counts smoothers and start, too");
    }

    /** With R's smoothers and the best start the forecasts are R's, as far as its search has gone. */
    @ParameterizedTest
    @CsvSource({"nile,ANN,0.001", "nile,AAN,0.01", "deaths,ANA,0.02"})
    void forecastsOfTheSameSmoothersAreThoseOfR(String series, EtsForm form, double tolerance) {
        String name = series + "-" + form.name();
        double[] par = PublishedSeries.of(name, "par");
        Smoothers smoothers =
                new Smoothers(par[0], form.hasTrend() ? par[1] : 0, form.hasSeasons() ? par[par.length - 1] : 0, 1);
        Ets ets = Ets.of(form, smoothers, PublishedSeries.of(series, "series"), 12);
        same(name, ets.outlook(PublishedSeries.of(name, "mean").length), tolerance, h -> deviation(ets, h));
    }
}

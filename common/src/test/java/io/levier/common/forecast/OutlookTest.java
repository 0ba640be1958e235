package io.levier.common.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deviations by formula against futures drawn by the recursion, and Theta against its definition. */
class OutlookTest {
    private static final int SEASON = 4;

    private static double[] wave(int n, long seed) {
        Random random = new Random(seed);
        double[] series = new double[n];
        for (int t = 0; t < n; t++) {
            series[t] = 50 + 0.3 * t + 6 * Math.sin(2 * Math.PI * t / SEASON) + 2 * random.nextGaussian();
        }
        return series;
    }

    /** Futures drawn with nothing but the recursion: a new error a period, which level, slope and season take over. */
    @ParameterizedTest
    @EnumSource(EtsForm.class)
    void deviationsAreThoseOfDrawnFutures(EtsForm form) {
        double[] history = wave(40, 3);
        Smoothers smoothers =
                new Smoothers(0.4, form.hasTrend() ? 0.15 : 0, form.hasSeasons() ? 0.3 : 0, form.isDamped() ? 0.9 : 1);
        Ets ets = Ets.of(form, smoothers, history, SEASON);
        int horizon = 9;
        double[] inherited = ets.inherited(horizon);
        double deviation = Math.sqrt(ets.variance());
        Random random = new Random(11);
        double[] squares = new double[horizon];
        int draws = 40_000;
        for (int draw = 0; draw < draws; draw++) {
            double level = 0;
            double slope = 0;
            double[] seasons = new double[SEASON];
            for (int h = 0; h < horizon; h++) {
                double error = deviation * random.nextGaussian();
                double away = level + smoothers.phi() * slope + seasons[h % SEASON] + error;
                squares[h] += away * away;
                level += smoothers.phi() * slope + smoothers.alpha() * error;
                slope = smoothers.phi() * slope + smoothers.beta() * error;
                seasons[h % SEASON] += smoothers.gamma() * error;
            }
        }
        for (int h = 1; h <= horizon; h++) {
            assertEquals(1, deviation * Math.sqrt(inherited[h - 1] * draws / squares[h - 1]), 0.02, form + " " + h);
        }
    }

    /** The mean of the line and of the smoothed series of twice the curvature. */
    @Test
    void thetaIsTheMeanOfItsTwoLines() {
        double[] x = {12, 15, 11, 18, 17, 21, 19, 25, 22, 28};
        int n = x.length;
        Ets ses = Ets.fit(EtsForm.ANN, x, 1);
        double alpha = ses.smoothers().alpha();
        double slope = Theta.slope(x);
        double start = Arrays.stream(x).sum() / n - slope * (n - 1) / 2.0;
        // The level the smoothing of the series began with, from the one it ended with.
        double first = ses.outlook(1).mean(1);
        for (int t = n - 1; t >= 0; t--) {
            first = (first - alpha * x[t]) / (1 - alpha);
        }
        double level = 2 * first - start;
        for (int t = 0; t < n; t++) {
            level += alpha * (2 * x[t] - (start + slope * t) - level);
        }
        Outlook theta = Theta.outlook(x, 3, 1, Bounds.NONE);
        for (int h = 1; h <= 3; h++) {
            double line = start + slope * (n - 1 + h);
            assertEquals((line + level) / 2, theta.mean(h), 1e-6, "step " + h);
        }
    }

    /** Series drawn from the model itself: intervals must hold what comes as often as they say. */
    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"NAIVE", "SIMPLE", "THETA", "TREND"})
    void intervalsHoldWhatComesAsOftenAsTheySay(Method method) {
        Random random = new Random(17);
        int seeds = 600;
        int steps = 3;
        int in80 = 0;
        int in95 = 0;
        for (int seed = 0; seed < seeds; seed++) {
            double[] all = drawn(method, 40 + steps, random);
            Outlook outlook = method.of(Arrays.copyOf(all, 40), steps, 1, Bounds.NONE);
            for (int h = 1; h <= steps; h++) {
                in80 += outlook.interval(h, RollingOrigin.P80).holds(all[39 + h]) ? 1 : 0;
                in95 += outlook.interval(h, RollingOrigin.P95).holds(all[39 + h]) ? 1 : 0;
            }
        }
        double share80 = (double) in80 / (seeds * steps);
        double share95 = (double) in95 / (seeds * steps);
        String found = String.format(Locale.ROOT, "%s %.3f %.3f", method, share80, share95);
        // A trend of forty values is known to be too sure of its smoothers: the back-test widens what is told.
        double short80 = method == Method.TREND ? 0.1 : 0.05;
        assertTrue(share80 > 0.8 - short80 && share80 < 0.86, found);
        assertTrue(share95 > 0.95 - short80 * 0.7 && share95 < 0.98, found);
    }

    private static double[] drawn(Method method, int n, Random random) {
        double alpha = method == Method.NAIVE ? 1 : 0.4;
        double beta = method == Method.TREND ? 0.1 : 0;
        double drift = method == Method.THETA ? 0.1 : 0;
        double[] series = new double[n];
        double level = 20;
        double slope = 0;
        for (int t = 0; t < n; t++) {
            double error = random.nextGaussian();
            series[t] = level + slope + error;
            level += slope + drift + alpha * error;
            slope += beta * error;
        }
        return series;
    }

    @Test
    void valuesAreNeverSurerThanTheirSampling() {
        Outlook sure = new Outlook(new double[] {10, 10}, new double[] {1, 2}, 20);
        Outlook unsure = sure.withSamplingError(3);
        assertEquals(3, unsure.deviation(1), 1e-12);
        assertEquals(Math.sqrt(4 + 8), unsure.deviation(2), 1e-12);
        assertEquals(1, sure.withSamplingError(0.5).deviation(1), 1e-12);
    }

    @Test
    void goalsAreReachedWithTheProbabilityOfTheirSide() {
        Outlook outlook = new Outlook(new double[] {10}, new double[] {2}, 1e7);
        assertEquals(0.8413447, new Goal(8, Double.POSITIVE_INFINITY).probability(outlook, 1), 1e-5);
        assertEquals(0.1586553, new Goal(Double.NEGATIVE_INFINITY, 8).probability(outlook, 1), 1e-5);
        assertEquals(0.6826895, new Goal(8, 12).probability(outlook, 1), 1e-5);
        Outlook sure = new Outlook(new double[] {10}, new double[] {0}, 5);
        assertEquals(1, new Goal(10, Double.POSITIVE_INFINITY).probability(sure, 1));
        assertEquals(1, new Goal(Double.NEGATIVE_INFINITY, 10).probability(sure, 1));
        assertEquals(0, new Goal(10.5, 12).probability(sure, 1));
    }

    /** Without any smoothing a level is a mean and a slope a line, whose errors are known from regression. */
    @Test
    void theErrorOfTheStartIsThatOfRegression() {
        double[] history = wave(20, 4);
        Smoothers none = new Smoothers(0, 0, 0, 1);
        assertEquals(1 / 20.0, new StartStates(EtsForm.ANN, none, history, SEASON).variance(3), 1e-12);
        double middle = 9.5;
        double squares = 20 * (20 * 20 - 1) / 12.0;
        double away = 19 + 3 - middle;
        assertEquals(
                1 / 20.0 + away * away / squares,
                new StartStates(EtsForm.AAN, none, history, SEASON).variance(3),
                1e-12);
    }
}

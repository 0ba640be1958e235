package io.levier.common.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesForecastTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final ForecastRules RULES = new ForecastRules(6, 12, 12);
    private static final Bounds NPS = new Bounds(-100, 100);

    private static List<Observation> months(int n, double standardError, IntToDoubleFunction value) {
        List<Observation> months = new ArrayList<>();
        for (int t = 0; t < n; t++) {
            months.add(new Observation(FIRST.plusMonths(t), value.applyAsDouble(t), standardError));
        }
        return months;
    }

    private static SeriesForecast forecast(List<Observation> months, Bounds bounds) {
        return SeriesForecast.of(months, months.get(months.size() - 1).start(), Cadence.MONTH, bounds, RULES);
    }

    private static Random random() {
        return new Random(5);
    }

    @Test
    void takesTheMethodThatForesawThePast() {
        Random random = random();
        SeriesForecast walk = forecast(months(60, 0, t -> 30 + (t % 2 == 0 ? 0.01 : -0.01)), NPS);
        assertTrue(walk.method().orElseThrow() != Method.NAIVE, "what goes to and fro is not as the month before");
        SeriesForecast rising = forecast(months(48, 0, t -> 10 + 2 * t + random.nextGaussian()), Bounds.NONE);
        assertEquals(106, rising.prediction(1).orElseThrow().mean(), 3);
        assertTrue(
                List.of(Method.DRIFT, Method.TREND, Method.DAMPED_TREND)
                        .contains(rising.method().orElseThrow()),
                rising.method() + "");
        SeriesForecast seasonal =
                forecast(months(60, 0, t -> 50 + 20 * Math.sin(Math.PI * t / 6) + random.nextGaussian()), Bounds.NONE);
        assertTrue(
                seasonal.method().orElseThrow().compareTo(Method.SEASONS) >= 0
                        || seasonal.method().orElseThrow() == Method.THETA
                        || seasonal.method().orElseThrow() == Method.SEASONAL_NAIVE,
                seasonal.method() + "");
        assertEquals(60, seasonal.prediction(2).orElseThrow().mean(), 4);
        assertEquals(Method.NAIVE, seasonal.scores().get(0).method());
        assertTrue(seasonal.scores().get(0).mase() > 2, seasonal.scores() + "");
    }

    /** Of two methods that foresaw alike the simpler is taken. */
    @Test
    void tiesGoToTheSimpler() {
        List<BacktestScore> scores = List.of(
                new BacktestScore(Method.NAIVE, 12, 60, 1.2, 1, 1, 1, 1, 1, 1),
                new BacktestScore(Method.DRIFT, 12, 60, 1.01, 1, 1, 1, 1, 1, 1),
                new BacktestScore(Method.TREND, 12, 60, 1, 1, 1, 1, 1, 1, 1));
        assertEquals(Method.DRIFT, RollingOrigin.best(scores).method());
        assertEquals(Method.NAIVE, RollingOrigin.best(scores.subList(0, 1)).method());
    }

    /** The scores of the naive method by hand: five values, two origins, two months ahead. */
    @Test
    void scoresAreThoseByHand() {
        double[] series = {1, 2, 4, 7, 5};
        BacktestScore score =
                new RollingOrigin(series, 3, 2, 12, Bounds.POSITIVE, 0).scores().get(0);
        assertEquals(2, score.origins());
        assertEquals(3, score.forecasts());
        // From 4: 3 and 1 away; from 7: 2 away. Changes before: 1 and 2.
        assertEquals(2, score.mae(), 1e-12);
        assertEquals(2 / 1.5, score.mase(), 1e-12);
        assertEquals(100 * (3.0 / 7 + 1.0 / 5 + 2.0 / 5) / 3, score.mape(), 1e-12);
        assertEquals(200 * (3.0 / 11 + 1.0 / 9 + 2.0 / 12) / 3, score.smape(), 1e-12);
        // From 4 the deviation is √2.5 with two degrees of freedom: 80 % reach 1.886 of them, 2.98, short of 3.
        assertEquals(2.0 / 3, score.coverage80(), 1e-12);
        assertEquals(1, score.coverage95(), 1e-12);
    }

    @Test
    void errorsInPercentNeedValuesAboveZero() {
        BacktestScore score = new RollingOrigin(new double[] {1, 2, 4, -7, 5}, 3, 2, 12, NPS, 0)
                .scores()
                .get(0);
        assertTrue(Double.isNaN(score.mape()) && Double.isNaN(score.smape()), score + "");
    }

    @Test
    void intervalsStayInsideTheBounds() {
        Random random = random();
        SeriesForecast shares =
                forecast(months(30, 1.5, t -> Math.min(100, 98 + 2 * random.nextGaussian())), new Bounds(0, 100));
        for (int h = 1; h <= 6; h++) {
            Prediction prediction = shares.prediction(h).orElseThrow();
            assertTrue(prediction.interval95().high() <= 100, prediction + "");
            assertTrue(prediction.interval95().low() < prediction.interval80().low(), prediction + "");
        }
    }

    @Test
    void shortSeriesGetTheNaiveMethodAndSayWhy() {
        SeriesForecast forecast = forecast(months(7, 2, t -> 40 + t), NPS);
        assertEquals(SeriesForecast.Status.SHORT, forecast.status());
        assertEquals("7 months, 12 are needed to choose a method", forecast.reason());
        assertEquals(46, forecast.prediction(3).orElseThrow().mean());
        assertTrue(forecast.scores().isEmpty());
    }

    @Test
    void veryShortSeriesAreNotComputable() {
        SeriesForecast forecast = forecast(months(4, 2, t -> 40 + t), NPS);
        assertEquals(SeriesForecast.Status.NOT_COMPUTABLE, forecast.status());
        assertEquals("4 months, at least 5 are needed", forecast.reason());
        assertTrue(forecast.prediction(1).isEmpty());
    }

    @Test
    void onlyWhatFollowsTheLastGapIsLookedAt() {
        List<Observation> months = months(30, 1, t -> t < 15 ? -90 : 40 + t % 3);
        months.remove(16);
        SeriesForecast forecast = forecast(months, NPS);
        assertEquals(13, forecast.periods());
        assertEquals("13 months since the gap before 2023-06", forecast.reason());
        assertTrue(forecast.prediction(1).orElseThrow().interval95().low() > 30);
    }

    @Test
    void seriesThatEndedAreNotComputable() {
        SeriesForecast forecast =
                SeriesForecast.of(months(30, 1, t -> 40 + t % 3), FIRST.plusMonths(31), Cadence.MONTH, NPS, RULES);
        assertEquals("no value of 2024-08, the last month", forecast.reason());
        assertEquals(SeriesForecast.Status.NOT_COMPUTABLE, forecast.status());
    }

    @Test
    void constantSeriesAreAsUnsureAsTheirSampling() {
        SeriesForecast counted = forecast(months(24, 0, t -> 100), new Bounds(0, 100));
        assertEquals(SeriesForecast.Status.CONSTANT, counted.status());
        assertEquals(0, counted.prediction(6).orElseThrow().interval95().width());
        SeriesForecast sampled = forecast(months(24, 3, t -> 50), new Bounds(0, 100));
        assertTrue(sampled.prediction(1).orElseThrow().interval95().width() > 11.7);
        assertEquals(
                0.5,
                sampled.probability(new Goal(50, Double.POSITIVE_INFINITY), 1).orElseThrow(),
                1e-9);
    }

    /** Choosing among methods by the past must not make intervals promise more than they hold. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.1})
    void chosenIntervalsHoldAsOftenAsTheySay(double trendShare) {
        Random random = new Random(23);
        int in80 = 0;
        int in95 = 0;
        int all = 0;
        for (int seed = 0; seed < 200; seed++) {
            double[] series = new double[36];
            double level = 30;
            double slope = 0;
            for (int t = 0; t < series.length; t++) {
                double error = 2 * random.nextGaussian();
                series[t] = level + slope + error;
                level += slope + 0.35 * error;
                slope += trendShare * error;
            }
            double[] known = Arrays.copyOf(series, 33);
            SeriesForecast forecast = forecast(months(33, 1, t -> known[t]), Bounds.NONE);
            for (int h = 1; h <= 3; h++) {
                Prediction prediction = forecast.prediction(h).orElseThrow();
                in80 += prediction.interval80().holds(series[32 + h]) ? 1 : 0;
                in95 += prediction.interval95().holds(series[32 + h]) ? 1 : 0;
                all++;
            }
        }
        String found = String.format(Locale.ROOT, "%.3f %.3f", (double) in80 / all, (double) in95 / all);
        assertTrue(in80 > 0.76 * all && in80 < 0.88 * all, found);
        assertTrue(in95 > 0.92 * all && in95 < 0.99 * all, found);
    }

    @Test
    void boundsAreReadAsWritten() {
        assertEquals(new Bounds(1, 7), Bounds.parse("1..7"));
        assertEquals(new Bounds(-100, 100), Bounds.parse("-100 .. 100"));
        assertThrows(IllegalArgumentException.class, () -> Bounds.parse("7"));
        assertThrows(IllegalArgumentException.class, () -> Bounds.parse("7..1"));
    }
}

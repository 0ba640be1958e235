package io.levier.jobs.forecast;

import io.levier.common.forecast.BacktestScore;
import io.levier.common.forecast.Bounds;
import io.levier.common.forecast.Cadence;
import io.levier.common.forecast.ForecastRules;
import io.levier.common.forecast.Method;
import io.levier.common.forecast.Observation;
import io.levier.common.forecast.Prediction;
import io.levier.common.forecast.SeriesForecast;
import io.levier.common.stats.Rounding;
import io.levier.common.table.Field;
import io.levier.common.table.derived.ForecastValue;
import io.levier.jobs.platform.Schemas;
import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of {@code forecast_value} and {@code forecast_backtest} of one metric and segment: of its months, or of its
 * quarters where months have gaps, as those of a survey that is sent in waves.
 *
 * @param bounds by metric; a map that can be sent to where the work is done
 */
record ForecastRows(Map<String, Bounds> bounds, ForecastRules rules) implements Serializable {

    /** The rows of one series. */
    record Foreseen(List<Row> values, List<Row> scores) implements Serializable {}

    /** @param series a row of {@code forecast/metric_series.sql} */
    Foreseen of(Row series) {
        @Nullable Row byMonth = series.getAs("by_month");
        @Nullable Row byQuarter = series.getAs("by_quarter");
        Optional<SeriesForecast> months = forecast(series, byMonth, Cadence.MONTH);
        if (!isForeseen(months)) {
            Optional<SeriesForecast> quarters = forecast(series, byQuarter, Cadence.QUARTER);
            if (byQuarter != null && isForeseen(quarters)) {
                return foreseen(new Told(series, byQuarter, Cadence.QUARTER, quarters.orElseThrow()));
            }
        }
        return byMonth == null || !isForeseen(months)
                ? new Foreseen(List.of(nothing(series, byMonth, months)), List.of())
                : foreseen(new Told(series, byMonth, Cadence.MONTH, months.orElseThrow()));
    }

    private static boolean isForeseen(Optional<SeriesForecast> forecast) {
        return forecast.map(SeriesForecast::status)
                .filter(status -> status != SeriesForecast.Status.NOT_COMPUTABLE)
                .isPresent();
    }

    /** What can be said of the values of one cadence; empty where none has ever been known. */
    private Optional<SeriesForecast> forecast(Row series, @Nullable Row known, Cadence cadence) {
        @Nullable Date origin = known == null ? null : known.<@Nullable Date>getAs("origin");
        return known == null || origin == null
                ? Optional.empty()
                : Optional.of(SeriesForecast.of(
                        observations(known),
                        origin.toLocalDate(),
                        cadence,
                        bounds.getOrDefault(series.<String>getAs("metric_id"), Bounds.NONE),
                        rules));
    }

    /** What is told of a series, and what it is told from. */
    private record Told(Row series, Row known, Cadence cadence, SeriesForecast forecast) {
        LocalDate origin() {
            return known.getDate(known.fieldIndex("origin")).toLocalDate();
        }
    }

    private Foreseen foreseen(Told told) {
        List<PeriodTarget> targets = PeriodTarget.of(told.known());
        List<Row> values = new ArrayList<>();
        for (int ahead = 1; ahead <= told.cadence().horizon(rules); ahead++) {
            values.add(value(told, ahead, targets));
        }
        SeriesForecast forecast = told.forecast();
        return new Foreseen(
                values,
                forecast.scores().stream()
                        .map(score -> score(told, score, forecast.method().orElseThrow()))
                        .toList());
    }

    private static List<Observation> observations(Row known) {
        return known.<Row>getList(known.fieldIndex("observations")).stream()
                .map(one -> new Observation(one.getDate(0).toLocalDate(), one.getDouble(1), one.getDouble(2)))
                .toList();
    }

    /** Of a series without any future its months are told, or that nobody knows any. */
    private static Row nothing(Row series, @Nullable Row byMonth, Optional<SeriesForecast> months) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        cells.put(ForecastValue.METRIC_ID, series.getAs("metric_id"));
        cells.put(ForecastValue.SEGMENT_SET, series.getAs("segment_set"));
        cells.put(ForecastValue.SEGMENT_KEY, series.getAs("segment_key"));
        cells.put(ForecastValue.PERIOD_TYPE, Cadence.MONTH.label());
        cells.put(ForecastValue.AHEAD, 1);
        @Nullable Date origin = byMonth == null ? null : byMonth.<@Nullable Date>getAs("origin");
        if (origin != null) {
            cells.put(ForecastValue.ORIGIN, origin);
            cells.put(ForecastValue.TARGET_PERIOD, Date.valueOf(Cadence.MONTH.later(origin.toLocalDate(), 1)));
        }
        @Nullable String reason = byMonth == null ? null : byMonth.<@Nullable String>getAs("reason");
        cells.put(ForecastValue.STATUS, "not_computable");
        cells.put(
                ForecastValue.REASON,
                months.map(SeriesForecast::reason).orElse(reason == null ? "no month has a value" : reason));
        cells.put(ForecastValue.N_MONTHS, months.map(SeriesForecast::periods).orElse(0));
        cells.put(ForecastValue.UNIT, series.getAs("unit"));
        return Schemas.sparseRow(ForecastValue.TABLE, cells);
    }

    private static Row value(Told told, int ahead, List<PeriodTarget> targets) {
        Row series = told.series();
        SeriesForecast forecast = told.forecast();
        Prediction prediction = forecast.prediction(ahead).orElseThrow();
        LocalDate start = told.cadence().later(told.origin(), ahead);
        Optional<PeriodTarget> target = PeriodTarget.inForce(targets, start);
        return RowFactory.create(
                series.getAs("metric_id"),
                series.getAs("segment_set"),
                series.getAs("segment_key"),
                ahead,
                told.cadence().label(),
                Date.valueOf(told.origin()),
                Date.valueOf(start),
                Rounding.published(prediction.mean()),
                Rounding.published(prediction.interval80().low()),
                Rounding.published(prediction.interval80().high()),
                Rounding.published(prediction.interval95().low()),
                Rounding.published(prediction.interval95().high()),
                forecast.method().orElseThrow().label(),
                Rounding.published(prediction.baseline()),
                target.map(of -> Rounding.published(of.value())).orElse(null),
                target.map(PeriodTarget::kind).orElse(null),
                target.flatMap(of -> forecast.probability(of.goal(series.getAs("unit")), ahead))
                        .map(Rounding::published)
                        .orElse(null),
                forecast.status().name().toLowerCase(Locale.ROOT),
                forecast.reason().isEmpty() ? null : forecast.reason(),
                told.cadence().months(forecast.periods()),
                series.getAs("unit"));
    }

    private static Row score(Told told, BacktestScore score, Method chosen) {
        Row series = told.series();
        return RowFactory.create(
                series.getAs("metric_id"),
                series.getAs("segment_set"),
                series.getAs("segment_key"),
                score.method().label(),
                told.cadence().label(),
                score.method() == Method.NAIVE,
                score.method() == chosen,
                score.origins(),
                score.forecasts(),
                Rounding.published(score.mae()),
                Rounding.published(score.mase()),
                Rounding.published(score.mape()),
                Rounding.published(score.smape()),
                Rounding.published(score.coverage80()),
                Rounding.published(score.coverage95()),
                Rounding.published(score.overconfidence()));
    }
}

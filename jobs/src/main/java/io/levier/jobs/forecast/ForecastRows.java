package io.levier.jobs.forecast;

import io.levier.common.forecast.BacktestScore;
import io.levier.common.forecast.Bounds;
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
 * Makes the rows of {@code forecast_value} and {@code forecast_backtest} of one monthly series.
 *
 * @param bounds by metric; a map that can be sent to where the work is done
 */
record ForecastRows(Map<String, Bounds> bounds, ForecastRules rules) implements Serializable {

    /** The rows of one series. */
    record Foreseen(List<Row> values, List<Row> scores) implements Serializable {}

    /** @param series a row of {@code forecast/monthly_series.sql} */
    Foreseen of(Row series) {
        @Nullable Date origin = series.getAs("origin");
        if (origin == null) {
            String reason = series.getAs("reason");
            return new Foreseen(
                    List.of(nothing(series, null, reason == null ? "no month has a value" : reason, 0)), List.of());
        }
        LocalDate last = origin.toLocalDate();
        SeriesForecast forecast = SeriesForecast.of(
                observations(series), last, bounds.getOrDefault(series.<String>getAs("metric_id"), Bounds.NONE), rules);
        if (forecast.status() == SeriesForecast.Status.NOT_COMPUTABLE) {
            return new Foreseen(List.of(nothing(series, last, forecast.reason(), forecast.months())), List.of());
        }
        List<MonthlyTarget> targets = MonthlyTarget.of(series);
        List<Row> values = new ArrayList<>();
        for (int ahead = 1; ahead <= rules.horizon(); ahead++) {
            values.add(value(series, last, ahead, forecast, targets));
        }
        return new Foreseen(
                values,
                forecast.scores().stream()
                        .map(score -> score(series, score, forecast.method().orElseThrow()))
                        .toList());
    }

    private static List<Observation> observations(Row series) {
        return series.<Row>getList(series.fieldIndex("months")).stream()
                .map(month -> new Observation(month.getDate(0).toLocalDate(), month.getDouble(1), month.getDouble(2)))
                .toList();
    }

    private static Row nothing(Row series, @Nullable LocalDate origin, String reason, int months) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        cells.put(ForecastValue.METRIC_ID, series.getAs("metric_id"));
        cells.put(ForecastValue.SEGMENT_SET, series.getAs("segment_set"));
        cells.put(ForecastValue.SEGMENT_KEY, series.getAs("segment_key"));
        cells.put(ForecastValue.AHEAD, 1);
        if (origin != null) {
            cells.put(ForecastValue.ORIGIN, Date.valueOf(origin));
            cells.put(ForecastValue.TARGET_PERIOD, Date.valueOf(origin.plusMonths(1)));
        }
        cells.put(ForecastValue.STATUS, "not_computable");
        cells.put(ForecastValue.REASON, reason);
        cells.put(ForecastValue.N_MONTHS, months);
        cells.put(ForecastValue.UNIT, series.getAs("unit"));
        return Schemas.sparseRow(ForecastValue.TABLE, cells);
    }

    private static Row value(
            Row series, LocalDate origin, int ahead, SeriesForecast forecast, List<MonthlyTarget> targets) {
        Prediction prediction = forecast.prediction(ahead).orElseThrow();
        Optional<MonthlyTarget> target = MonthlyTarget.inForce(targets, origin.plusMonths(ahead));
        return RowFactory.create(
                series.getAs("metric_id"),
                series.getAs("segment_set"),
                series.getAs("segment_key"),
                ahead,
                Date.valueOf(origin),
                Date.valueOf(origin.plusMonths(ahead)),
                Rounding.published(prediction.mean()),
                Rounding.published(prediction.interval80().low()),
                Rounding.published(prediction.interval80().high()),
                Rounding.published(prediction.interval95().low()),
                Rounding.published(prediction.interval95().high()),
                forecast.method().orElseThrow().label(),
                Rounding.published(prediction.baseline()),
                target.map(of -> Rounding.published(of.value())).orElse(null),
                target.map(MonthlyTarget::kind).orElse(null),
                target.flatMap(of -> forecast.probability(of.goal(series.getAs("unit")), ahead))
                        .map(Rounding::published)
                        .orElse(null),
                forecast.status().name().toLowerCase(Locale.ROOT),
                forecast.reason().isEmpty() ? null : forecast.reason(),
                forecast.months(),
                series.getAs("unit"));
    }

    private static Row score(Row series, BacktestScore score, Method chosen) {
        return RowFactory.create(
                series.getAs("metric_id"),
                series.getAs("segment_set"),
                series.getAs("segment_key"),
                score.method().label(),
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

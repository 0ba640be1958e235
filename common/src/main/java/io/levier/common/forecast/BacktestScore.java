package io.levier.common.forecast;

/**
 * How well a method has foreseen the past of a series. Figures that are not defined are NaN.
 *
 * @param origins periods it was asked to look ahead from
 * @param forecasts values foreseen and known since
 * @param mae mean absolute error, in the unit of the series
 * @param mase the same in units of the mean absolute change from one period to the next before the first origin
 *     (Hyndman and Koehler 2006); not defined where nothing had changed
 * @param mape mean absolute error in percent of the value; only of values above zero
 * @param smape the same in percent of the mean of value and forecast
 * @param coverage80 share of the values inside their 80 % interval
 * @param coverage95 share of the values inside their 95 % interval
 * @param overconfidence root mean square of the errors in units of the deviations promised; above 1 it was too sure
 */
public record BacktestScore(
        Method method,
        int origins,
        int forecasts,
        double mae,
        double mase,
        double mape,
        double smape,
        double coverage80,
        double coverage95,
        double overconfidence) {}

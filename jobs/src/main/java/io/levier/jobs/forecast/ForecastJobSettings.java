package io.levier.jobs.forecast;

import io.levier.common.config.ForecastSettings;
import io.levier.common.forecast.Bounds;
import io.levier.common.forecast.ForecastRules;
import io.levier.common.metric.Metric;
import io.levier.common.stats.Confidence;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What forecasts depend on.
 *
 * @param bounds the metrics to forecast, each with the values it cannot pass
 * @param zone in which a day begins
 */
record ForecastJobSettings(SortedMap<String, Bounds> bounds, ForecastRules rules, Confidence confidence, ZoneId zone) {

    static ForecastJobSettings of(ForecastSettings forecast, List<Metric> metrics, Confidence confidence, ZoneId zone) {
        SortedMap<String, Bounds> bounds = new TreeMap<>();
        metrics.stream()
                .filter(metric -> forecast.metrics().contains(metric.id()))
                .forEach(metric -> bounds.put(metric.id(), forecast.boundsOf(metric)));
        return new ForecastJobSettings(bounds, forecast.rules(), confidence, zone);
    }
}

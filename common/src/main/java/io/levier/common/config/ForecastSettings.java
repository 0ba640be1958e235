package io.levier.common.config;

import io.levier.common.forecast.Bounds;
import io.levier.common.forecast.ForecastRules;
import io.levier.common.metric.Metric;
import io.levier.common.metric.NetShare;
import io.levier.common.metric.Share;
import java.util.List;
import java.util.SortedMap;

/**
 * What is forecast, and how far.
 *
 * @param metrics headline metrics, by id
 * @param bounds limits of metrics whose kind does not tell them, by id
 */
public record ForecastSettings(List<String> metrics, SortedMap<String, Bounds> bounds, ForecastRules rules) {

    public ForecastSettings {
        metrics = List.copyOf(metrics);
    }

    /** The values a metric cannot pass, as configured or by its kind: shares, differences of shares, counts. */
    public Bounds boundsOf(Metric metric) {
        if (bounds.containsKey(metric.id())) {
            return bounds.get(metric.id());
        }
        if (metric instanceof Share) {
            return new Bounds(0, 100);
        }
        if (metric instanceof NetShare) {
            return new Bounds(-100, 100);
        }
        return metric.header().unit().equals("count") ? Bounds.POSITIVE : Bounds.NONE;
    }
}

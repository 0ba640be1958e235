package io.levier.common.forecast;

import io.levier.common.stats.Interval;

/**
 * What is expected of a month, inside the bounds of the metric.
 *
 * @param baseline what the naive method expects
 */
public record Prediction(double mean, Interval interval80, Interval interval95, double baseline) {}

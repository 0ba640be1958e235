package io.levier.common.report.driver;

import io.levier.common.report.value.Period;

/** A measure of one period. */
public record TrendPoint(Period period, Measure measure) {}

package io.levier.jobs.metrics;

/**
 * What a value is published for: a period and a segment.
 *
 * @param start first day of the period, days since 1970-01-01
 * @param set the cut, {@code total} for all
 * @param key the value of the cut, {@code unknown} for rows without one
 */
record Cell(String periodType, int start, String set, String key) {}

package io.levier.common.forecast;

import java.time.LocalDate;

/**
 * A published value.
 *
 * @param start first day of its period
 * @param standardError its sampling error, 0 for what was counted in full
 */
public record Observation(LocalDate start, double value, double standardError) {}

package io.levier.common.forecast;

import java.time.LocalDate;

/**
 * A published value.
 *
 * @param month first day
 * @param standardError its sampling error, 0 for what was counted in full
 */
public record Observation(LocalDate month, double value, double standardError) {}

package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import java.util.Optional;

/**
 * A value worked out from assumptions, and what it ranges over when these are as uncertain as they are said to be.
 *
 * @param range absent where nothing uncertain enters it
 */
public record Ranged(double value, Optional<Interval> range) {
    public Ranged {
        Checks.requireFinite("a value with a range", value);
    }
}

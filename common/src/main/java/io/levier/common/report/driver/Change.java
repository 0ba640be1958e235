package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A difference to an earlier period, in the unit of the value it belongs to.
 *
 * @param difference now minus then
 * @param significance the verdict of the test, not derived from the interval because it is adjusted for many tests
 * @param detectable smallest difference that these answers would show with a power of 80 %
 * @param against the earlier period
 */
public record Change(
        double difference,
        Optional<Interval> interval,
        Significance significance,
        OptionalDouble detectable,
        Period against) {

    public Change {
        Checks.requireFinite("difference", difference);
        if ((significance == Significance.UP && difference <= 0)
                || (significance == Significance.DOWN && difference >= 0)) {
            throw new IllegalArgumentException("a difference of " + difference + " cannot be " + significance);
        }
        detectable.ifPresent(d -> {
            if (!(d >= 0)) {
                throw new IllegalArgumentException("the detectable difference is a size, got " + d);
            }
        });
    }
}

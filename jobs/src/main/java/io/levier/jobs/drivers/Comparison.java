package io.levier.jobs.drivers;

import io.levier.common.drivers.DriverDifference;
import java.util.List;

/**
 * Drivers of one place minus drivers of another.
 *
 * @param hasOneUnit whether coefficients can be compared too
 */
record Comparison(Kind kind, String subject, String reference, boolean hasOneUnit, List<DriverDifference> drivers) {

    Comparison {
        drivers = List.copyOf(drivers);
    }

    Comparison with(List<DriverDifference> others) {
        return new Comparison(kind, subject, reference, hasOneUnit, others);
    }

    /** What differs between both sides. */
    enum Kind {
        SEGMENT,
        PERIOD,
        OUTCOME
    }
}

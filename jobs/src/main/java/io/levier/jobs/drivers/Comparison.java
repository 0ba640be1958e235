package io.levier.jobs.drivers;

import io.levier.common.drivers.DriverDifference;
import java.util.List;

/**
 * Drivers of one place minus drivers of another.
 *
 * @param hasOneUnit whether coefficients can be compared too
 */
record Comparison(Kind kind, String subject, String reference, boolean hasOneUnit, List<DriverDifference> drivers) {

    /** What differs between both sides. */
    enum Kind {
        SEGMENT,
        PERIOD,
        OUTCOME
    }
}

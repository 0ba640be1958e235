package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import java.util.Optional;

/**
 * How far the share of a driver differs between two rankings, in percentage points.
 *
 * @param pAdjusted adjusted for the number of drivers
 */
public record ShareDifference(String driverId, double points, Optional<Interval> interval, double pAdjusted) {
    private static final double LEVEL = 0.05;

    public ShareDifference {
        Checks.requireFinite("difference of shares", points);
        if (!(pAdjusted >= 0 && pAdjusted <= 1)) {
            throw new IllegalArgumentException("a p-value lies between 0 and 1, got " + pAdjusted);
        }
    }

    public boolean isTold() {
        return pAdjusted < LEVEL && points != 0;
    }
}

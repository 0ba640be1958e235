package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;

/**
 * Drivers of one subject together.
 *
 * @param percent share of what all drivers explain; the shares of all themes add up to 100
 * @param rankLow best rank in 90 % of the repetitions
 * @param rankHigh worst rank in 90 % of the repetitions
 * @param driverIds its drivers, by rank
 */
public record Theme(
        Bilingual label,
        double percent,
        Optional<Interval> interval,
        int rank,
        int rankLow,
        int rankHigh,
        List<String> driverIds) {

    public Theme {
        Checks.requirePercent("share of a theme", percent);
        if (rank < 1 || rankLow < 1 || rankLow > rankHigh) {
            throw new IllegalArgumentException(
                    "ranks start at 1 and rise, got " + rank + ", " + rankLow + " to " + rankHigh);
        }
        driverIds = List.copyOf(driverIds);
    }
}

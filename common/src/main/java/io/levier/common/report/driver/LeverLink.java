package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import java.util.Optional;

/**
 * An operation that goes with the rating of a driver.
 *
 * @param driverId the driver, which is in the ranking
 * @param lever name of the operation
 * @param step what one unit of it is; none where it either happened or did not
 * @param effect rating points that go with one unit more, or with its having happened
 * @param answers of customers it concerns
 * @param limit above which the ratings part most; none where no limit tells them apart
 */
public record LeverLink(
        String driverId,
        Bilingual lever,
        Optional<Bilingual> step,
        double effect,
        Optional<Interval> interval,
        long answers,
        Optional<Limit> limit) {

    /**
     * Where the operation begins to matter.
     *
     * @param value in units of the lever
     * @param effect rating points above it, against those up to it
     * @param beyond share of the answers concerned that lie above it, in percent
     */
    public record Limit(double value, double effect, Optional<Interval> interval, double beyond) {
        public Limit {
            Checks.requireFinite("limit", value);
            Checks.requireFinite("effect of a limit", effect);
            Checks.requirePercent("answers beyond a limit", beyond);
        }
    }

    public LeverLink {
        Checks.requireFinite("effect of a lever", effect);
        Checks.requireCount("answers", answers);
    }
}

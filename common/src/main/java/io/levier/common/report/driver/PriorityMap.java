package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import java.util.List;
import java.util.Optional;

/**
 * Importance against performance of the rated drivers. Importance is taken from the ranking.
 *
 * @param importanceCut in percent
 * @param performanceCut 0 to 100
 */
public record PriorityMap(
        double importanceCut,
        CutRule importanceRule,
        double performanceCut,
        CutRule performanceRule,
        List<Performance> performances) {

    /** Where a cut line lies. */
    public enum CutRule {
        /** 100 % divided by the number of drivers. */
        EQUAL_SHARE,
        MEAN,
        MEDIAN,
        /** A target of the company. */
        TARGET
    }

    /** The four fields. */
    public enum Field {
        /** Important, and rated low. */
        FIX,
        /** Important, and rated high. */
        KEEP,
        /** Weighs little now, and is rated low. */
        WATCH,
        /** Weighs little now, and is rated high. */
        LOW,
        /** An interval crosses a line, so the field is not decided. */
        BETWEEN
    }

    /**
     * How a driver is rated.
     *
     * @param mean of the ratings brought to 0–100
     */
    public record Performance(String driverId, double mean, Optional<Interval> interval) {
        public Performance {
            Checks.requirePercent("performance", mean);
        }
    }

    public PriorityMap {
        Checks.requirePercent("importance cut", importanceCut);
        Checks.requirePercent("performance cut", performanceCut);
        performances = List.copyOf(performances);
        if (performances.isEmpty()) {
            throw new IllegalArgumentException("a priority map has at least one driver");
        }
    }

    /** The field a driver surely lies in; between the fields where an interval crosses a line. */
    public Field field(Importance importance, Performance performance) {
        return isBetween(importance, performance) ? Field.BETWEEN : nearest(importance, performance);
    }

    /** The field its values alone put a driver in. */
    public Field nearest(Importance importance, Performance performance) {
        boolean isWellRated = performance.mean() >= performanceCut;
        if (importance.percent() >= importanceCut) {
            return isWellRated ? Field.KEEP : Field.FIX;
        }
        return isWellRated ? Field.LOW : Field.WATCH;
    }

    /** Whether a driver is important and rated low as far as its values tell: work on it comes first. */
    public boolean isToFix(Driver driver) {
        return performances.stream()
                .anyMatch(p -> p.driverId().equals(driver.id()) && nearest(driver.importance(), p) == Field.FIX);
    }

    /** Whether no interval leaves that open. */
    public boolean isSurelyToFix(Driver driver) {
        return performances.stream()
                .anyMatch(p -> p.driverId().equals(driver.id()) && field(driver.importance(), p) == Field.FIX);
    }

    /** Whether an interval crosses a cut line, so that the driver may as well lie in the next field. */
    public boolean isBetween(Importance importance, Performance performance) {
        return performance.interval().filter(i -> i.contains(performanceCut)).isPresent()
                || importance.interval().filter(i -> i.contains(importanceCut)).isPresent();
    }
}

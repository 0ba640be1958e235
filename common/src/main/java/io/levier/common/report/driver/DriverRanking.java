package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The drivers by importance.
 *
 * @param answers rows of the model
 * @param customers distinct customers among them
 * @param explained share of the differences between answers that all drivers together explain: R² in percent
 * @param explainedOutOfSample the same on answers the model had not seen
 * @param drivers put in order of rank here
 * @param check comparison with a second method
 */
public record DriverRanking(
        long answers,
        long customers,
        double explained,
        Optional<Interval> explainedInterval,
        OptionalDouble explainedOutOfSample,
        List<Driver> drivers,
        Optional<JohnsonCheck> check,
        List<Notice> notices) {

    /**
     * How far relative weights, a different method, agree.
     *
     * @param largestGap largest difference between two shares of one driver, in percentage points
     * @param topThree whether both methods name the same first three
     */
    public record JohnsonCheck(double largestGap, TopThree topThree) {
        /** From here on the methods disagree on a share, in percentage points. */
        private static final double NOTABLE_GAP = 5;

        public JohnsonCheck {
            Checks.requirePercent("largest gap", largestGap);
        }

        /** Whether the shares differ by so much that they are to be read with care, though the leading drivers are the same. */
        public boolean hasOtherShares() {
            return largestGap > NOTABLE_GAP;
        }
    }

    /** Whether two methods name the same first three drivers. */
    public enum TopThree {
        SAME,
        DIFFERENT
    }

    public DriverRanking {
        Checks.requireCount("answers", answers);
        Checks.requireCount("customers", customers);
        Checks.requirePercent("explained", explained);
        if (drivers.isEmpty()) {
            throw new IllegalArgumentException("a ranking has at least one driver");
        }
        Set<String> ids = new HashSet<>();
        double sum = 0;
        for (Driver driver : drivers) {
            sum += driver.importance().percent();
            if (!ids.add(driver.id())) {
                throw new IllegalArgumentException("driver " + driver.id() + " is ranked twice");
            }
        }
        if (Math.abs(sum - 100) > 0.5) {
            throw new IllegalArgumentException("the shares of importance add up to 100 %, got " + sum);
        }
        drivers = drivers.stream()
                .sorted(Comparator.comparingInt(d -> d.importance().rank()))
                .toList();
        notices = List.copyOf(notices);
    }

    /** Drivers whose share says something, by rank. */
    public List<Driver> aboveNoise() {
        return drivers.stream()
                .filter(d -> d.importance().standing() == Importance.Standing.ABOVE_NOISE)
                .toList();
    }

    /** Whether a driver stands out from noise, but has no link to the score that is told from zero beside the others. */
    public boolean isOnlyTogether(Driver driver) {
        return driver.importance().standing() == Importance.Standing.ABOVE_NOISE
                && driver.effect().sign() != Effect.Sign.NONE
                && !driver.effect().isToldFromZero();
    }

    public Optional<Driver> driver(String id) {
        return drivers.stream().filter(d -> d.id().equals(id)).findFirst();
    }
}

package io.levier.common.report.driver;

import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;

/**
 * Where service falls short of what is expected, and on which part of the way from expectation to perception.
 *
 * @param gaps those of all customers first, then by service and product line; every gap of a place stands together
 * @param ways from expectation to perception, per driver, of all customers
 */
public record ServiceGaps(Period period, List<Gap> gaps, List<Way> ways) {

    /** What falls short of what. */
    public enum Kind {
        /** What employees believe is expected, less what customers expect. */
        KNOWLEDGE,
        /** What is promised, less what customers expect. */
        DESIGN,
        /** Promises kept, less all of them. */
        IMPLEMENTATION,
        /** What customers perceive, less what they expect. */
        SATISFACTION
    }

    /** How high something stands, from what is expected to what is perceived. */
    public enum Level {
        EXPECTED,
        BELIEVED,
        PROMISED,
        DELIVERED,
        PERCEIVED
    }

    /**
     * One gap; below zero it falls short.
     *
     * @param place service or product line; absent for all
     * @param driver absent where it is not told by driver
     * @param isProxy made of hints where nobody was asked
     */
    public record Gap(
            Kind kind,
            Optional<Bilingual> place,
            Optional<Bilingual> driver,
            Unit unit,
            Measure size,
            boolean isProxy) {

        /** Whether the whole interval lies below zero, on enough answers. */
        public boolean isShort() {
            return !isProxy
                    && size.isFirm()
                    && size.interval().filter(bounds -> bounds.high() < 0).isPresent();
        }
    }

    /**
     * The steps from what is expected of a driver to how it is perceived; they add up to its satisfaction gap.
     *
     * @param isLowBase one of its levels has few answers
     */
    public record Way(Bilingual driver, List<Step> steps, boolean isLowBase) {
        public Way {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("a way has at least one step: " + driver.english());
            }
        }

        /** The step that loses most; absent where none loses anything. */
        public Optional<Step> largestLoss() {
            return steps.stream()
                    .filter(step -> step.size() < 0)
                    .min((one, other) -> Double.compare(one.size(), other.size()));
        }
    }

    /**
     * One step.
     *
     * @param fromValue level it begins at, 0 to 100
     * @param size points it adds
     */
    public record Step(Level from, Level to, double fromValue, double toValue, double size) {
        public Step {
            Checks.requireFinite("step from expectation to perception", size);
        }
    }

    public ServiceGaps {
        gaps = List.copyOf(gaps);
        ways = List.copyOf(ways);
        if (gaps.isEmpty()) {
            throw new IllegalArgumentException("no gap: give the part as missing, with the reason");
        }
    }
}
